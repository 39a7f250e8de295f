import { suggestion } from './nearest.ts';
import { ENTRY_KEYS, STEP_KEYS } from './pipeline-keys.ts';
import { quote } from './problem.ts';
import { type Finding, isEmpty, type YamlEntry } from './yaml.ts';

/** The entries that stand where entries belong, and a finding for those that slipped. */
export interface Sorted {
  placed: YamlEntry[];
  findings: Finding[];
}

/** Takes away what follows a name with nothing below it and is a key of an entry: it is not indented. */
export function withoutUnindented(entries: YamlEntry[]): Sorted {
  const slipped = new Set<YamlEntry>();
  const findings = entries
    .filter(({ value }) => isEmpty(value))
    .flatMap(entry => {
      const after = entries.slice(entries.indexOf(entry) + 1);
      const end = after.findIndex(({ key }) => !ENTRY_KEYS.includes(key));
      const keys = end < 0 ? after : after.slice(0, end);
      if (keys.length === 0 || slipped.has(entry)) return [];
      for (const key of keys) slipped.add(key);
      return [unindented(entry, keys)];
    });
  return { placed: entries.filter(entry => !slipped.has(entry)), findings };
}

function unindented({ key: name, offset }: YamlEntry, keys: YamlEntry[]): Finding {
  const [stand, them] = keys.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
  const told = new Intl.ListFormat('en-GB').format(keys.map(({ key }) => quote(key)));
  return {
    offset,
    explainsEmpty: true,
    message: `${told} ${stand} at the left edge: indent ${them} by two blanks under ${quote(name)}.`,
  };
}

/** Takes away the items of a list that have nothing but a name with something below it. */
export function withoutNamed(items: YamlEntry[]): Sorted {
  const [first] = items.filter(isNamed);
  return {
    placed: items.filter(item => !isNamed(item)),
    findings: first ? [{ offset: first.offset, message: NAMES_IN_LIST }] : [],
  };
}

const NAMES_IN_LIST = 'Names have no place in a list: take the dashes away.';

function isNamed({ value }: YamlEntry): boolean {
  if (value.kind !== 'mapping') return false;
  const [field, ...others] = value.entries;
  return field !== undefined && others.length === 0 && isName(field);
}

const isName = ({ key, value }: YamlEntry): boolean =>
  (value.kind === 'scalar' || value.kind === 'mapping') &&
  key !== '<<' &&
  suggestion(key, [...ENTRY_KEYS, ...STEP_KEYS]) === '';
