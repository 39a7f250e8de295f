import { logText } from '../../github/escape.ts';
import type { HexError } from '../../hex/errors.ts';
import { formatDuration } from '../../lib/format.ts';
import { capitalized } from '../../lib/text.ts';
import { errorOfInterruption } from '../../runs/model/interruption.ts';
import type { Interrupted, Phase } from '../../runs/model/outcome.ts';
import { isToRun, projectName, type RunRecord } from '../run/run-record.ts';
import { about, type Explanation } from './explanation.ts';
import { explain, helpFor, inShort } from './hex-error.ts';
import { timeoutAdvice } from './timeout-advice.ts';

interface Titled extends Explanation {
  title: string;
  /** Below a heading that says how it came out. */
  reason?: string;
}

/** Of a run, or of the wait for one, that ended before it was complete. `timeoutMs` is what the run was under. */
export function interruptionMessage(
  { interruption, phase }: Interrupted,
  record: RunRecord,
  timeoutMs: number,
): Titled {
  switch (interruption.cause) {
    case 'failed':
      return gaveUp(interruption.error, phase, record);
    case 'timed-out': {
      const what = (name: string): string => timedOut({ interruption, phase }, record, { name, timeoutMs });
      return {
        title: 'Hex run timed out',
        ...about('The timeout was reached', `: ${what(projectName(record))}`),
        reason: capitalized(what('it')),
      };
    }
    case 'stopped':
    case 'fail-fast':
      return {
        title: 'Hex run cancelled',
        ...about(
          interruption.cause === 'fail-fast' ? 'Another run failed' : 'The step was stopped',
          ` ${stoppedWhile(phase, record)}`,
        ),
      };
  }
}

function gaveUp(error: HexError, phase: Phase, record: RunRecord): Titled {
  const name = projectName(record);
  const known = { help: helpFor(error) };
  switch (phase.kind) {
    case 'under-way':
      return {
        title: 'Hex run lost from sight',
        ...known,
        message: `${explain(error)} ${capitalized(name)} could not be followed any further. ${cancellationText(phase, error)}`,
      };
    case 'in-doubt':
      return {
        title: 'Hex run perhaps started',
        ...about(
          'It is not known whether a run was started',
          `: the answer to the start of ${name} was lost. Look at the project's runs in Hex before you run the step again. (${inShort(error)})`,
        ),
      };
    case 'before-start':
    case 'awaiting-active':
      return isToRun(record)
        ? {
            title: 'Hex run not started',
            ...known,
            message: `${explain(error)} ${capitalized(name)} was not run.`,
            reason: explain(error),
          }
        : { title: 'Hex run not found', ...known, message: explain(error) };
  }
}

function timedOut(
  { interruption, phase }: Omit<Interrupted, 'kind'>,
  record: RunRecord,
  { name, timeoutMs }: { name: string; timeoutMs: number },
): string {
  const timeout = formatDuration(timeoutMs);
  const error = errorOfInterruption(interruption);
  const isOfPipeline = interruption.cause === 'timed-out' && interruption.scope === 'pipeline';
  const whatToDo = error === undefined ? 'Allow a longer `timeout`.' : explain(error);
  switch (phase.kind) {
    case 'before-start':
      return `after ${timeout} ${name} had not been ${isToRun(record) ? 'started' : 'found'}. ${whatToDo}`;
    case 'awaiting-active':
      return `after ${timeout} ${name} had not been started, because a run that was to end first was still ${logText(phase.awaited.status, 50)}. ${whatToDo}`;
    case 'in-doubt':
      return `${name} was being started, and Hex had not answered after ${timeout}. ${IN_DOUBT} (${inShort(phase.error)})`;
    case 'under-way':
      return `${name} had not ended after ${timeout}. ${cancellationText(phase, error)} ${error === undefined && !isOfPipeline ? timeoutAdvice(record.past, timeoutMs) : whatToDo}`;
  }
}

const IN_DOUBT = 'Whether Hex started it is not known; the clean-up after the job looks for it.';

/** In which phase the step was stopped, and what became of the run. */
function stoppedWhile(phase: Phase, record: RunRecord): string {
  const name = projectName(record);
  switch (phase.kind) {
    case 'before-start':
    case 'awaiting-active':
      return `before a run of ${name} was ${isToRun(record) ? 'started' : 'found'}.`;
    case 'in-doubt':
      return `while ${name} was being started. ${IN_DOUBT} (${inShort(phase.error)})`;
    case 'under-way':
      return `while ${name} was under way. ${cancellationText(phase)}`;
  }
}

/**
 * What became of the run that was under way.
 *
 * @param told the error that the message tells of already
 */
function cancellationText({ cancellation, run }: Phase & { kind: 'under-way' }, told?: HexError): string {
  switch (cancellation.kind) {
    case 'abandoned':
      return `It was left running, as the inputs ask for; it was ${logText(run.status, 50)} when last seen.`;
    case 'not-owned':
      return 'It was left alone, because this step did not start it.';
    case 'requested':
      return 'Hex accepted its cancellation; it had not ended when last seen.';
    case 'confirmed':
      return 'It was cancelled in Hex.';
    case 'failed': {
      const isTold = told !== undefined && helpFor(told) === helpFor(cancellation.error);
      const why = isTold ? '' : ` (${inShort(cancellation.error)})`;
      return `It could not be cancelled and may still be running; the clean-up after the job tries again.${why}`;
    }
  }
}
