import { expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../src/inputs/fields/command.ts';
import { INPUT_NAMES } from '../../src/inputs/input-table.ts';
import { takes } from '../../src/inputs/unexpected-inputs.ts';
import { readPage } from './pages.ts';
import { headingsIn, namesIn, sectionOf } from './sections.ts';

const page = readPage('docs/commands.md');
const all = INPUT_NAMES.filter(name => name !== 'command');

const described = headingsIn(page)
  .map(({ title }) => title)
  .filter(title => title.startsWith('`'));
const commands = described.map(title => {
  const [, inputs = ''] = /^- Inputs: (.*)$/m.exec(sectionOf(page, title)) ?? [];
  return {
    command: namesIn(title)[0] as CommandName,
    told: inputs.startsWith('all but')
      ? all.filter(name => !namesIn(inputs).includes(name))
      : namesIn(inputs),
  };
});
const takenBy = (command: CommandName): string[] => all.filter(name => takes(command, name));
const [, sentence = ''] = /^With every command go (.*?), whether/m.exec(page) ?? [];
const withEvery = namesIn(sentence);

test('the page has every command that the action knows, and no other', () => {
  expect(commands.map(({ command }) => command)).toEqual([...COMMANDS]);
});

test('what the page says goes with every command is what none refuses', () => {
  expect(withEvery.toSorted()).toEqual(
    all.filter(name => COMMANDS.every(command => takenBy(command).includes(name))).toSorted(),
  );
});

test.each(commands)('the page names the inputs that go with $command', ({ command, told }) => {
  expect([...new Set([...told, ...withEvery])].toSorted()).toEqual(takenBy(command).toSorted());
});
