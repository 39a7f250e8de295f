import { accept, type Checked, refuse } from './problem.ts';
import { isYamlInText, type Json, NO_TEXT, readYaml } from './yaml.ts';

/** Values of a project's input parameters by their names in Hex. */
export type Params = { [name: string]: Json };

/**
 * Takes parameters from what YAML or JSON holds.
 *
 * @param input `params` or `params-file`, whichever they came from
 */
export function paramsFrom(input: string, given: Json): Checked<Params> {
  const misfit = MISFITS.find(({ fits }) => fits(given));
  if (misfit === undefined) return accept(given as Params);
  return refuse(input, `is ${misfit.is}, not a mapping of parameter names to values: ${misfit.remedy}`);
}

const WITH_BLANK = 'write it like `region: EMEA`, with a blank after the colon.';

/** What is no mapping. The first that fits counts. */
const MISFITS: { fits(given: Json): boolean; is: string; remedy: string }[] = [
  { fits: given => given === null, is: 'empty', remedy: WITH_BLANK },
  { fits: Array.isArray, is: 'a list', remedy: 'write it like `region: EMEA`, without a dash before it.' },
  { fits: isYamlInText, is: 'text', remedy: NO_TEXT },
  { fits: given => typeof given !== 'object', is: 'a single value', remedy: WITH_BLANK },
];

/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Checked<Params>> {
  const input = 'params-file';
  // Loaded here because most steps name no file.
  const { readWorkspaceText } = await import('./workspace-file.ts');
  const text = await readWorkspaceText({ input, path, workspace });
  if (!text.ok) return text;
  const yaml = await readYaml(input, text.value);
  return yaml.ok ? paramsFrom(input, yaml.value) : yaml;
}
