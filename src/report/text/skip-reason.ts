import { logText } from '../../github/escape.ts';
import { andList } from '../../lib/text.ts';
import type { SkipReason } from '../../runs/model/outcome.ts';
import { activeRuns } from './run-reference.ts';

const MAX_LISTED_TASKS = 5;

/** Why an entry of a pipeline was not run, to go after "because". */
export function whySkipped(because: SkipReason): string {
  switch (because.kind) {
    case 'active':
      return `the project already has ${activeRuns(because.runs.length)}`;
    case 'needs':
      return `${nameList(because.failed)} did not succeed`;
    case 'interrupted':
      return whyInterrupted(because.interruption);
  }
}

function whyInterrupted(interruption: (SkipReason & { kind: 'interrupted' })['interruption']): string {
  switch (interruption.cause) {
    case 'fail-fast':
      return failFastReason(interruption.failed);
    case 'stopped':
      return 'the step was stopped before its turn came';
    case 'timed-out':
      return 'the `timeout` was reached before its turn came';
  }
}

/** To go after "because", of entries that the failure of another has ended. */
export const failFastReason = (failed: string): string =>
  `${nameList([failed])} failed and \`fail-fast\` is on`;

/** Names of entries, in backticks; of many, the first few. */
export function nameList(names: string[]): string {
  const listed = names.slice(0, MAX_LISTED_TASKS).map(name => `\`${logText(name, 100)}\``);
  const more = names.length > MAX_LISTED_TASKS ? [`${names.length - MAX_LISTED_TASKS} more`] : [];
  return andList([...listed, ...more]);
}
