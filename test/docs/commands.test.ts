import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../src/inputs/fields/command.ts';
import { INPUT_NAMES } from '../../src/inputs/input-table.ts';
import { takes } from '../../src/inputs/unexpected-inputs.ts';
import { namesIn, rowsUnder, sectionOf } from './sections.ts';

const root = join(import.meta.dirname, '../..');
const section = sectionOf(readFileSync(join(root, 'README.md'), 'utf8'), 'Commands');
const all = INPUT_NAMES.filter(name => name !== 'command');

const rows = rowsUnder(section, 'command').map(([command = '', , inputs = '']) => ({
  command: namesIn(command)[0] as CommandName,
  told: inputs.startsWith('all but') ? all.filter(name => !namesIn(inputs).includes(name)) : namesIn(inputs),
}));
const takenBy = (command: CommandName): string[] => all.filter(name => takes(command, name));
const [, sentence = ''] = /^With every command go (.*?), whether/m.exec(section) ?? [];
const withEvery = namesIn(sentence);

test('the table has every command that the action knows, and no other', () => {
  expect(rows.map(({ command }) => command)).toEqual([...COMMANDS]);
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
