import type { CommandContext } from '../../../src/commands/command.ts';
import type { Runner } from '../../../src/github/runner.ts';
import type { HexApi } from '../../../src/hex/api.ts';
import { createHexApi } from '../../../src/hex/client.ts';
import type { Fetch } from '../../../src/hex/http.ts';
import type { RunContext } from '../../../src/runs/context.ts';
import { createPollQueue } from '../../../src/runs/follow/poll-queue.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import type { RunView } from '../hex/hex.ts';
import type { OperationName } from '../hex/operations.ts';
import type { PastRun } from '../hex/runs.ts';
import { type VirtualClock, virtualClock } from '../virtual-clock.ts';
import { type EmbeddedHex, embedHex, type ScenarioPlan } from './plan.ts';

/** Where the action finds Hex in virtual time. */
export const ORIGIN = 'https://acme.hex.tech';

export const FOREVER = Number.POSITIVE_INFINITY;

/** A scenario in virtual time: the embedded Hex, and what the action's code is called with. */
export interface Simulation extends EmbeddedHex {
  clock: VirtualClock;
  api: HexApi;
  /** For `src/runs/`. */
  context: RunContext;
  /** For `src/commands/`: the same, but what is said goes to `runner`. */
  commandContext(runner: Runner): CommandContext;
  /** Another client of the same Hex, whose connections break when `life` aborts. */
  connect(life?: AbortSignal): HexApi;
  /** What `context` was told, and when. */
  events: { atMs: number; event: RunEvent }[];
  /** Without the polls and the history. */
  eventKinds(): RunEvent['kind'][];
  /** When Hex got each request of this operation. */
  requestTimesMs(operation: OperationName): number[];
  /** Stops the step, as SIGINT does. */
  stopAt(atMs: number): void;
  /** Starts a run of the first project with the token, as the action does. */
  startRun(run?: PastRun): { run: Run; view(): RunView };
}

export function inVirtualTime(plan: ScenarioPlan): Simulation {
  const clock = virtualClock();
  const epochMs = clock.wallNow();
  const embedded = embedHex({ limits: false, ...plan }, {}, { now: clock.wallNow, sleep: clock.sleep });
  const { hex, project, requests } = embedded;
  const { intercept = pass => pass() } = plan;
  const stop = new AbortController();
  const events: Simulation['events'] = [];

  const connect = (life = new AbortController().signal): HexApi => {
    const fetch: Fetch = async (url, init) => {
      const pass = () => hex.fetch(url, { ...init, signal: AbortSignal.any([init.signal, life]) });
      clock.stir();
      const response = await intercept(pass, { method: init.method, url });
      clock.stir();
      return response;
    };
    return createHexApi({ fetch, clock, origin: ORIGIN, token: hex.token, userAgent: 'tests' });
  };

  const api = connect();
  const services = { hex: api, clock, random: () => 0.5, stop: stop.signal };
  return {
    ...embedded,
    clock,
    api,
    connect,
    context: {
      ...services,
      queue: createPollQueue(),
      emit: event => events.push({ atMs: clock.now(), event }),
    },
    commandContext: runner => ({ ...services, runner }),
    events,
    eventKinds: () =>
      events.map(({ event }) => event.kind).filter(kind => kind !== 'polled' && kind !== 'history'),
    requestTimesMs: operation => requests(operation).map(({ at }) => at - epochMs),
    stopAt: atMs => clock.at(atMs, () => stop.abort()),
    startRun(run) {
      const past = { trigger: 'API', createdBy: 'token', ...run } as const;
      const { id: runId, projectId } = hex.addRun(project.id, past);
      const view = () => hex.runs(projectId).find(one => one.id === runId) as RunView;
      return { run: { projectId, runId, status: 'PENDING' }, view };
    },
  };
}
