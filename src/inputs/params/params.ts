import type { Params } from '../../plan/run-spec.ts';
import { accept, type Checked } from '../problem.ts';
import type { YamlValue } from '../yaml/node.ts';
import { readYamlValue } from '../yaml/read-yaml.ts';

/** Takes parameters from what YAML or JSON holds. */
export async function paramsFrom({ node, problemsAt }: YamlValue): Promise<Checked<Params>> {
  // Loaded here because most runs have no parameters.
  const { wrongParams } = await import('./wrong-params.ts');
  const wrong = wrongParams(node);
  return wrong.length > 0 ? { ok: false, problems: problemsAt(wrong) } : accept(node.json as Params);
}

/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Checked<Params>> {
  const input = 'params-file';
  // Loaded here because most steps name no file.
  const { readWorkspaceText } = await import('../files/workspace-file.ts');
  const text = await readWorkspaceText({ input, path, workspace });
  if (!text.ok) return text;
  const yaml = await readYamlValue(input, text.value);
  return yaml.ok ? paramsFrom(yaml.value) : yaml;
}
