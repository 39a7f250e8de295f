import type { Json } from '../../lib/json.ts';
import { quote } from '../../lib/text.ts';
import { lostText } from '../yaml/lost-text.ts';
import { BACKSLASHES, COLON_OR_DASH, COMMENT, invisibleIn, PLACEHOLDER } from '../yaml/mistakes.ts';
import { type Finding, isYamlInText, NO_TEXT, type YamlNode } from '../yaml/node.ts';

/** What keeps a value of YAML from being parameters by their names. */
export const wrongParams = (node: YamlNode): Finding[] => [...misfits(node), ...lostText(node)];

function misfits(node: YamlNode): Finding[] {
  if (node.kind !== 'mapping') return [{ offset: node.offset, message: noMapping(node.json) }];
  const [only, ...others] = node.entries;
  if (only?.value.kind === 'mapping' && others.length === 0 && WRAPPERS.includes(only.key)) {
    return [{ offset: only.offset, message: `${quote(only.key)} ${WRAPPED}` }];
  }
  return node.entries
    .filter(({ key }) => !VARIABLE.test(key))
    .map(({ key, offset }) => ({ offset, message: `${quote(key)} ${NO_VARIABLE}: ${lookOf(key)}` }));
}

/** What the action, its users and Hex's API call the whole. */
const WRAPPERS = ['params', 'inputs', 'inputParams'];
const WRAPPED = 'is the name of the whole: write here only what stands under it.';

/** As Python has it, the language of Hex's projects, without the joiners that nobody sees. */
const VARIABLE = /^(?!.*\p{Cf})[\p{XID_Start}_]\p{XID_Continue}*$/u;
const NO_VARIABLE = 'can be no variable of the project, and Hex ignores or refuses a name that is none';

/** What a name that can be none looks like. */
function lookOf(key: string): string {
  if (/^(?:\/\/|\/\*|#)/.test(key)) return COMMENT;
  if (key.includes('{{')) return PLACEHOLDER;
  if (key.includes('\\')) return BACKSLASHES;
  return invisibleIn(key) ?? 'a name begins with a letter or `_`, and goes on with letters, digits and `_`.';
}

const noMapping = (given: Json): string => {
  const { is, remedy } = MISFITS.find(({ fits }) => fits(given)) ?? SINGLE_VALUE;
  const how = typeof given === 'string' ? (invisibleIn(given) ?? remedy) : remedy;
  return `is ${is}, not a mapping of parameter names to values: ${how}`;
};

const SINGLE_VALUE = { is: 'a single value', remedy: COLON_OR_DASH };

/** What is no mapping. The first that fits counts. */
const MISFITS: { fits(given: Json): boolean; is: string; remedy: string }[] = [
  { fits: given => given === null, is: 'empty', remedy: 'write it like `region: EMEA`.' },
  { fits: Array.isArray, is: 'a list', remedy: 'write it like `region: EMEA`, without a dash before it.' },
  { fits: isYamlInText, is: 'text', remedy: NO_TEXT },
];
