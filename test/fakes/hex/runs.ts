/** How a run was set off. */
export type Trigger = 'API' | 'SCHEDULED' | 'APP_REFRESH';

/** A stretch of a run's life. Any status will do, also ones that Hex does not have. */
export interface Phase {
  status: string;
  /** Milliseconds; `Infinity` for a run that never ends by itself. */
  forMs: number;
}

/** What will become of a run. */
export interface RunScript {
  /** Milliseconds spent PENDING. Default 1000. */
  pendingMs?: number;
  /** Milliseconds spent RUNNING. Default 4000. */
  runningMs?: number;
  /** Replaces `pendingMs` and `runningMs`. */
  phases?: Phase[];
  /** The last status. Default COMPLETED. */
  end?: string;
  /** Milliseconds from an accepted cancellation to KILLED. Default 200. */
  killDelayMs?: number;
  /** What cancelling answers once the run has ended. Default 422. */
  cancelEnded?: 204 | 422;
  /** Milliseconds until a list of runs shows this one. Default 0. */
  listedAfterMs?: number;
}

/** A run someone else started, or one of the past. */
export interface PastRun extends RunScript {
  /** Milliseconds between its creation and now. */
  agoMs?: number;
  trigger?: Trigger;
  /** `token` counts against the token's kernels. Default `other`. */
  createdBy?: Creator;
  /** The project's version it ran. Default: the project's own. */
  version?: Version;
}

/** Of a project. `draft` is somebody's notebook session, which the older form has no word for and does not show. */
export type Version = number | 'draft';

/** Who started a run: the token's user through this API, or anyone else. */
export type Creator = 'token' | 'other';

export interface Run {
  id: string;
  projectId: string;
  version: Version;
  trigger: Trigger;
  createdBy: Creator;
  createdAt: number;
  cancelledAt?: number;
  script: RunScript;
  /** The body of the request that started it. */
  request: unknown;
  /** As the API shows them. */
  notifications: object[];
}

/** A status taken up at a moment. */
export interface RunEvent {
  status: string;
  at: number;
  isEnd: boolean;
}

/** A run as it stands at one moment. */
export interface RunState {
  status: string;
  startedAt: number | null;
  endedAt: number | null;
  elapsedMs: number | null;
  events: RunEvent[];
}

const untilKilledMs = 200;

/** Where `run` stands at `now`: a function of its script and of when it was made and cancelled, of nothing else. */
export function stateOf(run: Run, now: number): RunState {
  const events = timeline(run).filter(event => event.at <= now);
  const startedAt = events.find(event => event.status !== 'PENDING' && !event.isEnd)?.at ?? null;
  const endedAt = events.find(event => event.isEnd)?.at ?? null;
  return {
    status: events.at(-1)?.status ?? 'PENDING',
    startedAt,
    endedAt,
    elapsedMs: startedAt === null || endedAt === null ? null : endedAt - startedAt,
    events,
  };
}

/** Whether a list of the project's runs shows `run` at `now`. */
export function isListed(run: Run, now: number): boolean {
  return run.createdAt + (run.script.listedAfterMs ?? 0) <= now;
}

function timeline(run: Run): RunEvent[] {
  const undisturbed = scripted(run);
  if (run.cancelledAt === undefined) return undisturbed;
  const killedAt = run.cancelledAt + (run.script.killDelayMs ?? untilKilledMs);
  if (undisturbed.some(event => event.isEnd && event.at <= killedAt)) return undisturbed;
  const before = undisturbed.filter(event => event.at <= killedAt && !event.isEnd);
  return [...before, { status: 'KILLED', at: killedAt, isEnd: true }];
}

function scripted(run: Run): RunEvent[] {
  let at = run.createdAt;
  const events = phasesOf(run.script).map(phase => {
    const event = { status: phase.status, at, isEnd: false };
    at += phase.forMs;
    return event;
  });
  return [...events, { status: run.script.end ?? 'COMPLETED', at, isEnd: true }];
}

function phasesOf(script: RunScript): Phase[] {
  const usual = [
    { status: 'PENDING', forMs: script.pendingMs ?? 1000 },
    { status: 'RUNNING', forMs: script.runningMs ?? 4000 },
  ];
  return script.phases ?? usual;
}
