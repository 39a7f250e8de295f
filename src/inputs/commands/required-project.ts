import { err, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import { namesTarget } from '../command-inputs.ts';
import type { TaskContext } from '../context.ts';
import { problem } from '../problem.ts';

/**
 * The project of a command that is of no use without one. What is wrong with `project-id` has been told, and where
 * something else was given in its place, that too.
 */
export function neededProject(
  command: keyof typeof WHY,
  { given: { 'project-id': project }, strays }: TaskContext,
): Result<string, Problem[]> {
  if (project === undefined && strays.some(namesTarget)) return err([]);
  if (project === undefined) return problem('project-id', `is empty, and ${WHY[command]}. ${WOULD_DO}`);
  return project.ok ? project : err([]);
}

const WHY = {
  status: "`command: status` needs it, even where `run-id` is given, because Hex's API asks for both",
  cancel: "`command: cancel` needs it, even where `run-id` is given, because Hex's API asks for both",
  'list-runs': '`command: list-runs` lists the runs of one project',
};

const WOULD_DO = "Give the project's UUID, or its URL as the browser shows it.";
