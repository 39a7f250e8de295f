import { suggestion } from '../../lib/did-you-mean.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { andList, quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import type { ProjectFilter } from '../../plan/project-filter.ts';
import { problem } from '../problem.ts';
import { isYamlInText, textsCutShort, UNQUOTE } from '../yaml/mistakes.ts';
import type { Diagnostic, YamlEntry, YamlNode, YamlValue } from '../yaml/node.ts';
import { isUuid } from './id.ts';

type Key = keyof ProjectFilter;

/** What is wrong with a value; undefined if nothing is. */
type Check = (text: string) => string | undefined;

const anyName: Check = () => undefined;

const emailAddress: Check = text =>
  /^[^\s@,;]+@[^\s@,;]+$/.test(text)
    ? undefined
    : `${quote(text)} is not an e-mail address: give one like \`ada@example.com\`${SEVERAL}.`;

const collectionId: Check = text =>
  isUuid(text)
    ? undefined
    : `${quote(text)} is not the ID of a collection, which is a UUID: Hex's API lists collections with their IDs.`;

const SEVERAL = '; several as a list, `[a@example.com, b@example.com]`';

const KEYS: Record<Key, { check: Check; example: string }> = {
  status: { check: anyName, example: 'Approved' },
  category: { check: anyName, example: 'nightly' },
  collection: { check: collectionId, example: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01' },
  owner: { check: emailAddress, example: 'ada@example.com' },
  creator: { check: emailAddress, example: 'ada@example.com' },
  title: { check: anyName, example: "'Weekly *'" },
};

const isKey = (key: string): key is Key => Object.hasOwn(KEYS, key);

/** Reads `project-filter`: a mapping of YAML or JSON, in which each key has a value or a list of values. */
export function readProjectFilter(
  { node, problemsAt }: YamlValue,
  { input }: { input: string },
): Result<ProjectFilter, Problem[]> {
  const cutShort = textsCutShort(node);
  if (cutShort.length > 0) return err(problemsAt(cutShort));
  if (node.kind !== 'mapping') {
    const how = isYamlInText(node.json) ? UNQUOTE : aFilter();
    return problem(input, `is not a mapping: ${how}`);
  }
  if (node.entries.length === 0) return problem(input, `is empty: ${aFilter()}`);
  const diagnostics = node.entries.flatMap(mistakesIn);
  return diagnostics.length > 0
    ? err(problemsAt(diagnostics))
    : ok(Object.fromEntries(node.entries.map(({ key, value }) => [key, valuesIn(value)])));
}

/** Made only when it is wanted: what joins the names takes longer to load than most of a start. */
const aFilter = (): string => {
  const keys = andList(Object.keys(KEYS).map(key => `\`${key}\``));
  return `write what the projects have in common, such as \`category: nightly\`. It takes ${keys}.`;
};

function mistakesIn({ key, offset, value }: YamlEntry): Diagnostic[] {
  if (!isKey(key)) {
    const hint = suggestion(key, Object.keys(KEYS)) || aFilter();
    return [{ offset, message: `${quote(key)} is nothing to filter by. ${hint}` }];
  }
  const nodes = itemsOf(value);
  const give = `give a value, such as \`${key}: ${KEYS[key].example}\`, or a list of values.`;
  if (nodes.length === 0)
    return [{ offset, message: `\`${key}\` has no value, so nothing can match: ${give}` }];
  return nodes.flatMap(node => {
    const message = mistakeIn(node, key, give);
    return message === undefined ? [] : [{ offset: node.offset, message }];
  });
}

function mistakeIn(node: YamlNode, key: Key, give: string): string | undefined {
  if (node.kind !== 'scalar') return `\`${key}\` holds a ${node.kind}: ${give}`;
  if (node.json === null || node.text.trim() === '')
    return `\`${key}\` has an empty value, which nothing can match: ${give}`;
  return KEYS[key].check(node.text.trim());
}

const itemsOf = (value: YamlNode): YamlNode[] => (value.kind === 'list' ? value.items : [value]);

/** As they are written, each once: `2025` and `true` are names, too. */
const valuesIn = (value: YamlNode): string[] => [
  ...new Set(itemsOf(value).flatMap(node => (node.kind === 'scalar' ? [node.text.trim()] : []))),
];
