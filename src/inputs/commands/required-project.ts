import type { Problem } from '../../plan/problem.ts';
import type { CommandName } from '../fields/command.ts';
import { type InputName, type InputResults, type InputValues, rowOf } from '../input-table.ts';

/**
 * The problem of a command that is of no use without a project and has none, unless another one says so already.
 *
 * @param unexpected the problems of inputs that do not go with the command: one may stand in the project's place
 */
export function missingProject(
  command: CommandName,
  results: InputResults,
  unexpected: readonly Problem[],
): Problem[] {
  const why = WHY[command];
  if (why === undefined || results['project-id'] !== undefined) return [];
  if (results['project-filter'] !== undefined) return [];
  if (unexpected.some(({ input }) => rowOf(input as InputName).isTarget)) return [];
  const isAboutOne = command !== 'status' || results['run-id'] !== undefined;
  const many = isAboutOne ? '' : ' For many projects give `project-filter`.';
  return [{ input: 'project-id', message: `is empty, and ${why}. ${GIVE}${many}` }];
}

const NEEDED = "needs it, even where `run-id` is given, because Hex's API asks for both";

const WHY: { [Name in CommandName]?: string } = {
  status: `\`command: status\` ${NEEDED}`,
  cancel: `\`command: cancel\` ${NEEDED}`,
  'list-runs': '`command: list-runs` lists the runs of one project',
};

const GIVE = "Give the project's UUID, or its URL as the browser shows it.";

/** The project of a step whose inputs are right. */
export function projectIn(values: InputValues): string {
  const projectId = values['project-id'];
  if (projectId === undefined) throw new Error('a step without a project was not refused');
  return projectId;
}
