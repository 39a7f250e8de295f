import type { Json } from '../../lib/json.ts';
import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** Reads paths: one on each line, or a YAML or JSON list. None need be there. */
export async function readPaths(input: string, text: string): Promise<Result<string[], Problem[]>> {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  if (!LIST.test(text.trim())) return ok(lines);
  const yaml = await readYaml(input, text);
  if (!yaml.ok) return yaml;
  const given = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
  if (given.length === 0) return problem(input, 'is an empty list: name a file, or leave the input out.');
  const odd = given.find(entry => !isPath(entry));
  if (odd !== undefined)
    return problem(input, `${quote(JSON.stringify(odd))} is not a path: give one a line.`);
  return ok(given.filter(isPath).map(path => path.trim()));
}

/** Nobody has a file whose name begins so. */
const LIST = /^(- |\[)/;

const isPath = (entry: Json): entry is string => typeof entry === 'string' && entry.trim() !== '';
