import type { Operation } from '../../hex/operations.ts';

interface OperationText {
  /** What it does for the user, after "could not". */
  action: string;
  /** What to do about a refusal, by HTTP status: where that is not the same for all operations. */
  advice?: Record<number, string>;
  /** Why Hex asks to try it again later, by HTTP status. */
  waitReason?: Record<number, string>;
}

const READS_PROJECTS = 'the scope "Read projects"';
const RUNS_PROJECTS = 'the scope "Run projects"';

const RUN_NOT_FOUND =
  "Check `project-id`, `hex-url`, and `run-id` if it is given, and that the token's user may see the project.";

/** What people read about an operation. What holds of its requests is in `hex/operations.ts`. */
export const OPERATION_TEXT: Record<Operation, OperationText> = {
  RunProject: {
    action: 'start the run',
    advice: {
      403: mayNotSee('project', RUNS_PROJECTS),
      422: 'Check that the project is published and that the parameters fit its inputs.',
      503: "All 25 kernels of the token's user are in use. Wait for other runs to end, use the token of another user, or allow a longer `timeout`.",
    },
    waitReason: {
      429: 'Hex allows no further start just now',
      503: "all kernels of the token's user are in use",
    },
  },
  GetRunStatus: {
    action: 'read the status of the run',
    advice: { 403: mayNotSee('project or run', RUNS_PROJECTS), 404: RUN_NOT_FOUND },
  },
  GetProjectRuns: {
    action: "list the project's runs",
    advice: { 403: mayNotSee('project', READS_PROJECTS) },
  },
  CancelRun: {
    action: 'cancel the run',
    advice: { 403: mayNotSee('project or run', RUNS_PROJECTS), 404: RUN_NOT_FOUND },
  },
  GetChartImageFromRun: {
    action: 'fetch the image of a chart',
    advice: {
      400: 'The cell must be a chart that this run has rendered without an error, and the run must have completed.',
      403: mayNotSee('project or run', READS_PROJECTS),
      404: "Check the static ID: it must be that of a chart cell in the project's published version.",
    },
  },
  GetProject: { action: "read the project's title", advice: { 403: mayNotSee('project', READS_PROJECTS) } },
  Me: { action: 'read whose token this is' },
  ListProjects: { action: 'list the projects', advice: { 403: mayNotList(READS_PROJECTS) } },
  ListUsers: { action: 'list the users', advice: { 403: mayNotList('a scope that reads users') } },
  ListGroups: { action: 'list the groups', advice: { 403: mayNotList('a scope that reads groups') } },
  ListDataConnections: {
    action: 'list the data connections',
    advice: { 403: mayNotList('a scope that reads data connections') },
  },
};

/** Hex answers 403 also for a project or a run that the token's user may not see. */
function mayNotSee(what: 'project' | 'project or run', scope: string): string {
  const ids = what === 'project' ? '`project-id`' : '`project-id`, `run-id` if it is given,';
  return `The token lacks ${scope}, or its user may see no such ${what}. Check both, and ${ids} and \`hex-url\`.`;
}

function mayNotList(scope: string): string {
  return `A workspace token needs ${scope}; a personal token may do what its user may.`;
}
