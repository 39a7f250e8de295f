import { chartPng } from './chart.ts';
import { isoTime } from './clock.ts';
import { refuse } from './errors.ts';
import { isUuid } from './ids.ts';
import { wholeNumber } from './lists.ts';
import { operationCalled } from './operations.ts';
import { nextScript, type Project } from './projects.ts';
import {
  issuesOf,
  parameterProblems,
  type RunRequest,
  recipientsOf,
  requestContradiction,
  requestMisfit,
} from './run-request.ts';
import { isListed, type Run, stateOf } from './runs.ts';
import { addRunTo, type HexContext, kernelsInUse, type State } from './state.ts';

type Handler = (c: HexContext) => Response | Promise<Response>;

const statuses = ['PENDING', 'RUNNING', 'ERRORED', 'COMPLETED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'];
const triggers = ['API', 'SCHEDULED', 'APP_REFRESH', 'ALL'];

/** The project that `id` names, which is the path's unless the request has it elsewhere. */
export function projectOf(state: State, c: HexContext, id: string = c.req.param('projectId') ?? ''): Project {
  if (!isUuid(id)) refuse(400, `Not a project ID: ${id}`);
  const found = state.projects.find(project => project.id === id.toLowerCase());
  return found ?? refuseUnseen(state, c, `No project ${id}`);
}

function refuseUnseen(state: State, c: HexContext, message: string): never {
  const { unseen = 404 } = operationCalled(c.var.operation, state.form);
  refuse(unseen, unseen === 403 ? 'Insufficient access' : message);
}

/** What answers each of the operations on runs. */
export function runHandlers(state: State): Record<RunOperation, Handler> {
  return {
    RunProject: c => runProject(state, c),
    GetRunStatus: c => {
      const run = runOf(state, c);
      const isExpanded = c.req.header('enable-expanded-stats') === 'true';
      return c.json({
        ...runResource(state, c, run),
        ...(isExpanded && { stateEvents: stateEvents(state, run) }),
      });
    },
    GetProjectRuns: c => listRuns(state, c),
    CancelRun: c => {
      const run = runOf(state, c);
      const now = state.clock.now();
      const hasEnded = stateOf(run, now).endedAt !== null;
      if (hasEnded && run.script.cancelEnded !== 204) refuse(422, 'The run has already ended');
      if (!hasEnded) run.cancelledAt ??= now;
      // A guess: no document says it of this operation, but the newer framework answers deletions so.
      return state.form === 'newer' ? c.json({}) : c.body(null, 204);
    },
    GetChartImageFromRun: c => chartImage(state, c),
  };
}

type RunOperation = 'RunProject' | 'GetRunStatus' | 'GetProjectRuns' | 'CancelRun' | 'GetChartImageFromRun';

async function runProject(state: State, c: HexContext): Promise<Response> {
  const project = projectOf(state, c);
  const request = await runRequest(state, c);
  if (!project.published) refuse(422, 'The project has no published version');
  if (request.updatePublishedResults && !project.canEdit)
    refuse(403, 'Updating published results needs Can Edit');
  const problems = parameterProblems(request.inputParams ?? {}, project.inputs);
  if (problems && state.form === 'newer') refuse(422, 'Unprocessable content', issuesOf(problems));
  if (problems) return c.json({ traceId: c.var.traceId, ...problems }, 422);

  const notifications = recipientsOf(request, state.workspace);
  if (request.dryRun) return c.json(started(state, c, project, state.ids.uuid(), notifications), 201);

  if (kernelsInUse(state) >= state.kernels) refuse(503, `All ${state.kernels} kernels are in use`);
  const run = addRunTo(state, project, {
    trigger: 'API',
    createdBy: 'token',
    createdAt: state.clock.now(),
    script: nextScript(project),
    request,
    notifications,
  });
  return c.json(started(state, c, project, run.id, notifications), 201);
}

async function runRequest(state: State, c: HexContext): Promise<RunRequest> {
  const text = await c.req.text();
  if (text === '') return {};
  const body = jsonOf(text);
  const misfit = requestMisfit(body, state.form);
  if (misfit !== undefined && state.form === 'newer') refuse(400, 'Invalid input data', [misfit]);
  if (misfit !== undefined) refuse(422, `Validation failed: ${misfit}`);
  const contradiction = requestContradiction(body as RunRequest);
  if (contradiction !== undefined) refuse(422, contradiction);
  return body as RunRequest;
}

/** A request's body; one that is no JSON is refused. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    refuse(400, 'The body is not JSON');
  }
}

function started(
  state: State,
  c: HexContext,
  project: Project,
  runId: string,
  notifications: object[],
): object {
  return {
    projectId: project.id,
    runId,
    runUrl: runUrl(state, c, project.id, runId),
    runStatusUrl: `${baseUrl(state, c)}/api/v1/projects/${project.id}/runs/${runId}`,
    traceId: c.var.traceId,
    projectVersion: project.version,
    ...(notifications.length > 0 && { notifications }),
  };
}

function listRuns(state: State, c: HexContext): Response {
  const project = projectOf(state, c);
  const query = c.req.query();
  const limit =
    wholeNumber(query.limit, { min: 1, max: 100, fallback: 25 }) ?? refuse(400, 'limit: 1 to 100');
  const offset =
    wholeNumber(query.offset, { min: 0, max: Number.MAX_SAFE_INTEGER, fallback: 0 }) ??
    refuse(400, 'offset: 0 up');
  if (query.statusFilter && !statuses.includes(query.statusFilter))
    refuse(400, 'statusFilter: no such status');
  if (query.runTriggerFilter && !triggers.includes(query.runTriggerFilter)) {
    refuse(400, 'runTriggerFilter: no such trigger');
  }

  const runs = newestFirst(state, project).filter(run => isAskedFor(run, query, state.clock.now()));
  const pageAt = (start: number) => {
    const url = new URL(`${baseUrl(state, c)}/api/v1/projects/${project.id}/runs`);
    url.search = String(new URLSearchParams({ ...query, limit: String(limit), offset: String(start) }));
    return url.href;
  };
  return c.json({
    runs: runs.slice(offset, offset + limit).map(run => runResource(state, c, run)),
    nextPage: offset + limit < runs.length ? pageAt(offset + limit) : null,
    previousPage: offset > 0 ? pageAt(Math.max(0, offset - limit)) : null,
    traceId: c.var.traceId,
  });
}

function newestFirst(state: State, project: Project): Run[] {
  const listed = state.runs.filter(
    run => run.projectId === project.id && isShown(state, run) && isListed(run, state.clock.now()),
  );
  // Of runs made in the same millisecond, the one added last is the newest.
  return listed.reverse().sort((a, b) => b.createdAt - a.createdAt);
}

function isAskedFor(run: Run, query: Record<string, string>, now: number): boolean {
  const { statusFilter, runTriggerFilter = 'ALL' } = query;
  if (statusFilter && stateOf(run, now).status !== statusFilter) return false;
  return runTriggerFilter === 'ALL' || run.trigger === runTriggerFilter;
}

function isShown(state: State, run: Run): boolean {
  return run.version !== 'draft' || state.form === 'newer';
}

function runOf(state: State, c: HexContext): Run {
  const project = projectOf(state, c);
  const id = c.req.param('runId') ?? '';
  if (!isUuid(id)) refuse(400, `Not a run ID: ${id}`);
  const isIt = (run: Run) =>
    run.projectId === project.id && run.id === id.toLowerCase() && isShown(state, run);
  return state.runs.find(isIt) ?? refuseUnseen(state, c, `No run ${id} of this project`);
}

function runResource(state: State, c: HexContext, run: Run): object {
  const { status, startedAt, endedAt, elapsedMs } = stateOf(run, state.clock.now());
  const shown = (at: number | null) => (at === null ? null : isoTime(at + state.skewMs));
  return {
    projectId: run.projectId,
    projectVersion: state.form === 'newer' ? String(run.version) : run.version,
    runId: run.id,
    runUrl: runUrl(state, c, run.projectId, run.id),
    status,
    runTrigger: run.trigger,
    startTime: shown(startedAt),
    endTime: shown(endedAt),
    elapsedTime: elapsedMs,
    traceId: c.var.traceId,
    ...(run.notifications.length > 0 && { notifications: run.notifications }),
  };
}

function stateEvents(state: State, run: Run): object[] {
  const { events } = stateOf(run, state.clock.now());
  return events.map(({ status, at }) => ({
    type: 'RUN_STATUS',
    value: status,
    timestamp: isoTime(at + state.skewMs),
  }));
}

function chartImage(state: State, c: HexContext): Response {
  const run = runOf(state, c);
  const { width, height } = chartSize(c.req.query());
  const staticId = c.req.param('staticId') ?? '';
  const project = projectOf(state, c);
  if (!project.charts.includes(staticId)) refuse(404, `No chart cell ${staticId}`);
  if (stateOf(run, state.clock.now()).status !== 'COMPLETED') refuse(400, 'The run has not completed');
  return c.json({
    projectId: project.id,
    runId: run.id,
    staticId,
    imageBase64: chartPng(width, height).toString('base64'),
    mimeType: 'image/png',
  });
}

function chartSize(query: Record<string, string>): { width: number; height: number } {
  const usual = { width: 640, height: 400 };
  const pixels = (text: string | undefined, fallback: number) =>
    wholeNumber(text, { min: 100, max: 2000, fallback }) ?? refuse(400, 'width and height: 100 to 2000');
  const asked = { width: pixels(query.width, usual.width), height: pixels(query.height, usual.height) };
  return query.width !== undefined && query.height !== undefined ? asked : usual;
}

function runUrl(state: State, c: HexContext, projectId: string, runId: string): string {
  return `${baseUrl(state, c)}/embedded/app/${projectId}/latest?runId=${runId}`;
}

function baseUrl(state: State, c: HexContext): string {
  return state.publicUrl ?? new URL(c.req.url).origin;
}
