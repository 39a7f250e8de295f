import type { Run } from '../runs/model/run.ts';
import { spilled } from './output-or-file.ts';
import type { Runner } from './runner.ts';

/** Sets the output `result` to runs, or to one, under the keys of Hex's own API. */
export function setResult(channel: Runner, found: Run | Run[]): void {
  setRawResult(channel, Array.isArray(found) ? found.map(inHexKeys) : inHexKeys(found));
}

/** Sets the output `result` to what is in Hex's keys already. */
export function setRawResult(channel: Runner, found: object): void {
  const outputs = spilled(channel, { name: 'result', json: JSON.stringify(found) });
  for (const [name, value] of Object.entries(outputs)) channel.output(name, value);
}

/** What is not known is null, as Hex writes it. */
const inHexKeys = (run: Run): Record<string, unknown> => ({
  projectId: run.projectId,
  projectVersion: run.projectVersion ?? null,
  runId: run.runId,
  runUrl: run.runUrl ?? null,
  status: run.status || null,
  runTrigger: run.trigger ?? null,
  startTime: run.startedAt ?? null,
  endTime: run.endedAt ?? null,
  elapsedTime: run.elapsedMs ?? null,
  ...(run.stateEvents && { stateEvents: run.stateEvents }),
});
