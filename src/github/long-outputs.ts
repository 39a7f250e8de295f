import type { Run } from '../runs/model/run.ts';
import type { Runner } from './runner.ts';

/** In characters. GitHub allows 1 MB for all outputs of a job together, counted in UTF-16. `failed` comes beside `runs`. */
const MAX_OUTPUT = { runs: 400_000, result: 400_000, failed: 100_000 };

/**
 * The output `name`, or, if `json` is too long for one, the output `<name>-path` with the path of a file that holds it. Warns
 * of that, unless it was so in `before`, the outputs so far.
 */
export function outputOrFile(
  runner: Runner,
  { name, json }: { name: keyof typeof MAX_OUTPUT; json: string },
  before: Record<string, string> = {},
): Record<string, string> {
  const max = MAX_OUTPUT[name];
  if (json.length <= max) return { [name]: json };
  const pathName = `${name}-path`;
  const path = runner.file(`${name}.json`, json);
  if (before[pathName] === undefined) {
    const instead =
      path === '' ? 'and no file could be written for it' : `so it is in the file that \`${pathName}\` names`;
    runner.warning({
      title: `Output \`${name}\` too long`,
      message: `The output is too long for GitHub: \`${name}\` has ${thousands(json.length)} characters, of which an output takes ${thousands(max)}, ${instead}. \`${name}\` is empty.`,
      help: 'The output is too long for GitHub',
    });
  }
  return { [name]: '', [pathName]: path };
}

const thousands = (count: number): string => count.toLocaleString('en-US');

/** Sets the output `result` to one run or several, under the keys of Hex's API. */
export function setResult(runner: Runner, result: Run | Run[]): void {
  setRawResult(runner, Array.isArray(result) ? result.map(withHexKeys) : withHexKeys(result));
}

/** Sets the output `result` to what has Hex's keys already. */
export function setRawResult(runner: Runner, result: object): void {
  const outputs = outputOrFile(runner, { name: 'result', json: JSON.stringify(result) });
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

/** Unknown values are null, as in Hex's answers, and so are all of a project without a run. */
export const withHexKeys = (run: Partial<Run> & Pick<Run, 'projectId'>): Record<string, unknown> => ({
  projectId: run.projectId,
  projectVersion: run.projectVersion ?? null,
  runId: run.runId ?? null,
  runUrl: run.runUrl ?? null,
  status: run.status || null,
  runTrigger: run.trigger ?? null,
  startTime: run.startedAt ?? null,
  endTime: run.endedAt ?? null,
  elapsedTime: run.elapsedMs ?? null,
  ...(run.stateEvents && { stateEvents: run.stateEvents }),
});
