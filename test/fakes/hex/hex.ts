import { Hono } from 'hono';
import { type HexClock, wallClock } from './clock.ts';
import { asFetched, type Delivery } from './delivery.ts';
import { errorBody, Refusal } from './errors.ts';
import { createFaults, type Fault, type FaultPlan } from './faults.ts';
import { createIds, workspaceToken } from './ids.ts';
import { createLimiter, hexQuotas, type LimitGroup, type Quota, type RateLimitHeaders } from './limits.ts';
import { listHandlers } from './list-routes.ts';
import { authorized, faulty, guarded, recorded } from './middleware.ts';
import { type Form, type OperationName, operationCalled, operationNames, type Scope } from './operations.ts';
import { type Workspace, type WorkspacePlan, workspaceFrom } from './people.ts';
import { type Project, type ProjectPlan, projectFrom } from './projects.ts';
import { runHandlers } from './run-routes.ts';
import { type Creator, type PastRun, stateOf, type Trigger } from './runs.ts';
import { addRunTo, type HexEnv, type RecordedRequest, type State } from './state.ts';

/** How an embedded Hex is set up; everything has a default. */
export interface HexOptions {
  /** How answers are written. Default: `older`, the only form of which real answers are known. */
  form?: Form;
  /** Default: a workspace token derived from `seed`. One that begins with `hxtp_` is a personal token. */
  token?: string;
  /** Default: all. */
  scopes?: Scope[];
  clock?: HexClock;
  /** Rate limits: `false` for none; a group that is named replaces Hex's own limits for it. */
  limits?: false | Partial<Record<LimitGroup, Quota[]>>;
  /** How responses tell of the rate limits. Default: `ratelimit-seconds` and `retry-after-seconds`. */
  rateLimitHeaders?: RateLimitHeaders[];
  /** Runs of the token's user that may be under way at once. Default 25. */
  kernels?: number;
  /** Makes IDs and tokens differ; the same seed gives the same ones. */
  seed?: string;
  /** Begins the URLs in answers. Default: as the request's URL does. */
  publicUrl?: string;
  /** Milliseconds that Hex's clock is ahead of `clock`. */
  skewMs?: number;
  /** `token.exp` as the API gives it, in seconds or milliseconds; from then on every request gets a 401. Default null. */
  tokenExp?: number | null;
  workspace?: WorkspacePlan;
}

/** A run as a test looks at it. */
export interface RunView {
  id: string;
  projectId: string;
  /** As it is now. */
  status: string;
  trigger: Trigger;
  createdBy: Creator;
  createdAt: number;
  cancelledAt: number | undefined;
  startedAt: number | null;
  endedAt: number | null;
  /** The body of the request that started it. */
  request: unknown;
}

/** An in-memory Hex API. */
export interface Hex {
  form: Form;
  token: string;
  projects: Project[];
  workspace: Workspace;
  /** Every request so far, in the order of their arrival. */
  requests: RecordedRequest[];
  addProject(plan?: ProjectPlan): Project;
  /** Puts in a run that did not come through this API. */
  addRun(projectId: string, run?: PastRun): RunView;
  /** All runs, or those of one project, in the order in which they were added. */
  runs(projectId?: string): RunView[];
  /** Makes coming requests of `operation` go wrong; faults of one operation queue up. */
  fault(operation: OperationName, fault: Fault, plan?: FaultPlan): void;
  /** Drops the faults that are still to come. */
  heal(): void;
  /** A `fetch` that reaches this Hex whatever the URL's origin. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The answer, and what becomes of it on its way: for those who mount this Hex on a transport. */
  deliver(request: Request): Promise<Delivery>;
}

const hour = 60 * 60_000;
const allScopes: Scope[] = [
  'read-projects',
  'run-projects',
  'read-cells',
  'read-queried-tables',
  'read-users',
  'read-groups',
  'read-data-connections',
];

/** Sets up an embedded Hex without any projects. */
export function createHex(options: HexOptions = {}): Hex {
  const state = initialState(options);
  const faults = createFaults();
  const app = route(state, faults, options);

  const deliver = async (request: Request): Promise<Delivery> => {
    const env: HexEnv['Bindings'] = { delivery: 'whole' };
    const response = await app.fetch(request, env);
    if (env.delivery === 'drop' || env.delivery === 'hang') return { kind: env.delivery };
    if (env.delivery === 'cut') return { kind: 'cut', response, bytes: env.cutBytes };
    return { kind: 'whole', response };
  };

  return {
    form: state.form,
    token: state.token,
    projects: state.projects,
    workspace: state.workspace,
    requests: state.requests,
    addProject: plan => addProject(state, plan ?? {}),
    addRun: (projectId, run) => addPastRun(state, projectId, run ?? {}),
    runs: projectId => viewRuns(state, projectId),
    fault: faults.add,
    heal: faults.clear,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return asFetched(await deliver(request), request);
    },
    deliver,
  };
}

function initialState(options: HexOptions): State {
  const seed = options.seed ?? 'embedded';
  const ids = createIds(seed);
  const clock = options.clock ?? wallClock;
  return {
    form: options.form ?? 'older',
    token: options.token ?? workspaceToken(seed),
    scopes: options.scopes ?? allScopes,
    clock,
    skewMs: options.skewMs ?? 0,
    ids,
    orgId: ids.uuid(),
    tokenExp: options.tokenExp ?? null,
    kernels: options.kernels ?? 25,
    publicUrl: options.publicUrl,
    workspace: workspaceFrom(options.workspace ?? {}, ids, clock.now()),
    projects: [],
    runs: [],
    requests: [],
  };
}

function route(state: State, faults: ReturnType<typeof createFaults>, options: HexOptions): Hono<HexEnv> {
  const app = new Hono<HexEnv>();
  const limiter = createLimiter(options.limits === false ? {} : { ...hexQuotas, ...options.limits });
  const styles = options.rateLimitHeaders ?? ['ratelimit-seconds', 'retry-after-seconds'];
  const handlers = { ...runHandlers(state), ...listHandlers(state) };

  for (const name of operationNames) {
    const { method, paths } = operationCalled(name, state.form);
    const gate = [
      recorded(state, name),
      faulty(state, faults, name),
      authorized(state),
      guarded(state, name, { limiter, styles }),
    ];
    const urls = paths.map(path => `/api/v1${path}`);
    app.on([method], urls, ...gate, c => handlers[name](c));
  }
  app.all('*', recorded(state, 'Unknown'), authorized(state), c =>
    c.json({ reason: `No such endpoint: ${c.req.path}` }, 404),
  );
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const shape = operationCalled(c.var.operation, state.form).errors;
    return c.json(errorBody(shape, error, c.var.traceId), error.status);
  });
  return app;
}

function addProject(state: State, plan: ProjectPlan): Project {
  const project = projectFrom(plan, plan.id ?? state.ids.uuid(), state.clock.now());
  state.projects.push(project);
  // The newest comes first in a history and last among the runs.
  const history = (plan.history ?? []).map((run, index) => ({ agoMs: (index + 1) * hour, ...run }));
  for (const run of history.reverse()) addPastRun(state, project.id, run);
  return project;
}

function addPastRun(state: State, projectId: string, past: PastRun): RunView {
  const project = state.projects.find(one => one.id === projectId);
  if (!project) throw new Error(`No project ${projectId}`);
  const {
    agoMs = 0,
    trigger = 'SCHEDULED',
    createdBy = 'other',
    version = project.version,
    ...script
  } = past;
  const createdAt = state.clock.now() - agoMs;
  const run = addRunTo(state, project, { trigger, createdBy, version, createdAt, script });
  return viewRuns(state, projectId).find(view => view.id === run.id) as RunView;
}

function viewRuns(state: State, projectId?: string): RunView[] {
  const now = state.clock.now();
  return state.runs
    .filter(run => projectId === undefined || run.projectId === projectId)
    .map(run => {
      const { id, trigger, createdBy, createdAt, cancelledAt, request } = run;
      const { status, startedAt, endedAt } = stateOf(run, now);
      return {
        id,
        projectId: run.projectId,
        status,
        trigger,
        createdBy,
        createdAt,
        cancelledAt,
        startedAt,
        endedAt,
        request,
      };
    });
}
