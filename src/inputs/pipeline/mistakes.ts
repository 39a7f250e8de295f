import { isProject } from '../fields/project-id.ts';
import type { Finding, YamlEntry, YamlNode } from '../yaml/node.ts';
import { ENTRY_KEYS, STEP_KEYS, stepInputHint } from './keys.ts';

/** Tells the names of a pipeline's entries from keys that belong into an entry or beside `pipeline`. */
export function withoutMisplaced(entries: YamlEntry[]): { placed: YamlEntry[]; findings: Finding[] } {
  const misplaced = entries.filter(isMisplaced);
  return {
    placed: entries.filter(entry => !misplaced.includes(entry)),
    findings: misplaced.map(({ key, offset }) => ({ offset, message: hintFor(key) })),
  };
}

/** An entry may well be called `wait` or `timeout`, but then it has a project. */
const isMisplaced = ({ key, value }: YamlEntry): boolean =>
  (ENTRY_KEYS.includes(key) || STEP_KEYS.includes(key)) && !mayBeEntry(value);

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

function hintFor(key: string): string {
  if (key === 'pipeline') return '`pipeline` is the name of the input: write here only what stands under it.';
  return (
    stepInputHint(key) ??
    `\`${key}\` is a key of an entry and stands at the left edge: indent it by two blanks under the entry's name, beside its \`project-id\`.`
  );
}
