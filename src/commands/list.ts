import type { ListStep } from '../plan/plan.ts';
import { announceList, reportList } from '../report/commands/list-report.ts';
import { logEvent } from '../report/run/run-log.ts';
import { readList } from '../runs/list.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandResult } from './command-result.ts';
import { fetchTokenOwner } from './token-owner.ts';

/** The `list-` commands. */
export async function list(plan: ListStep, surroundings: CommandContext): Promise<CommandResult> {
  const { hex, clock, random, stop, runner } = surroundings;
  const { query } = plan;
  announceList(runner, plan);
  const whose = fetchTokenOwner(surroundings);
  const deadlineAt = clock.now() + plan.timeoutMs;
  const outcome = await readList(
    query,
    { deadlineAt },
    {
      hex,
      clock,
      random,
      stop,
      emit: event => logEvent(runner, event),
    },
  );
  // Only a project's address has the workspace in it.
  if (query.of !== 'projects' || outcome.kind !== 'listed') whose.drop();
  const me = await whose.answer;
  const markdown = reportList(runner, plan, { outcome, orgId: me?.orgId });
  return { succeeded: outcome.kind === 'listed', forms: [markdown] };
}
