import type { Json } from '../../lib/json.ts';
import { quote } from '../../lib/text.ts';
import { COLON_OR_DASH, invisibleIn, isYamlInText, NO_TEXT, textsCutShort } from '../yaml/mistakes.ts';
import type { Diagnostic, YamlNode } from '../yaml/node.ts';

/** What keeps a value of YAML from being parameters by their names. */
export const wrongParams = (node: YamlNode): Diagnostic[] => [...wrongNames(node), ...textsCutShort(node)];

function wrongNames(node: YamlNode): Diagnostic[] {
  if (node.kind !== 'mapping') return [noMapping(node)];
  const [only, ...others] = node.entries;
  if (only?.value.kind === 'mapping' && others.length === 0 && WRAPPERS.includes(only.key)) {
    return [{ offset: only.offset, message: `${quote(only.key)} ${WRAPPED}` }];
  }
  return node.entries
    .filter(({ key }) => !VARIABLE.test(key))
    .map(({ key, offset }) => ({ offset, message: noVariable(key) }));
}

/** What the action, its users and Hex's API call the whole. */
const WRAPPERS = ['params', 'inputs', 'inputParams'];
const WRAPPED = 'is the name of the whole: write here only what stands under it.';

/** A variable of Python, the language of Hex's projects, without joiners, which nobody sees. */
const VARIABLE = /^(?!.*\p{Cf})[\p{XID_Start}_]\p{XID_Continue}*$/u;

const noVariable = (key: string): string =>
  `${quote(key)} can be no variable of the project, and Hex ignores or refuses a name that is none: ${invisibleIn(key)?.message ?? LETTERS}`;

const LETTERS = 'a name begins with a letter or `_`, and goes on with letters, digits and `_`.';

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
  { fits: isYamlInText, is: 'text', remedy: NO_TEXT },
];
