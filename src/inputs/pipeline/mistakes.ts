import { isProject } from '../fields/project-id.ts';
import type { Diagnostic, YamlEntry, YamlNode } from '../yaml/node.ts';
import { ENTRY_KEYS, STEP_KEYS, stepInputHint } from './keys.ts';

/** The mistake of one key around the whole pipeline, such as `jobs:` in workflows. */
export function wrapperIn([only, ...others]: YamlEntry[]): Diagnostic | undefined {
  return only && others.length === 0 && holdsEntries(only.value)
    ? { offset: only.offset, message: wrapperHint(only.key) }
    : undefined;
}

const wrapperHint = (key: string): string =>
  `\`${key}\` stands around the whole pipeline: write here only what stands under it.`;

const holdsEntries = (value: YamlNode): boolean =>
  value.kind === 'list' ||
  (value.kind === 'mapping' && value.entries.length > 0 && value.entries.every(hasProject));

const hasProject = ({ value }: YamlEntry): boolean =>
  value.kind === 'mapping' && value.entries.some(({ key }) => key === 'project-id');

/** Separates a pipeline's entries from keys that belong in an entry or beside `pipeline`. */
export function withoutMisplaced(entries: YamlEntry[]): { placed: YamlEntry[]; diagnostics: Diagnostic[] } {
  const { placed = [], misplaced = [] } = Object.groupBy(entries, entry =>
    isMisplaced(entry) ? 'misplaced' : 'placed',
  );
  return { placed, diagnostics: misplaced.map(({ key, offset }) => ({ offset, message: hintFor(key) })) };
}

/** An entry may well be called `wait` or `timeout`, but then it has a project. */
const isMisplaced = (entry: YamlEntry): boolean =>
  (ENTRY_KEYS.includes(entry.key) || STEP_KEYS.includes(entry.key)) && !mayBeEntry(entry);

function mayBeEntry(entry: YamlEntry): boolean {
  const { value } = entry;
  switch (value.kind) {
    case 'scalar':
      return isProject(value.text.trim());
    case 'mapping':
      return hasProject(entry);
    case 'list':
      return false;
    case 'refused':
      return true;
  }
}

function hintFor(key: string): string {
  if (key === 'pipeline') return wrapperHint(key);
  return (
    stepInputHint(key) ??
    `\`${key}\` is a key of an entry and stands at the left edge: indent it by two blanks under the entry's name, beside its \`project-id\`.`
  );
}
