import type { ActionFile } from '../fakes/runner/action-file.ts';

/** Puts the tables that `action.yml` gives between the README's markers. */
export function withTables(readme: string, action: ActionFile): string {
  return fill(fill(readme, 'inputs', inputsTable(action)), 'outputs', outputsTable(action));
}

function inputsTable({ inputs }: ActionFile): string {
  return table(
    ['input', 'default', 'description'],
    inputs.map(input => [
      code(input.name),
      input.required ? '**required**' : input.default ? code(input.default) : '',
      input.description,
    ]),
  );
}

function outputsTable({ outputs }: ActionFile): string {
  return table(
    ['output', 'description'],
    outputs.map(output => [code(output.name), output.description]),
  );
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

function fill(readme: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(open);
  const to = readme.indexOf(close, from);
  if (from < 0 || to < 0) {
    throw new Error(`The README has no ${open} … ${close}.`);
  }
  return `${readme.slice(0, from + open.length)}\n${content}\n${readme.slice(to)}`;
}
