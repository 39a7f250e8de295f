import type { Plan } from '../inputs/plan.ts';
import type { RunEvent } from '../runs/events.ts';
import { type Cancellation, conclusionOf, type Outcome } from '../runs/outcome.ts';
import type { Channel } from './channel.ts';
import { logEvent } from './log.ts';
import { setOutputs, type Told } from './outputs.ts';
import { type Leftover, saveLeftover } from './state.ts';
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
      // Before anything else: should this process be killed now, post must know.
      const leftover = leftoverAt(event, plan.cancelOnAbort);
      if (leftover !== undefined) saveLeftover(channel, leftover);
      if (event.kind === 'started') update({ run: event.run, attempts: 1 });
      if (event.kind === 'status-changed') update({ run: event.run });
      if (event.kind === 'project') update({ title: event.title });
      logEvent(channel, event);
    },
    conclude(outcome, elapsedMs) {
      const fault = 'fault' in outcome ? outcome.fault : undefined;
      const run = 'run' in outcome ? outcome.run : undefined;
      const attempts = mayHaveStarted(outcome) ? 1 : told.attempts;
      update({ run, attempts, traceId: fault?.traceId, conclusion: conclusionOf(outcome) });
      const { projectId, title } = told;
      const context = { projectId, title, timeoutMs: plan.timeoutMs, elapsedMs };
      const verdict = verdictOn(outcome, context);
      const message = `${verdict.message} ${verdict.where}`.trim();
      if (verdict.level === 'info') channel.info(message);
      else channel.error({ title: verdict.title, message });
      if (plan.summary) channel.summarize(runSummary(outcome, verdict, plan.request, context));
      if (run !== undefined && needsPost(outcome)) saveLeftover(channel, { kind: 'run', run, cancel: true });
      if (!needsPost(outcome)) saveLeftover(channel, { kind: 'nothing' });
    },
  };
}

/** What post must know once `event` has been told; undefined where it changes nothing. */
function leftoverAt(event: RunEvent, cancel: boolean): Leftover | undefined {
  switch (event.kind) {
    case 'starting':
      return { kind: 'starting', record: event.record, cancel };
    case 'started':
      return { kind: 'run', run: event.run, cancel };
    case 'waiting':
      // A start that waits has started nothing.
      return event.wait.fault.operation === 'RunProject' ? { kind: 'nothing' } : undefined;
    default:
      return undefined;
  }
}

const mayHaveStarted = (outcome: Outcome): boolean =>
  outcome.kind === 'unsure' || outcome.kind === 'ambiguous' || cancellationOf(outcome)?.kind === 'unsure';

/** Whether a run may be under way that should not be. */
const needsPost = (outcome: Outcome): boolean =>
  outcome.kind === 'unsure' || ['failed', 'unsure'].includes(cancellationOf(outcome)?.kind ?? '');

const cancellationOf = (outcome: Outcome): Cancellation | undefined =>
  'cancellation' in outcome ? outcome.cancellation : undefined;
