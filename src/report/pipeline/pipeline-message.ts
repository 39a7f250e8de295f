import { logText } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import { CONCLUSIONS } from '../text/conclusion.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import type { TaskRecord } from './task-record.ts';

/** GitHub cuts an annotation, so of many failures the first are told. */
const MAX_TOLD = 8;

/** Words for a whole pipeline: how many came out how, and what became of each that did not succeed. */
export function pipelineVerdict(
  standings: TaskRecord[],
  { conclusion, elapsedMs }: { conclusion: Conclusion; elapsedMs: number },
): Pick<OutcomeMessage, 'level' | 'title' | 'message'> {
  const counted = countsOf(standings);
  const took = formatDuration(elapsedMs);
  if (isSuccess(conclusion)) {
    return {
      level: 'info',
      title: 'Hex pipeline completed',
      message: `Pipeline: ${counted}, in ${took}.${isDry(standings) ? ' Nothing was run (dry run).' : ''}`,
    };
  }
  const failures = culpritsFirst(standings).flatMap(({ name, result }) =>
    result?.verdict.level === 'error'
      ? [`[${logText(name, 100)}] ${result.verdict.message} ${result.verdict.where}`.trim()]
      : [],
  );
  return {
    level: 'error',
    title: `Hex pipeline ${CONCLUSIONS[conclusion].counted}`,
    message: [`Pipeline: ${counted}, after ${took}.`, ...firstFew(failures, MAX_TOLD)].join('\n'),
  };
}

/** Those that another run's failure has ended are the last that need be told of. */
const culpritsFirst = (standings: TaskRecord[]): TaskRecord[] =>
  standings.toSorted((a, b) => Number(isOvertaken(a)) - Number(isOvertaken(b)));

const isOvertaken = ({ result }: TaskRecord): boolean =>
  result?.outcome.kind === 'stopped' && result.outcome.by === 'fail-fast';

const VALID = 'valid';
const LEFT = 'left running';
/** The order in which they are counted. */
const COUNTED = ['succeeded', VALID, 'started', 'failed', 'timed out', 'cancelled', LEFT, 'not run'];

/** `5 succeeded, 1 failed, 2 not run`. */
export function countsOf(standings: TaskRecord[]): string {
  const words = standings.map(wordFor);
  const parts = COUNTED.flatMap(word => {
    const count = words.filter(one => one === word).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.join(', ');
}

function wordFor({ record, result }: TaskRecord): string {
  if (result?.outcome.kind === 'validated') return VALID;
  const cancellation = result && 'cancellation' in result.outcome ? result.outcome.cancellation : undefined;
  if (cancellation?.kind === 'unwanted' || cancellation?.kind === 'not-ours') return LEFT;
  return CONCLUSIONS[record.told.conclusion ?? 'skipped'].counted;
}

/** Whether Hex was only asked to validate. */
export const isDry = (standings: TaskRecord[]): boolean =>
  standings.length > 0 && standings.every(({ result }) => result?.outcome.kind === 'validated');
