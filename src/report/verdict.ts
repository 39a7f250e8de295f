import type { Outcome } from '../runs/outcome.ts';
import type { Run } from '../runs/run.ts';
import type { Annotation } from './channel.ts';
import { duration } from './durations.ts';
import { oneLine } from './escape.ts';
import { explain } from './faults.ts';

/** What is known of the project and the step besides the outcome. */
export interface Context {
  projectId: string;
  title: string | undefined;
  timeoutMs: number;
  /** Since the step's first request. */
  elapsedMs: number;
}

/** How an outcome is told: as the log's last line where it is well, else as an error. */
export type Verdict = { level: 'info'; line: string } | ({ level: 'error' } & Annotation);

/** Words for an outcome. Every one about a run says where to find it. */
export function verdictOn(outcome: Outcome, context: Context): Verdict {
  const name = nameOf(context);
  switch (outcome.kind) {
    case 'ended':
      return ended(outcome.run, context);
    case 'started':
      return {
        level: 'info',
        line: `Started ${name}. The step does not wait for its end: ${whereIs(outcome.run)}`,
      };
    case 'validated':
      return { level: 'info', line: `Hex found the request for ${name} valid. Nothing was run (dry run).` };
    case 'timed-out':
      return {
        level: 'error',
        title: 'Hex run timed out',
        message: `${name} was still ${oneLine(outcome.run.status, 50)} when the timeout of ${duration(context.timeoutMs)} was reached. ${left(outcome)} ${whereIs(outcome.run)}`,
      };
    case 'stopped':
      return { level: 'error', title: 'Hex run cancelled', message: stopped(outcome, name) };
    case 'failed':
      return {
        level: 'error',
        title: outcome.run === undefined ? 'Hex run not started' : 'Hex run lost from sight',
        message: [`${name}:`, explain(outcome.fault), left(outcome), outcome.run && whereIs(outcome.run)]
          .filter(Boolean)
          .join(' '),
      };
  }
}

const nameOf = ({ title, projectId }: Context): string =>
  title === undefined ? `project ${projectId}` : `"${oneLine(title, 200)}"`;

const whereIs = (run: Run): string => `Run ${run.runId}: ${oneLine(run.runUrl ?? 'no URL was given', 500)}`;

/** What a status that ended a run badly means, and what to do. */
const REMEDIES: Record<string, string> = {
  ERRORED: "Hex's API gives no reason: open the run to see which cell failed.",
  KILLED: 'Somebody or something cancelled it in Hex.',
  UNABLE_TO_ALLOCATE_KERNEL: 'Hex had no kernel for it: try again, or run fewer projects at once.',
};

function ended(run: Run, context: Context): Verdict {
  const took = duration(run.elapsedMs ?? context.elapsedMs);
  if (run.status === 'COMPLETED') {
    return { level: 'info', line: `${nameOf(context)} COMPLETED in ${took}. ${whereIs(run)}` };
  }
  const trace = run.traceId === undefined ? '' : ` (Trace ID for Hex support: ${oneLine(run.traceId, 100)}.)`;
  return {
    level: 'error',
    title: `Hex run ${run.status}`,
    message: `${nameOf(context)} ended ${run.status} after ${took}. ${REMEDIES[run.status] ?? ''} ${whereIs(run)}${trace}`,
  };
}

function stopped(outcome: Outcome & { kind: 'stopped' }, name: string): string {
  if (outcome.run === undefined) return `The step was stopped before a run of ${name} was started.`;
  return `The step was stopped while ${name} was under way. ${left(outcome)} ${whereIs(outcome.run)}`;
}

/** What became of the run that was under way. */
function left({ cancellation }: Extract<Outcome, { kind: 'timed-out' | 'stopped' | 'failed' }>): string {
  switch (cancellation?.kind) {
    case undefined:
      return '';
    case 'unwanted':
      return 'It was left running, as the inputs ask for.';
    case 'accepted':
      return 'Hex accepted its cancellation; it had not ended when last seen.';
    case 'ended':
      return 'It was cancelled.';
    case 'failed':
      return `It could not be cancelled and may still be running: cancel it in Hex. ${explain(cancellation.fault)}`;
  }
}
