import type { HexApi } from '../../src/hex/client.ts';
import type { RunContext } from '../../src/runs/context.ts';
import { createPollQueue } from '../../src/runs/follow/poll-queue.ts';
import type { Run } from '../../src/runs/model/run.ts';
import type { RunEvent } from '../../src/runs/model/run-event.ts';
import type { Hex, HexOptions, RunView } from '../fakes/hex/hex.ts';
import type { Project, ProjectPlan } from '../fakes/hex/projects.ts';
import type { VirtualClock } from '../fakes/virtual-clock.ts';
import { type Between, hexInVirtualTime } from '../hex/in-virtual-time.ts';

export const FOREVER = Number.POSITIVE_INFINITY;

/** All that a run needs, with an embedded Hex of one project, in virtual time. */
export interface Stage {
  hex: Hex;
  api: HexApi;
  clock: VirtualClock;
  project: Project;
  context: RunContext;
  /** What was told so far, and when. */
  told: { atMs: number; event: RunEvent }[];
  /** The kinds of what was told, without the polls. */
  story(): RunEvent['kind'][];
  /** Operations of the requests so far that Hex has heard. */
  asked(): string[];
  /** When Hex heard each request of this operation. */
  askedAt(operation: string): number[];
  stopAt(atMs: number): void;
  /** A run of the token's, as it was when this process started it. */
  startRun(plan?: Parameters<Hex['addRun']>[1]): { run: Run; view(): RunView };
}

/** @param options `run` is what becomes of the project's runs; the rest sets up Hex */
export function setStage({
  run,
  history,
  ...options
}: Omit<HexOptions, 'clock'> & { between?: Between } & Pick<ProjectPlan, 'run' | 'history'> = {}): Stage {
  const { clock, hex, api } = hexInVirtualTime(options);
  const project = hex.addProject({ title: 'Sales', ...(run && { run }), ...(history && { history }) });
  const stop = new AbortController();
  const told: Stage['told'] = [];
  const epochMs = clock.wallNow() - clock.now();
  return {
    hex,
    api,
    clock,
    project,
    told,
    context: {
      hex: api,
      clock,
      random: () => 0.5,
      stop: stop.signal,
      queue: createPollQueue(),
      emit: event => told.push({ atMs: clock.now(), event }),
    },
    story: () => told.map(({ event }) => event.kind).filter(kind => kind !== 'polled' && kind !== 'history'),
    asked: () => hex.requests.map(request => request.operation),
    askedAt: operation =>
      hex.requests.filter(request => request.operation === operation).map(request => request.at - epochMs),
    stopAt: atMs => clock.at(atMs, () => stop.abort()),
    startRun(plan) {
      const { id: runId, projectId } = hex.addRun(project.id, {
        trigger: 'API',
        createdBy: 'token',
        ...plan,
      });
      const view = () => hex.runs(projectId).find(one => one.id === runId) as RunView;
      return { run: { projectId, runId, status: 'PENDING' }, view };
    },
  };
}
