import type { FilteredStatusStep } from '../plan/plan.ts';
import type { CommandContext, CommandResult } from './command.ts';

/** `command: status` with `project-filter`: the newest run of each project that matches. */
export async function filteredStatus(_: FilteredStatusStep, __: CommandContext): Promise<CommandResult> {
  throw new Error('not there yet');
}
