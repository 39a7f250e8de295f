import { INPUT_NAMES, type InputName, rowOf } from '../../../src/inputs/input-table.ts';
import { andList } from '../../../src/lib/text.ts';
import type { ActionFile, DeclaredInput } from '../../fakes/runner/action-file.ts';
import { headingsIn, namesIn } from '../sections.ts';

/** What `action.yml` and the table of inputs say of an input. */
export function inputFacts({ name, description }: DeclaredInput): string {
  const input = name as InputName;
  const { default: byDefault, runnerDefault, variable, commands, notInEntry } = rowOf(input);
  const others = excludedBy(input);
  const defaults = runnerDefault ?? byDefault;
  return [
    description.trim(),
    '',
    ...(defaults === undefined ? [] : [`- Default: ${code(defaults)}`]),
    ...(variable === undefined ? [] : [`- Default: the environment variable ${code(variable)}`]),
    `- Goes with: ${commands === undefined ? 'every command' : andList(commands.map(code))}`,
    `- In a pipeline's entry: ${notInEntry === undefined ? 'yes' : 'no'}`,
    ...(others.length > 0 ? [`- Not together with: ${andList(others.map(codeWhereSet))}`] : []),
  ].join('\n');
}

/** The inputs that cannot be set together with `name`, whichever of the two rows says so. */
function excludedBy(name: InputName): InputName[] {
  const { isTarget } = rowOf(name);
  return INPUT_NAMES.filter(other => other !== name).filter(
    other =>
      (isTarget && rowOf(other).isTarget) ||
      rowOf(name).excludes?.[other] !== undefined ||
      rowOf(other).excludes?.[name] !== undefined,
  );
}

const codeWhereSet = (name: InputName): string =>
  code(rowOf(name).default === 'false' ? `${name}: true` : name);

export function outputsTable({ outputs }: ActionFile): string {
  return [
    '| output | what it holds |',
    '| --- | --- |',
    ...outputs.map(({ name, description }) => `| ${code(name)} | ${cell(description)} |`),
  ].join('\n');
}

/** A line for each input, under the headings that the reference has. */
export function inputsList(reference: string, { inputs }: ActionFile): string {
  const lines = inputGroups(reference).map(({ title, names }) => {
    const items = names.map(name => {
      const input = inputs.find(declared => declared.name === name);
      const byDefault = rowOf(name as InputName).default;
      const defaults = byDefault === undefined ? '' : ` By default ${code(byDefault)}.`;
      return `- [${code(name)}](docs/reference.md#${name}): ${inShort(input?.description ?? '')}${defaults}`;
    });
    return `### ${title}\n\n${items.join('\n')}`;
  });
  return lines.join('\n\n');
}

/** How the reference groups the inputs. */
export function inputGroups(reference: string): { title: string; names: string[] }[] {
  const groups: { title: string; names: string[] }[] = [];
  for (const { level, title } of headingsIn(reference)) {
    if (level === 2) groups.push({ title, names: [] });
    if (level === 3) groups.at(-1)?.names.push(...namesIn(title));
  }
  return groups.filter(({ names }) => names.length > 0);
}

/** A description that is longer than a line is cut to its first sentence. */
const LINE = 90;

const inShort = (description: string): string =>
  description.length <= LINE ? description : (/^.*?\.(?=\s|$)/s.exec(description)?.[0] ?? description);

const code = (text: string): string => `\`${text}\``;

const cell = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
