import type { Clock } from '../clock.ts';
import type { Plan } from '../inputs/plan.ts';
import type { RunEvent } from '../runs/events.ts';
import type { PastRun } from '../runs/history.ts';
import { conclusionOf, type Outcome, runOf } from '../runs/outcome.ts';
import type { StartRecord } from '../runs/sighting.ts';
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

export function reportRun(channel: Channel, plan: Plan, clock: Clock): RunReport {
  let told: Told = { projectId: plan.request.projectId, attempts: 0 };
  let outputs: Record<string, string> = {};
  const update = (news: Partial<Told>): void => {
    told = { ...told, ...news };
    outputs = setOutputs(channel, told, outputs);
  };
  let record: StartRecord = { projectId: plan.request.projectId };
  let past: PastRun[] = [];
  let takenAt: number | undefined;
  update({});

  return {
    tell(event) {
      // Before anything else: should this process be killed now, post must know.
      const leftover = leftoverAt(event, plan.cancelOnAbort);
      if (leftover !== undefined) saveLeftover(channel, leftover);
      if (event.kind === 'starting') record = event.record;
      if (event.kind === 'history') past = event.past;
      if (event.kind === 'started') {
        takenAt = clock.now();
        update({ run: event.run, attempts: 1 });
      }
      if (event.kind === 'status-changed') update({ run: event.run });
      if (event.kind === 'project') update({ title: event.title });
      logEvent(channel, event);
    },
    conclude(outcome, elapsedMs) {
      const fault = 'fault' in outcome ? outcome.fault : undefined;
      const run = runOf(outcome);
      const attempts = mayHaveStarted(outcome) ? 1 : told.attempts;
      update({ run, attempts, traceId: fault?.traceId, conclusion: conclusionOf(outcome) });
      const { projectId, title } = told;
      const takenMs = takenAt === undefined ? undefined : clock.now() - takenAt;
      const context = { projectId, title, timeoutMs: plan.timeoutMs, elapsedMs, takenMs, past };
      const verdict = verdictOn(outcome, context);
      const message = `${verdict.message} ${verdict.where}`.trim();
      if (verdict.level === 'info') channel.info(message);
      else channel.error({ title: verdict.title, message });
      if (plan.summary) channel.summarize(runSummary(outcome, verdict, plan.request, context));
      saveLeftover(channel, leftoverAfter(outcome, record, plan));
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
    case 'cancelling':
      return { kind: 'run', run: event.run, cancel: true };
    case 'waiting':
      // A start that waits has started nothing.
      return event.wait.fault.operation === 'RunProject' ? { kind: 'nothing' } : undefined;
    default:
      return undefined;
  }
}

/** What post still has to do after `outcome`: what main has tried in vain, or had no time to find out. */
function leftoverAfter(outcome: Outcome, record: StartRecord, plan: Plan): Leftover {
  if (outcome.kind === 'unsure') return { kind: 'starting', record, cancel: true };
  const cancellation = 'cancellation' in outcome ? outcome.cancellation : undefined;
  const run = runOf(outcome);
  if (cancellation?.kind === 'failed' && run !== undefined) return { kind: 'run', run, cancel: true };
  if (cancellation?.kind !== 'unsure') return { kind: 'nothing' };
  const cancel = outcome.kind === 'timed-out' ? plan.cancelOnTimeout : plan.cancelOnAbort;
  return { kind: 'starting', record, cancel };
}

const mayHaveStarted = (outcome: Outcome): boolean =>
  outcome.kind === 'unsure' ||
  outcome.kind === 'ambiguous' ||
  ('cancellation' in outcome && outcome.cancellation?.kind === 'unsure');
