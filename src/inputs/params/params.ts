import { err, ok, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Params } from '../../plan/run-spec.ts';
import { readWorkspaceText } from '../workspace.ts';
import type { YamlValue } from '../yaml/node.ts';
import { readYamlValue } from '../yaml/read-yaml.ts';
import { wrongParams } from './wrong-params.ts';

/** Takes parameters from what YAML or JSON holds. */
export function paramsFrom({ node, problemsAt }: YamlValue): Result<Params, Problem[]> {
  const wrong = wrongParams(node);
  return wrong.length > 0 ? err(problemsAt(wrong)) : ok(node.json as Params);
}

/** Reads `params-file`, a path relative to `workspace`, which it must not leave, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Result<Params, Problem[]>> {
  const input = 'params-file';
  const text = await readWorkspaceText({ input, path, workspace });
  if (!text.ok) return text;
  const yaml = await readYamlValue(input, text.value);
  return yaml.ok ? paramsFrom(yaml.value) : yaml;
}
