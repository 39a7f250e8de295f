import type { Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import { readChoice } from './choice.ts';

/** What a step can do. */
export const COMMANDS = [
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

export const readCommand = (text: string): Result<CommandName, Problem[]> =>
  readChoice('command', text, COMMANDS);
