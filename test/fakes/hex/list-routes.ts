import { cellResource, exported } from './cells.ts';
import { refuse } from './errors.ts';
import { pageOf, wholeNumber } from './lists.ts';
import { collectionId, type Project, projectResource, sharingOf, sortedProjects } from './projects.ts';
import { jsonOf, projectOf } from './run-routes.ts';
import type { HexContext, State } from './state.ts';

type Handler = (c: HexContext) => Response | Promise<Response>;
type ListOperation =
  | 'GetProject'
  | 'GetQueriedTables'
  | 'ExportProject'
  | 'ListCells'
  | 'ListProjects'
  | 'ListUsers'
  | 'ListGroups'
  | 'ListDataConnections'
  | 'Me';

/** What answers each of the operations on everything but runs. */
export function listHandlers(state: State): Record<ListOperation, Handler> {
  return {
    GetProject: c => c.json(shownProject(state, c, projectOf(state, c))),
    GetQueriedTables: c => paged(c, queriedTables(state, c), 100, { traceId: c.var.traceId }),
    ExportProject: c => exportProject(state, c),
    ListCells: c => paged(c, listedCells(state, c), 100),
    ListProjects: c => paged(c, listedProjects(state, c), 100),
    ListUsers: c => paged(c, state.workspace.users, 500),
    ListGroups: c => paged(c, state.workspace.groups, 500),
    ListDataConnections: c => paged(c, state.workspace.connections, 100),
    Me: c => c.json(me(state)),
  };
}

function listedProjects(state: State, c: HexContext): object[] {
  const sorted =
    sortedProjects(state.projects, c.req.query()) ?? refuse(400, 'sortBy, sortDirection: no such order');
  const matches = [...kindsWanted(c), ...filters(c)];
  return sorted
    .filter(project => matches.every(isMatch => isMatch(project)))
    .map(project => shownProject(state, c, project));
}

type Match = (project: Project) => boolean;

/** What a list leaves out unless it is asked for. */
function kindsWanted(c: HexContext): Match[] {
  const kinds: Record<string, Match> = {
    includeArchived: ({ archived }) => archived,
    includeTrashed: ({ trashed }) => trashed,
    includeComponents: ({ type }) => type === 'COMPONENT',
  };
  return Object.entries(kinds).map(
    ([name, isOfKind]) =>
      project =>
        !isOfKind(project) || isTrue(c.req.query(name)),
  );
}

/** A parameter that is not given is none. Of several categories, one is enough: a guess. */
function filters(c: HexContext): Match[] {
  const fields: Record<string, (project: Project) => string[]> = {
    statuses: ({ status }) => (status === null ? [] : [status]),
    categories: ({ categories }) => categories,
    ownerEmail: ({ ownerEmail }) => [ownerEmail],
    creatorEmail: ({ creatorEmail }) => [creatorEmail],
    collectionId: ({ collections }) => collections.map(collectionId),
  };
  return Object.entries(fields).map(([name, valuesOf]) => {
    const wanted = [...(c.req.queries(name) ?? []), ...(c.req.queries(`${name}[]`) ?? [])];
    return project => wanted.length === 0 || valuesOf(project).some(value => wanted.includes(value));
  });
}

function shownProject(state: State, c: HexContext, project: Project): object {
  const withSharing = isTrue(c.req.query('includeSharing'));
  return {
    ...projectResource(project, state.skewMs),
    ...(withSharing && { sharing: sharingOf(project) }),
  };
}

/** Clients in Python write `True`. */
function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}

function listedCells(state: State, c: HexContext): object[] {
  const project = projectOf(state, c, c.req.query('projectId') ?? '');
  return project.cells.map(cell => cellResource(cell, project.id, state.workspace));
}

function queriedTables(state: State, c: HexContext): object[] {
  const project = projectOf(state, c);
  if (!project.published) refuse(422, 'The project has no published version');
  return project.queriedTables.map(({ connection, table }) => ({
    dataConnectionId: state.workspace.connections.find(({ name }) => name === connection)?.id ?? '',
    dataConnectionName: connection,
    tableName: table,
  }));
}

async function exportProject(state: State, c: HexContext): Promise<Response> {
  const { projectId, version = 'draft' } = (jsonOf(await c.req.text()) ?? {}) as Record<string, unknown>;
  const project = projectOf(state, c, String(projectId));
  const versions = ['draft', ...(project.published ? ['latest', project.version] : [])];
  if (!versions.some(one => one === version)) refuse(400, `No version ${version}`);
  return c.json(exported(project, state.workspace));
}

function paged(c: HexContext, all: object[], max: number, more: object = {}): Response {
  const query = c.req.query();
  const limit = wholeNumber(query.limit, { min: 1, max, fallback: 25 }) ?? refuse(400, `limit: 1 to ${max}`);
  const page = pageOf(all, limit, query) ?? refuse(400, 'Not a cursor of this list');
  return c.json({ ...page, ...more });
}

function me(state: State): object {
  const ofAnyToken = { org: { id: state.orgId }, token: { exp: state.tokenExp } };
  const isPersonal = state.token.startsWith('hxtp_');
  return isPersonal ? { ...state.workspace.users[0], ...ofAnyToken } : ofAnyToken;
}
