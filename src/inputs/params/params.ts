import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Params } from '../../plan/run-spec.ts';
import { readWorkspaceText } from '../workspace-files.ts';
import { COLON_OR_DASH, invisibleIn, isYamlInText, textsCutShort, UNQUOTE } from '../yaml/mistakes.ts';
import type { Diagnostic, YamlNode, YamlValue } from '../yaml/node.ts';
import { readYamlValue } from '../yaml/read-yaml.ts';

/** Takes parameters from a mapping of their names to values. */
export function paramsFrom({ node, problemsAt }: YamlValue): Result<Params, Problem[]> {
  const wrong = [...wrongNames(node), ...textsCutShort(node)];
  return wrong.length > 0 ? err(problemsAt(wrong)) : ok(node.json as Params);
}

/** Reads `params-file`, a path relative to `workspace`, outside of which it must not lie, not even by a symbolic link. */
export async function readParamsFile(path: string, workspace: string): Promise<Result<Params, Problem[]>> {
  const input = 'params-file';
  const text = await readWorkspaceText({ input, path, workspace });
  if (!text.ok) return text;
  const yaml = await readYamlValue(input, text.value);
  return yaml.ok ? paramsFrom(yaml.value) : yaml;
}

function wrongNames(node: YamlNode): Diagnostic[] {
  if (node.kind !== 'mapping') return [noMapping(node)];
  const [only, ...others] = node.entries;
  if (only && others.length === 0 && WRAPPERS.includes(only.key) && holdsParams(only.value)) {
    return [{ offset: only.offset, message: `${quote(only.key)} ${WRAPPED}` }];
  }
  return node.entries
    .filter(({ key }) => !VARIABLE.test(key))
    .map(({ key, offset }) => ({ offset, message: noVariable(key) }));
}

/** Whether it is a mapping, or the text of one. */
const holdsParams = ({ kind, json }: YamlNode): boolean => kind === 'mapping' || isYamlInText(json);

/** What the action, its users and Hex's API call the mapping as a whole. */
const WRAPPERS = ['params', 'inputs', 'inputParams'];
const WRAPPED = 'is the name of the whole: write here only what stands under it.';

/** A variable of Python, the language of Hex's projects, without the invisible joiners that Python allows. */
const VARIABLE = /^(?!.*\p{Cf})[\p{XID_Start}_]\p{XID_Continue}*$/u;

const noVariable = (key: string): string =>
  `${quote(key)} can be no variable of the project: ${invisibleIn(key)?.message ?? LETTERS}`;

const LETTERS =
  'a name has letters, digits and `_` alone, and begins with no digit. Give the variable of the input in Hex, not its label.';

function noMapping({ json, offset }: YamlNode): Diagnostic {
  const { is, remedy } = NO_MAPPINGS.find(({ fits }) => fits(json)) ?? SINGLE_VALUE;
  const invisible = typeof json === 'string' ? invisibleIn(json, offset) : undefined;
  return {
    offset: invisible?.offset ?? offset,
    message: `is ${is}, not a mapping of parameter names to values: ${invisible?.message ?? remedy}`,
  };
}

const SINGLE_VALUE = { is: 'a single value', remedy: COLON_OR_DASH };

/** The first that fits counts. */
const NO_MAPPINGS: { fits(value: Json): boolean; is: string; remedy: string }[] = [
  { fits: value => value === null, is: 'empty', remedy: 'write it like `region: EMEA`.' },
  { fits: Array.isArray, is: 'a list', remedy: 'write it like `region: EMEA`, without a dash before it.' },
  { fits: isYamlInText, is: 'text', remedy: UNQUOTE },
];
