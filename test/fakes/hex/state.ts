import type { Context } from 'hono';
import type { HexClock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Ids } from './ids.ts';
import type { Form, OperationName, Scope } from './operations.ts';
import type { Workspace } from './people.ts';
import type { Project } from './projects.ts';
import { type Run, type RunScript, stateOf } from './runs.ts';

/** All that one embedded Hex knows. */
export interface State {
  form: Form;
  token: string;
  scopes: Scope[];
  clock: HexClock;
  /** Milliseconds that Hex's clock is ahead of `clock`. */
  skewMs: number;
  ids: Ids;
  orgId: string;
  tokenExp: number | null;
  /** Runs of the token's user that may be under way at once. */
  kernels: number;
  /** Begins the URLs in answers; by default they begin as the request's does. */
  publicUrl: string | undefined;
  workspace: Workspace;
  projects: Project[];
  runs: Run[];
  requests: RecordedRequest[];
}

/** A request that the embedded Hex got, and what became of it. */
export interface RecordedRequest {
  /** Milliseconds since the epoch, by the clock handed in. */
  at: number;
  operation: OperationName | 'Unknown';
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed where it is JSON; `undefined` where it is empty. */
  body: unknown;
  /** The status answered; `dropped` where the connection broke, `unanswered` as long as there is no answer. */
  status: number | 'dropped' | 'unanswered';
}

/** What Hono carries along with a request. */
export interface HexEnv {
  Bindings: { delivery: Delivery['kind']; cutBytes?: number };
  Variables: { traceId: string; operation: OperationName };
}

export type HexContext = Context<HexEnv>;

/** The time by Hex's own clock, in milliseconds. */
export function hexNow(state: State): number {
  return state.clock.now() + state.skewMs;
}

/** How many of the token's kernels are in use. */
export function kernelsInUse(state: State): number {
  const now = state.clock.now();
  return state.runs.filter(run => run.createdBy === 'token' && stateOf(run, now).endedAt === null).length;
}

/** Puts a run among the others. */
export function addRunTo(
  state: State,
  project: Project,
  run: Pick<Run, 'trigger' | 'createdBy' | 'createdAt'> & { script: RunScript } & Partial<Run>,
): Run {
  const added: Run = {
    id: state.ids.uuid(),
    projectId: project.id,
    version: project.version,
    request: undefined,
    notifications: [],
    ...run,
  };
  state.runs.push(added);
  return added;
}
