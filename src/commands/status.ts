import type { StatusStep } from '../inputs/plan.ts';
import { setResult } from '../report/result.ts';
import { reportRun } from '../report/run-report.ts';
import type { RunEvent } from '../runs/events.ts';
import { inspect } from '../runs/inspect.ts';
import { conclusionOf, isSuccess, runOf } from '../runs/outcome.ts';
import { createQueue } from '../runs/turns.ts';
import { asidesOf } from './asides.ts';
import type { Finished } from './finished.ts';
import type { Surroundings } from './surroundings.ts';

/** `command: status`. Fails as the run did, unless it is only to report. */
export async function status(plan: StatusStep, surroundings: Surroundings): Promise<Finished> {
  const { hex, clock, random, stop, channel } = surroundings;
  const { projectId, runId, wait } = plan;
  const startedAt = clock.now();
  const which = runId === undefined ? 'the newest run' : `run ${runId}`;
  channel.info(`Looking at ${which} of Hex project ${projectId} on ${plan.hexUrl}`);
  const asked = wait ? 'follow' : 'report';
  const nobodysRun = { request: { projectId }, cancelOnTimeout: false, cancelOnAbort: false };
  const report = reportRun(channel, { ...plan, ...nobodysRun, asked }, clock);

  const asides = asidesOf(projectId, surroundings, report.tell);
  const tell = (event: RunEvent): void => {
    report.tell(event);
    if (event.kind === 'found') asides.ask();
  };
  const outcome = await inspect(plan, { hex, clock, random, stop, tell, queue: createQueue() });
  await asides.end();
  const forms = report.conclude(outcome, clock.now() - startedAt);
  const run = runOf(outcome);
  if (run !== undefined) setResult(channel, run);
  const isReported = !wait && run !== undefined;
  return { succeeded: isReported || isSuccess(conclusionOf(outcome)), forms };
}
