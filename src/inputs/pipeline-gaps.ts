import { ENTRY_KEYS } from './pipeline-keys.ts';
import { quote } from './problem.ts';
import { isEmpty, type YamlEntry, type YamlNode } from './yaml.ts';
import { noValue } from './yaml-messages.ts';

/** What to say where nothing is written in a pipeline, by offsets: what would do there is not what does in parameters. */
export const gapsIn = (root: YamlNode): ReadonlyMap<number, string> =>
  new Map([...gapsAmong(root), ...entriesIn(root).flatMap(gapsWithin)]);

type Gap = [offset: number, message: string];

function entriesIn(root: YamlNode): YamlNode[] {
  if (root.kind === 'list') return root.items;
  return root.kind === 'mapping' ? root.entries.map(({ value }) => value) : [];
}

/** The entries that are empty, and the keys of entries that stand among them. */
function gapsAmong(root: YamlNode): Gap[] {
  if (root.kind === 'list') return gapsInList(root, GIVE_PROJECT);
  return root.kind === 'mapping'
    ? gapsInMapping(root.entries, key => (ENTRY_KEYS.includes(key) ? remedyFor(key) : GIVE_PROJECT))
    : [];
}

function gapsWithin(entry: YamlNode): Gap[] {
  if (entry.kind !== 'mapping') return [];
  const needs = entry.entries.find(({ key }) => key === 'needs');
  return [...gapsInMapping(entry.entries, remedyFor), ...(needs ? gapsInList(needs.value, NAME_NEEDED) : [])];
}

const gapsInMapping = (entries: YamlEntry[], remedyOf: (key: string) => string): Gap[] =>
  entries
    .filter(({ value }) => isEmpty(value))
    .map(({ key, offset }) => [offset, noValue(quote(key), remedyOf(key))]);

const gapsInList = (list: YamlNode, remedy: string): Gap[] =>
  list.kind === 'list'
    ? list.items.filter(isEmpty).map(({ offset }) => [offset, noValue('a list item', remedy)])
    : [];

const remedyFor = (key: string): string => REMEDIES.get(key) ?? 'give one, or leave it out.';

const GIVE_PROJECT = "give the project's UUID, or its URL as the browser shows it.";
const NAME_NEEDED = 'name what is needed, or leave it out.';
const REMEDIES = new Map([
  ['project-id', GIVE_PROJECT],
  ['needs', NAME_NEEDED],
]);
