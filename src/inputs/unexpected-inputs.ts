import type { Problem } from '../plan/problem.ts';
import { COMMANDS, type CommandName } from './fields/command.ts';
import { INPUT_NAMES, type InputName, rowOf } from './input-table.ts';
import { type InputReader, isSet } from './read-inputs.ts';

/** A problem for each input that is set although `command` has no use for it. Its default counts as not set. */
export const unexpectedInputs = (command: CommandName, read: InputReader): Problem[] =>
  INPUT_NAMES.filter(name => !takes(command, name) && !isDefault(name, read(name).trim())).map(input => ({
    input,
    message: `goes with ${takersOf(input)}, not with \`command: ${command}\`: ${remedyFor(input, command, read)}.`,
  }));

/** Whether an input goes with a command. */
export const takes = (command: CommandName, name: InputName): boolean =>
  rowOf(name).commands?.includes(command) ?? true;

function remedyFor(name: InputName, command: CommandName, read: InputReader): string {
  const lacksProject = takes(command, 'project-id') && !isSet(read, 'project-id');
  return rowOf(name).isTarget && lacksProject ? 'give `project-id` instead' : 'leave it out';
}

/** The runner passes the default of an input that a workflow leaves out. Booleans may be in upper case. */
function isDefault(name: InputName, text: string): boolean {
  const byDefault = rowOf(name).default;
  const isBoolean = byDefault === 'true' || byDefault === 'false';
  return text === '' || (isBoolean ? text.toLowerCase() : text) === byDefault;
}

function takersOf(name: InputName): string {
  const takers = COMMANDS.filter(command => takes(command, name));
  return new Intl.ListFormat('en-GB').format(takers.map(command => `\`command: ${command}\``));
}
