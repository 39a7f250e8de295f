import type { Plan } from '../inputs/plan.ts';
import type { RunEvent } from '../runs/events.ts';
import { conclusionOf, type Outcome } from '../runs/outcome.ts';
import type { Channel } from './channel.ts';
import { logEvent } from './log.ts';
import { setOutputs, type Told } from './outputs.ts';
import { saveLeftover } from './state.ts';
import { runSummary } from './summary.ts';
import { verdictOn } from './verdict.ts';

/** Shows one run on GitHub: state, outputs and log as it goes, annotation and summary at its end. */
export interface RunReport {
  tell(event: RunEvent): void;
  /** @param elapsedMs since the step's first request */
  conclude(outcome: Outcome, elapsedMs: number): void;
}

export function reportRun(channel: Channel, plan: Plan): RunReport {
  let told: Told = { projectId: plan.request.projectId, attempts: 0 };
  let outputs: Record<string, string> = {};
  const update = (news: Partial<Told>): void => {
    told = { ...told, ...news };
    outputs = setOutputs(channel, told, outputs);
  };
  update({});

  return {
    tell(event) {
      // Before anything else: should this process be killed now, post must know the run.
      if (event.kind === 'started') saveLeftover(channel, { kind: 'run', run: event.run });
      if (event.kind === 'started') update({ run: event.run, attempts: told.attempts + 1 });
      if (event.kind === 'status-changed') update({ run: event.run });
      if (event.kind === 'project') update({ title: event.title });
      logEvent(channel, event);
    },
    conclude(outcome, elapsedMs) {
      const fault = outcome.kind === 'failed' ? outcome.fault : undefined;
      const run = 'run' in outcome ? outcome.run : undefined;
      update({ run, traceId: fault?.traceId, conclusion: conclusionOf(outcome) });
      const { projectId, title } = told;
      const context = { projectId, title, timeoutMs: plan.timeoutMs, elapsedMs };
      const verdict = verdictOn(outcome, context);
      if (verdict.level === 'info') channel.info(verdict.line);
      else channel.error(verdict);
      if (plan.summary) channel.summarize(runSummary(outcome, verdict, plan.request, context));
      if (!needsPost(outcome)) saveLeftover(channel, { kind: 'nothing' });
    },
  };
}

/** Whether a run may still be under way that should not be. */
const needsPost = (outcome: Outcome): boolean =>
  'cancellation' in outcome && outcome.cancellation?.kind === 'failed';
