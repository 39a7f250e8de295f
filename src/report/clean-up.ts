import type { Cancelled } from '../runs/cancel.ts';
import type { Channel } from './channel.ts';
import { inert, link, oneLine } from './escape.ts';
import { explain } from './faults.ts';

/** Tells what the clean-up after the job has done about a run that main left under way. */
export function reportCleanUp(channel: Channel, cancelled: Cancelled, summary: boolean): void {
  const { run } = cancelled;
  const what = told(cancelled);
  const where = `Run ${run.runId}: ${oneLine(run.runUrl ?? 'no URL was given', 500)}`;
  if (cancelled.kind === 'failed')
    channel.warning({ title: 'Hex run may still be running', message: `${what} ${where}` });
  else channel.info(`${what} ${where}`);
  if (summary)
    channel.summarize(
      `### 🚫 ${link(`Hex run ${run.runId}`, run.runUrl)}: cancelled\n\n> ${inert(what)}\n\n`,
    );
}

function told(cancelled: Cancelled): string {
  const { status } = cancelled.run;
  switch (cancelled.kind) {
    case 'ended':
      return status === 'KILLED'
        ? 'The step ended before its run did; the run was cancelled.'
        : `The step ended before its run did; the run has ended ${oneLine(status, 50)}.`;
    case 'accepted':
      return 'The step ended before its run did; Hex accepted the cancellation of the run.';
    case 'failed':
      return `The step ended before its run did, and the run could not be cancelled: cancel it in Hex. ${explain(cancelled.fault)}`;
  }
}
