import type { Checked } from '../problem.ts';
import { readChoice } from './choice.ts';

/** What a step can do. */
const COMMANDS = [
  'run',
  'status',
  'cancel',
  'list-runs',
  'list-projects',
  'list-users',
  'list-groups',
  'list-connections',
] as const;

export type CommandName = (typeof COMMANDS)[number];

export const readCommand = (given: string): Checked<CommandName> => readChoice('command', given, COMMANDS);
