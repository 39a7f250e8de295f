import { availableParallelism } from 'node:os';
import { vi } from 'vitest';
import { createHex, type Hex, type HexOptions, type RunView } from '../fakes/hex/hex.ts';
import { type ListenOptions, listen } from '../fakes/hex/http.ts';
import type { OperationName } from '../fakes/hex/operations.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import type { RecordedRequest } from '../fakes/hex/state.ts';
import {
  type ActionOptions,
  type RunningStep,
  type StepResult,
  startAction,
} from '../fakes/runner/action.ts';
import { playedForm } from '../played-form.ts';

// Every test waits for a process or for a deadline of the action, hardly ever for a processor: they go side by side.
vi.setConfig({ maxConcurrency: 24, testTimeout: 60_000 });

export const actionDir = new URL('../..', import.meta.url).pathname;

export const onWindows = process.platform === 'win32';

/** An embedded Hex on a port of its own, with one project or several, and steps that run them. */
export interface Play {
  hex: Hex;
  url: string;
  projectId: string;
  /** The IDs of the projects by the names in `projects`. */
  ids: Record<string, string>;
  /** Starts the step when it is its turn, with the one project unless the inputs are about something else. It is ended with the play if it still runs. */
  start(inputs?: Record<string, string>, more?: Partial<ActionOptions>): Promise<RunningStep>;
  /** Runs the step to its end, and its post. */
  run(
    inputs?: Record<string, string>,
    more?: Partial<ActionOptions>,
  ): Promise<{ main: StepResult; post: StepResult }>;
  /** When `operation` has come in for the `nth` time. It may still be unanswered. */
  arrived(operation: OperationName, nth?: number): Promise<RecordedRequest>;
  /** The requests so far, as names. */
  asked(): string[];
  /** Those of one operation. */
  requests(operation: OperationName): RecordedRequest[];
  /** The runs that have not ended. */
  active(): string[];
  /** The run of the project that `projects` calls so; it must be the only one. */
  runOf(name: string): RunView;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PlayOptions extends HexOptions {
  /** Default: a project whose runs complete within half a second. */
  project?: ProjectPlan;
  /** More projects, by names of the test's own. */
  projects?: Record<string, ProjectPlan>;
  listen?: ListenOptions;
  /** Changes the text of an answer on its way. */
  rewrite?: (text: string, request: { method: string; path: string }) => string;
}

/** Short enough to be over at the first look. */
export const shortRun = { pendingMs: 100, runningMs: 300 };
/** Over only when it is cancelled. */
export const longRun = { pendingMs: 100, runningMs: 600_000, killDelayMs: 100 };

/** What is said of a project or a run that is not there. No document lists 404 for the operations on runs. */
export const notThere = (input: string): RegExp =>
  playedForm === 'older'
    ? new RegExp(`404.*\`${input}\``)
    : new RegExp(`403.*may see no such project.*\`${input}\``);

const ENDED = ['COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'];

const OTHER_TARGETS = ['pipeline', 'pipeline-file', 'dbt-manifest'];
const OF_THE_WORKSPACE = ['list-projects', 'list-users', 'list-groups', 'list-connections'];

const isAboutProject = (inputs: Record<string, string>): boolean =>
  !OTHER_TARGETS.some(name => name in inputs) && !OF_THE_WORKSPACE.includes(inputs.command ?? '');

export async function setUp({
  project,
  projects = {},
  listen: on = {},
  rewrite,
  ...options
}: PlayOptions = {}): Promise<Play> {
  const hex = createHex({ form: playedForm, seed: Math.random().toString(), ...options });
  const { id: projectId } = hex.addProject({ title: 'Weekly revenue', run: shortRun, ...project });
  const ids = Object.fromEntries(
    Object.entries(projects).map(([name, plan]) => [
      name,
      hex.addProject({ title: `Title of ${name}`, run: shortRun, ...plan }).id,
    ]),
  );
  const arrived = watchArrivals(hex);
  const { url, close } = await listen(rewrite ? rewritten(hex, rewrite) : hex, on);
  const steps: RunningStep[] = [];

  const start: Play['start'] = async (inputs = {}, more = {}) => {
    const step = await startInTurn({
      actionDir,
      inputs: {
        token: hex.token,
        'hex-url': url,
        ...(isAboutProject(inputs) && { 'project-id': projectId }),
        ...inputs,
      },
      secrets: [hex.token],
      ...more,
    });
    steps.push(step);
    return step;
  };

  return {
    hex,
    url,
    projectId,
    ids,
    start,
    async run(inputs, more) {
      const step = await start(inputs, more);
      return { main: await step.done, post: await step.post() };
    },
    arrived,
    asked: () => hex.requests.map(request => request.operation),
    requests: operation => hex.requests.filter(request => request.operation === operation),
    active: () =>
      hex
        .runs()
        .filter(run => !ENDED.includes(run.status))
        .map(run => run.id),
    runOf(name) {
      const [run, ...others] = hex.runs(ids[name]);
      if (run === undefined || others.length > 0) throw new Error(`${name} has not one run`);
      return run;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(steps.map(step => step[Symbol.asyncDispose]()));
      await close();
    },
  };
}

/**
 * Adds someone else's run when the step looks for runs, before it is answered: so the run is under way then, however late
 * the step is.
 */
export async function addRunWhenLookedFor(play: Play, run: PastRun): Promise<RunView> {
  play.hex.fault('GetProjectRuns', { kind: 'slow', delayMs: 300, when: 'before' });
  await play.arrived('GetProjectRuns');
  return play.hex.addRun(play.projectId, { trigger: 'SCHEDULED', ...run });
}

const waitingForTurn: (() => void)[] = [];
let turns = availableParallelism();

/**
 * Starts a step once a processor is free for it: dozens that load their code at once would miss the action's own
 * deadlines, which are short. Once it has said something, the next may begin.
 */
export async function startInTurn(options: ActionOptions): Promise<RunningStep> {
  if (turns > 0) turns -= 1;
  else await new Promise<void>(resolve => waitingForTurn.push(resolve));
  const step = startAction(options);
  const isLoaded = step.logged(/./).catch(() => {});
  void isLoaded.then(() => {
    const next = waitingForTurn.shift();
    if (next === undefined) turns += 1;
    else next();
  });
  return step;
}

/** Tells of requests as Hex writes them down, so that nothing has to be polled. */
function watchArrivals(hex: Hex): Play['arrived'] {
  const waiting = new Set<() => void>();
  Object.defineProperty(hex.requests, 'push', {
    value(request: RecordedRequest) {
      const length = Array.prototype.push.call(this, request);
      for (const look of [...waiting]) look();
      return length;
    },
  });
  return (operation, nth = 1) =>
    new Promise(resolve => {
      const look = (): void => {
        const request = hex.requests.filter(one => one.operation === operation)[nth - 1];
        if (request === undefined) return;
        waiting.delete(look);
        resolve(request);
      };
      waiting.add(look);
      look();
    });
}

function rewritten(hex: Hex, rewrite: NonNullable<PlayOptions['rewrite']>): Hex {
  const deliver: Hex['deliver'] = async request => {
    const { method, url } = request;
    const delivery = await hex.deliver(request);
    if (delivery.kind !== 'whole' || delivery.response.body === null) return delivery;
    const { status, headers } = delivery.response;
    const text = rewrite(await delivery.response.text(), { method, path: new URL(url).pathname });
    headers.delete('content-length');
    return { kind: 'whole', response: new Response(text, { status, headers }) };
  };
  return { ...hex, deliver };
}
