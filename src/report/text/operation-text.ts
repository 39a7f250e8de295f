import type { Trouble } from '../../github/help.ts';
import type { Operation } from '../../hex/operations.ts';

interface OperationText {
  /** What it does for the user, after "could not". */
  action: string;
  /** What a token without the right may not do, after "may not", and what it takes. */
  right: { to: string; scope: string; of?: 'project' | 'project or run' };
  /** What is not there, of a 404, and what to check. */
  missing?: [Trouble, string];
  /** Why Hex asks to try it again later, by HTTP status. */
  waitReason?: Record<number, string>;
}

const READ = 'the scope "Read projects"';
const RUN = 'the scope "Run projects"';

const NO_PROJECT: OperationText['missing'] = [
  'Hex finds no such project',
  ": check `project-id`, and that the token's user may see the project.",
];
const NO_RUN: OperationText['missing'] = [
  'Hex finds no such run',
  ": check `project-id` and `run-id`, and that the token's user may see the project.",
];

/** What people read about an operation. What holds of its requests is in `hex/operations.ts`. */
export const OPERATION_TEXT: Record<Operation, OperationText> = {
  RunProject: {
    action: 'start the run',
    right: { to: 'run this project', scope: RUN, of: 'project' },
    missing: NO_PROJECT,
    waitReason: {
      429: 'Hex allows no further start just now',
      503: "all kernels of the token's user are in use",
    },
  },
  GetRunStatus: {
    action: 'read the status of the run',
    right: { to: 'read this run', scope: RUN, of: 'project or run' },
    missing: NO_RUN,
  },
  GetProjectRuns: {
    action: "list the project's runs",
    right: { to: "list this project's runs", scope: READ, of: 'project' },
    missing: NO_PROJECT,
  },
  CancelRun: {
    action: 'cancel the run',
    right: { to: 'cancel this run', scope: RUN, of: 'project or run' },
    missing: NO_RUN,
  },
  GetChartImageFromRun: {
    action: 'fetch the image of a chart',
    right: { to: 'read this chart', scope: READ, of: 'project or run' },
    missing: [
      'Hex finds no such chart',
      ': check that the published version of the project has a chart cell with this label or static ID.',
    ],
  },
  ListCells: {
    action: "list the project's cells",
    right: {
      to: "list this project's cells",
      scope: 'the scope "Cells: Read", or its user may not see the draft of the project',
    },
    missing: NO_PROJECT,
  },
  GetProject: {
    action: "read the project's title",
    right: { to: 'read this project', scope: READ, of: 'project' },
    missing: NO_PROJECT,
  },
  Me: { action: 'read whose token this is', right: { to: 'read whose it is', scope: 'another scope' } },
  ListProjects: { action: 'list the projects', right: { to: 'list projects', scope: READ } },
  ListUsers: { action: 'list the users', right: { to: 'list users', scope: 'a scope that reads users' } },
  ListGroups: { action: 'list the groups', right: { to: 'list groups', scope: 'a scope that reads groups' } },
  ListDataConnections: {
    action: 'list the data connections',
    right: { to: 'list data connections', scope: 'a scope that reads data connections' },
  },
};
