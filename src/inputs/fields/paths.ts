import type { Json } from '../../lib/json.ts';
import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** Reads paths: one on each line, or a YAML or JSON list. The files need not be there. */
export async function readPaths(input: string, text: string): Promise<Result<string[], Problem[]>> {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  if (!LIST.test(text.trim())) return ok(lines);
  const yaml = await readYaml(input, text);
  if (!yaml.ok) return yaml;
  const entries = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
  if (entries.length === 0) return problem(input, 'is an empty list: name a file, or leave the input out.');
  const invalid = entries.find(entry => !isPath(entry));
  return invalid === undefined
    ? ok(entries.filter(isPath).map(path => path.trim()))
    : problem(input, `${quote(JSON.stringify(invalid))} is not a path: give one a line.`);
}

/** How a YAML or JSON list begins, and hardly any path. */
const LIST = /^(- |\[)/;

const isPath = (entry: Json): entry is string => typeof entry === 'string' && entry.trim() !== '';

/** Reads `dbt-manifest`, which is one path. */
export async function readManifestPath(text: string): Promise<Result<string, Problem[]>> {
  const input = 'dbt-manifest';
  const paths = await readPaths(input, text);
  if (!paths.ok) return paths;
  const [path, ...others] = paths.value;
  return path !== undefined && others.length === 0
    ? ok(path)
    : problem(input, `has ${paths.value.length} paths: give one. Results go to \`dbt-run-results\`.`);
}
