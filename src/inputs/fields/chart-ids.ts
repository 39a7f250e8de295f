import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { isUuid } from './id.ts';

const EXAMPLE = '`4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01`';

/**
 * Reads `charts`: the static IDs of chart cells, as a YAML or JSON list or one on each line. Each is given once, in lower
 * case and in the order of the input.
 */
export async function readChartIds(text: string): Promise<Result<string[], Problem[]>> {
  const input = 'charts';
  const yaml = await readYaml(input, text);
  if (!yaml.ok) return yaml;
  const entries = listedIn(yaml.value);
  if (entries === undefined) {
    return problem(input, "is not a list: give the chart cells' static IDs, one on each line.");
  }
  const problems = entries.flatMap((entry, index) =>
    isStaticId(entry) ? [] : [{ input, message: `number ${index + 1}: ${noStaticId(entry)}` }],
  );
  if (problems.length > 0) return err(problems);
  return ok([...new Set(entries.filter(isStaticId).map(id => id.toLowerCase()))]);
}

/** Lines without dashes are one text to YAML. */
function listedIn(value: Json): Json[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/\s+/).filter(word => word !== '') : undefined;
}

const isStaticId = (entry: Json): entry is string => typeof entry === 'string' && isUuid(entry);

function noStaticId(entry: Json): string {
  const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
  const hint = typeof entry === 'string' && /[,;]/.test(entry) ? ONE_PER_LINE : '';
  return `${quote(text)} is not a chart cell's static ID, which is a UUID like ${EXAMPLE}.${hint}`;
}

const ONE_PER_LINE = ' If these are several, give one a line.';
