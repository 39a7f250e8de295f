import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import type { PastRun } from '../../runs/model/history.ts';

const MAX_SQUARES = 20;
/** With fewer past runs there is no strip. */
const MIN_PAST = 3;

/**
 * How a project's last runs ended, the oldest first and this one last: `🟩🟩🟥🟩 1 of the last 4 runs did not complete`. Empty
 * where there are too few.
 *
 * @param past oldest first
 */
export function runStrip(past: PastRun[], conclusion: Conclusion): string {
  if (past.length < MIN_PAST) return '';
  const completed = [...past.map(({ ending }) => ending === 'success'), isSuccess(conclusion)].slice(
    -MAX_SQUARES,
  );
  const squares = completed.map(isCompleted => (isCompleted ? '🟩' : '🟥')).join('');
  const failed = completed.filter(isCompleted => !isCompleted).length;
  return `${squares} ${
    failed === 0
      ? `the last ${completed.length} runs all completed`
      : `${failed} of the last ${completed.length} runs did not complete`
  }`;
}
