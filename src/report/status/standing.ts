import { logText } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import type { Interruption } from '../../runs/model/interruption.ts';
import { conclusionOf, errorOf, type Interrupted, type Outcome } from '../../runs/model/outcome.ts';
import type { TaskRecord } from '../pipeline/task-record.ts';
import { ageText } from '../text/age-text.ts';
import { inShort } from '../text/hex-error.ts';

/** How a project stands. */
type Standing = keyof typeof STANDINGS;

interface Words {
  one: string;
  several: string;
  /** `bad` fails the step; `open` is what a step could not find out that ended early. */
  kind: 'bad' | 'open' | 'well';
}

/** In the order in which they are counted. The words go after how many projects stand so. */
const STANDINGS = {
  failed: { one: 'failed', several: 'failed', kind: 'bad' },
  stale: { one: 'is too old', several: 'are too old', kind: 'bad' },
  absent: { one: 'has no run', several: 'have no run', kind: 'bad' },
  unread: { one: 'could not be read', several: 'could not be read', kind: 'bad' },
  late: { one: 'did not end in time', several: 'did not end in time', kind: 'bad' },
  left: { one: 'was still under way', several: 'were still under way', kind: 'open' },
  skipped: { one: 'was not looked at', several: 'were not looked at', kind: 'open' },
  succeeded: { one: 'succeeded', several: 'succeeded', kind: 'well' },
  started: { one: 'is under way', several: 'are under way', kind: 'well' },
} satisfies Record<string, Words>;

export const STANDINGS_IN_ORDER = Object.keys(STANDINGS) as Standing[];

export const wordsOf = (standing: Standing): Words => STANDINGS[standing];

/** How a project stands whose newest run came out so. */
export function standingOf(outcome: Outcome): Standing {
  switch (outcome.kind) {
    case 'stale':
    case 'absent':
    case 'skipped':
    case 'started':
      return outcome.kind;
    case 'interrupted':
      return outcome.phase.kind === 'under-way' ? INTERRUPTED[outcome.interruption.cause] : 'unread';
    default:
      return conclusionOf(outcome) === 'success' ? 'succeeded' : 'failed';
  }
}

const INTERRUPTED: Record<Interruption['cause'], Standing> = {
  failed: 'unread',
  'timed-out': 'late',
  stopped: 'left',
  'fail-fast': 'left',
};

/** What became of a project's newest run in a few words that go after its name: `failed (ERRORED)`. Plain text. */
export function inFewWords(outcome: Outcome, { timeoutMs }: Pick<TaskRecord, 'timeoutMs'>): string {
  switch (outcome.kind) {
    case 'stale':
      return `last completed ${ageText(outcome.age)}`;
    case 'absent':
      return outcome.trigger === undefined ? 'has no run yet' : `has no ${outcome.trigger} run yet`;
    case 'ended':
      return `failed (${logText(outcome.run.status, 50)})`;
    case 'interrupted':
      return interrupted(outcome, timeoutMs);
    default:
      return STANDINGS[standingOf(outcome)].one;
  }
}

function interrupted(outcome: Interrupted, timeoutMs: number): string {
  const error = errorOf(outcome);
  const standing = standingOf(outcome);
  if (standing === 'late') return `had not ended after ${formatDuration(timeoutMs)}`;
  const why = error === undefined ? '' : ` (${inShort(error)})`;
  return `${STANDINGS[standing].one}${why}`;
}
