import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strayInputs } from '../../src/inputs/command-inputs.ts';
import { type CommandName, readCommand } from '../../src/inputs/fields/command.ts';
import { problemsOf } from '../../src/inputs/problem.ts';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { namesIn, rowsUnder, sectionOf } from './sections.ts';

const root = join(import.meta.dirname, '../..');
const section = sectionOf(readFileSync(join(root, 'README.md'), 'utf8'), 'Commands');
const all = readActionFile(root)
  .inputs.map(({ name }) => name)
  .filter(name => name !== 'command');

const rows = rowsUnder(section, 'command').map(([command = '', , inputs = '']) => ({
  command: namesIn(command)[0] as CommandName,
  told: inputs.startsWith('all but') ? all.filter(name => !namesIn(inputs).includes(name)) : namesIn(inputs),
}));
const takenBy = (command: CommandName): string[] => {
  const refused = strayInputs(command, () => 'set').map(({ input }) => input);
  return all.filter(name => !refused.includes(name));
};
const [, sentence = ''] = /^With every command go (.*?), whether/m.exec(section) ?? [];
const withEvery = namesIn(sentence);

test('the table has every command that the action knows, and no other', () => {
  const [problem] = problemsOf(readCommand('none of them'));
  const [, known = ''] = /Give one of (.*)/.exec(problem?.message ?? '') ?? [];
  expect(rows.map(({ command }) => command)).toEqual(namesIn(known));
});

test('what the README says goes with every command is what none refuses', () => {
  const commands = rows.map(({ command }) => command);
  expect(withEvery.toSorted()).toEqual(
    all.filter(name => commands.every(command => takenBy(command).includes(name))).toSorted(),
  );
});

test.each(rows)('the table names the inputs that go with $command', ({ command, told }) => {
  expect([...new Set([...told, ...withEvery])].toSorted()).toEqual(takenBy(command).toSorted());
});
