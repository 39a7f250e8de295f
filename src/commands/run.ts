import type { Clock } from '../clock.ts';
import type { HexApi } from '../hex/api.ts';
import type { Plan } from '../inputs/plan.ts';
import type { Channel } from '../report/channel.ts';
import { reportRun } from '../report/run-report.ts';
import type { Tell } from '../runs/events.ts';
import { conclusionOf } from '../runs/outcome.ts';
import { perform } from '../runs/perform.ts';

/** What a command works with. */
export interface Surroundings {
  hex: HexApi;
  clock: Clock;
  /** A number from 0 to below 1. */
  random: () => number;
  /** Aborts when the runner wants the step to end. */
  stop: AbortSignal;
  channel: Channel;
}

/** `command: run`. Says whether the step has succeeded. */
export async function run(plan: Plan, { hex, clock, random, stop, channel }: Surroundings): Promise<boolean> {
  const { projectId, ...body } = plan.request;
  const startedAt = clock.now();
  channel.info(`Running Hex project ${projectId} on ${plan.hexUrl}`);
  const report = reportRun(channel, plan, clock);

  const titleTold = tellTitle(projectId, hex, stop, report.tell);
  const outcome = await perform(
    {
      projectId,
      body,
      dryRun: body.dryRun ?? false,
      wait: plan.wait,
      timeoutMs: plan.timeoutMs,
      pollIntervalMs: plan.pollIntervalMs,
      cancelOnTimeout: plan.cancelOnTimeout,
      cancelOnAbort: plan.cancelOnAbort,
    },
    { hex, clock, random, stop, tell: report.tell },
  );
  await titleTold;
  report.conclude(outcome, clock.now() - startedAt);
  return ['success', 'started'].includes(conclusionOf(outcome));
}

/** The title is nice to have: without it the step goes on. */
async function tellTitle(projectId: string, hex: HexApi, stop: AbortSignal, tell: Tell): Promise<void> {
  const project = await hex.getProject(projectId, { signal: stop });
  if (project.ok) tell({ kind: 'project', title: project.value.title });
}
