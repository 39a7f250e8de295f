import { refuse } from './errors.ts';
import { pageOf, wholeNumber } from './lists.ts';
import { projectResource } from './projects.ts';
import { projectOf } from './run-routes.ts';
import type { HexContext, State } from './state.ts';

type Handler = (c: HexContext) => Response;
type ListOperation =
  | 'GetProject'
  | 'ListProjects'
  | 'ListUsers'
  | 'ListGroups'
  | 'ListDataConnections'
  | 'Me';

/** What answers each of the operations on everything but runs. */
export function listHandlers(state: State): Record<ListOperation, Handler> {
  return {
    GetProject: c => c.json(projectResource(projectOf(state, c), state.skewMs)),
    ListProjects: c => paged(c, listedProjects(state, c), 100),
    ListUsers: c => paged(c, state.workspace.users, 500),
    ListGroups: c => paged(c, state.workspace.groups, 500),
    ListDataConnections: c => paged(c, state.workspace.connections, 100),
    Me: c => c.json(me(state)),
  };
}

function listedProjects(state: State, c: HexContext): object[] {
  const withArchived = c.req.query('includeArchived') === 'true';
  const labels = [...(c.req.queries('statuses') ?? []), ...(c.req.queries('statuses[]') ?? [])];
  return state.projects
    .filter(project => withArchived || !project.archived)
    .filter(project => labels.length === 0 || labels.includes(project.status ?? ''))
    .toReversed()
    .map(project => projectResource(project, state.skewMs));
}

function paged(c: HexContext, all: object[], max: number): Response {
  const query = c.req.query();
  const limit = wholeNumber(query.limit, { min: 1, max, fallback: 25 }) ?? refuse(400, `limit: 1 to ${max}`);
  return c.json(pageOf(all, limit, query) ?? refuse(400, 'Not a cursor of this list'));
}

function me(state: State): object {
  const ofAnyToken = { org: { id: state.orgId }, token: { exp: state.tokenExp } };
  const isPersonal = state.token.startsWith('hxtp_');
  return isPersonal ? { ...state.workspace.users[0], ...ofAnyToken } : ofAnyToken;
}
