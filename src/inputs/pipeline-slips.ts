import { suggestion } from './nearest.ts';
import { ENTRY_KEYS, STEP_KEYS, stepInputHint } from './pipeline-keys.ts';
import { quote } from './problem.ts';
import { isProject } from './project-id.ts';
import { type Finding, isEmpty, type YamlEntry, type YamlNode } from './yaml.ts';

/** The entries that stand where entries belong, and a finding for those that slipped. */
export interface Sorted {
  placed: YamlEntry[];
  findings: Finding[];
}

/** Takes away the keys of an entry that stand among the entries: they are not indented. */
export function withoutUnindented(entries: YamlEntry[]): Sorted {
  const below = withoutBelowEmpty(entries);
  const strays = below.placed.filter(isStray);
  const [first] = strays;
  const isNameless = below.placed.some(({ key }) => key === 'project-id');
  const message = isNameless ? NAMELESS : unindented(strays, BESIDE_PROJECT);
  const ofStep = below.placed.filter(isOfStep);
  return {
    placed: below.placed.filter(entry => !isStray(entry) && !isOfStep(entry)),
    findings: [
      ...below.findings,
      ...(first ? [{ offset: first.offset, message }] : []),
      ...ofStep.map(({ key, offset }) => ({ offset, message: hintFor(key) })),
    ],
  };
}

const BESIDE_PROJECT = 'an entry, beside its `project-id`';
const NAMELESS =
  'these keys are those of an entry that has no name: write a name with a colon above them and indent them by two blanks, or begin the first with `- `.';

const WRAPPED = '`pipeline` is the name of the input: write here only what stands under it.';

const hintFor = (key: string): string => (key === 'pipeline' ? WRAPPED : (stepInputHint(key) ?? ''));

/** An input of the step among the entries. */
const isOfStep = ({ key, value }: YamlEntry): boolean => STEP_KEYS.includes(key) && !mayBeEntry(value);

/** Those that follow a name with nothing below it are told there. */
function withoutBelowEmpty(entries: YamlEntry[]): Sorted {
  const slipped = new Set<YamlEntry>();
  const empty = entries.filter(({ value }) => isEmpty(value));
  const findings = empty.flatMap(entry => {
    const keys = leading(entries.slice(entries.indexOf(entry) + 1), ({ key }) => ENTRY_KEYS.includes(key));
    if (keys.length === 0 || slipped.has(entry)) return [];
    for (const key of keys) slipped.add(key);
    const message = unindented(keys, quote(entry.key));
    return [{ offset: entry.offset, explainsEmpty: true as const, message }];
  });
  return { placed: entries.filter(entry => !slipped.has(entry)), findings };
}

/** An entry may well be called `wait` or `timeout`, but then it has a project. */
const isStray = ({ key, value }: YamlEntry): boolean => ENTRY_KEYS.includes(key) && !mayBeEntry(value);

function mayBeEntry(value: YamlNode): boolean {
  switch (value.kind) {
    case 'scalar':
      return isProject(value.text.trim());
    case 'mapping':
      return value.entries.some(({ key }) => key === 'project-id');
    case 'list':
      return false;
    case 'refused':
      return true;
  }
}

/** Those before the first that does not fit. */
export function leading(entries: YamlEntry[], fits: (entry: YamlEntry) => boolean): YamlEntry[] {
  const end = entries.findIndex(entry => !fits(entry));
  return end < 0 ? entries : entries.slice(0, end);
}

/** British, so that no comma comes before the `and`. */
export const quotedKeys = (entries: YamlEntry[]): string =>
  new Intl.ListFormat('en-GB').format(entries.map(({ key }) => quote(key)));

function unindented(keys: YamlEntry[], under: string): string {
  const [stand, them] = keys.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
  return `${quotedKeys(keys)} ${stand} at the left edge: indent ${them} by two blanks under ${under}.`;
}

/** Takes away the items of a list that have nothing but a name with something below it. */
export function withoutNamed(items: YamlEntry[]): Sorted {
  const [first] = items.filter(isNamed);
  return {
    placed: items.filter(item => !isNamed(item)),
    findings: first ? [{ offset: first.offset, message: NAMES_IN_LIST }] : [],
  };
}

const NAMES_IN_LIST =
  'Names have no place in a list: write just the projects, to run them in this order, or take the dashes away and give the order with `needs`.';

function isNamed({ value }: YamlEntry): boolean {
  if (value.kind !== 'mapping') return false;
  const [field, ...others] = value.entries;
  return field !== undefined && others.length === 0 && isName(field);
}

const isName = ({ key, value }: YamlEntry): boolean =>
  (value.kind === 'scalar' || value.kind === 'mapping') &&
  key !== '<<' &&
  suggestion(key, [...ENTRY_KEYS, ...STEP_KEYS]) === '';
