import { accept, type Checked, refuse } from './problem.ts';
import { readWorkspaceText } from './workspace-file.ts';
import { type Json, readYaml } from './yaml.ts';

/** Values of a project's input parameters by their names in Hex. */
export type Params = { [name: string]: Json };

const MOST_FILE_BYTES = 10_000_000;

/**
 * Takes parameters from what YAML or JSON holds.
 *
 * @param input `params` or `params-file`, whichever they came from
 */
export function paramsFrom(input: string, given: Json): Checked<Params> {
  const kind = kindOf(given);
  if (kind !== 'a mapping') {
    return refuse(
      input,
      `is ${kind}, not a mapping of parameter names to values: write it like \`region: EMEA\`, with a blank after the colon.`,
    );
  }
  return accept(given as Params);
}

/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Checked<Params>> {
  const input = 'params-file';
  const text = await readWorkspaceText({ input, path, workspace, mostBytes: MOST_FILE_BYTES });
  if (!text.ok) return text;
  const yaml = await readYaml(input, text.value);
  return yaml.ok ? paramsFrom(input, yaml.value) : yaml;
}

function kindOf(value: Json): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : 'a single value';
}
