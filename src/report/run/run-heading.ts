import { code } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Interrupted, Outcome, Phase } from '../../runs/model/outcome.ts';
import type { Run } from '../../runs/model/run.ts';
import { ageText } from '../text/age-text.ts';
import { isOwnRun, isToRun, type RunRecord, tookMsOf } from './run-record.ts';

/** How a run came out, as Markdown to go after the project's title: `completed in 2m 10s`. */
export function outcomeWords(outcome: Outcome, record: RunRecord): string {
  switch (outcome.kind) {
    case 'ended':
      return endedWords(outcome.run, record);
    case 'started':
      return isOwnRun(record) ? 'started' : (UNDER_WAY_WORDS[outcome.run.status] ?? 'is under way');
    case 'validated':
      return 'passed the dry run; nothing was run';
    case 'interrupted':
      return interruptedWords(outcome, record);
    case 'absent':
      return outcome.trigger === undefined ? 'has no run yet' : `has no ${code(outcome.trigger, 50)} run yet`;
    case 'stale':
      return `last completed ${ageText(outcome.age)}`;
    case 'ambiguous':
      return IN_DOUBT;
    case 'blocked':
      return NOT_RUN;
    case 'skipped':
      return 'was skipped';
  }
}

const IN_DOUBT = 'may have been started';
const NOT_RUN = 'was not run';

const UNDER_WAY_WORDS: Record<string, string> = {
  PENDING: 'is waiting for a kernel',
  RUNNING: 'is running',
};

function endedWords(run: Run, record: RunRecord): string {
  const words = ENDED_WORDS[run.status] ?? `ended ${code(run.status, 50)}`;
  if (run.status !== 'COMPLETED') return words + after(run, record);
  const tookMs = tookMsOf(run, record);
  const took = tookMs === undefined ? '' : ` in ${formatDuration(tookMs)}`;
  return words + took + (record.attempts > 1 ? `, at attempt ${record.attempts}` : '');
}

const ENDED_WORDS: Record<string, string> = {
  COMPLETED: 'completed',
  ERRORED: 'failed',
  KILLED: 'was cancelled in Hex',
  UNABLE_TO_ALLOCATE_KERNEL: 'failed',
};

function interruptedWords({ interruption: { cause }, phase }: Interrupted, record: RunRecord): string {
  switch (phase.kind) {
    case 'under-way':
      // How long it took by Hex is less than the timeout, which the reason names.
      return UNDER_WAY_AT[cause](phase) + (cause === 'timed-out' ? '' : after(phase.run, record));
    case 'in-doubt':
      return IN_DOUBT;
    case 'before-start':
    case 'awaiting-active':
      if (!isToRun(record)) return 'could not be looked up';
      return cause === 'timed-out' ? 'did not start in time' : NOT_RUN;
  }
}

type UnderWay = Phase & { kind: 'under-way' };

const stoppedWords = ({ cancellation }: UnderWay): string => STOPPED_WORDS[cancellation.kind];

const UNDER_WAY_AT: Record<Interrupted['interruption']['cause'], (phase: UnderWay) => string> = {
  'timed-out': () => 'timed out',
  stopped: stoppedWords,
  'fail-fast': stoppedWords,
  failed: () => 'could no longer be followed',
};

const STOPPED_WORDS: Record<UnderWay['cancellation']['kind'], string> = {
  confirmed: 'was cancelled',
  requested: 'was cancelled',
  abandoned: 'was left running',
  'not-owned': 'was left running',
  failed: 'could not be cancelled',
};

function after(run: Run, record: RunRecord): string {
  const tookMs = tookMsOf(run, record);
  return tookMs === undefined ? '' : ` after ${formatDuration(tookMs)}`;
}
