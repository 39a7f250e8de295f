import { availableParallelism } from 'node:os';
import { playedForm } from '../../played-form.ts';
import type { Delivery } from '../hex/delivery.ts';
import type { Hex, RunView } from '../hex/hex.ts';
import { type ListenOptions, listen } from '../hex/http.ts';
import type { OperationName } from '../hex/operations.ts';
import type { PastRun } from '../hex/runs.ts';
import type { RecordedRequest } from '../hex/state.ts';
import { type ActionOptions, type RunningStep, type StepResult, startAction } from '../runner/action.ts';
import { type EmbeddedHex, embedHex, type Intercept, type ScenarioPlan } from './plan.ts';

export const actionDir = new URL('../../..', import.meta.url).pathname;

export const onWindows = process.platform === 'win32';

/** A scenario with Hex on a port of its own, and steps that run `dist/` against it. */
export interface Play extends EmbeddedHex {
  url: string;
  /**
   * Starts the step when it is its turn, with the first project unless the inputs are about something else. A step that
   * still runs ends with the play.
   */
  start(inputs?: Record<string, string>, more?: Partial<ActionOptions>): Promise<RunningStep>;
  /** Runs the step to its end, and its post. */
  run(
    inputs?: Record<string, string>,
    more?: Partial<ActionOptions>,
  ): Promise<{ main: StepResult; post: StepResult }>;
  /** When `operation` has come in for the `nth` time. It may still be unanswered. */
  arrived(operation: OperationName, nth?: number): Promise<RecordedRequest>;
  /** The IDs of the runs that have not ended. */
  active(): string[];
  /** The only run of the project that `projects` calls so. */
  runOf(name: string): RunView;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Short enough to be over at the first look. */
export const shortRun = { pendingMs: 100, runningMs: 300 };
/** Over only when it is cancelled. */
export const longRun = { pendingMs: 100, runningMs: 600_000, killDelayMs: 100 };

/** What is said of a project or a run that is not there: Hex answers 404 in the older form, 403 in the newer. */
export const notThere = (input: string): RegExp =>
  playedForm === 'older'
    ? new RegExp(`\`${input}\`.*404`)
    : new RegExp(`can see no such project.*\`${input}\`.*403`);

const ENDED = ['COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'];

const OTHER_TARGETS = ['pipeline', 'pipeline-file', 'dbt-manifest', 'project-filter'];
const OF_THE_WORKSPACE = ['list-projects', 'list-users', 'list-groups', 'list-connections'];

const isAboutProject = (inputs: Record<string, string>): boolean =>
  !OTHER_TARGETS.some(name => name in inputs) && !OF_THE_WORKSPACE.includes(inputs.command ?? '');

export async function asProcess(plan: ScenarioPlan, on: ListenOptions = {}): Promise<Play> {
  const embedded = embedHex(plan, shortRun);
  const { hex, project } = embedded;
  const { url, close } = await listen(plan.intercept ? intercepted(hex, plan.intercept) : hex, on);
  const steps: RunningStep[] = [];

  const start: Play['start'] = async (inputs = {}, more = {}) => {
    const step = await startInTurn({
      actionDir,
      inputs: {
        token: hex.token,
        'hex-url': url,
        ...(isAboutProject(inputs) && { 'project-id': project.id }),
        ...inputs,
      },
      secrets: [hex.token],
      ...more,
      // The text of the log is what tests are about; of its colours, `test/github/runner.test.ts` is.
      env: { NO_COLOR: '1', ...more.env },
    });
    steps.push(step);
    return step;
  };

  return {
    ...embedded,
    url,
    start,
    async run(inputs, more) {
      const step = await start(inputs, more);
      return { main: await step.done, post: await step.post() };
    },
    arrived: watchArrivals(hex),
    active: () =>
      hex
        .runs()
        .filter(run => !ENDED.includes(run.status))
        .map(run => run.id),
    runOf(name) {
      const [run, ...others] = embedded.runsOf(name);
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
  return play.hex.addRun(play.project.id, { trigger: 'SCHEDULED', ...run });
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

function intercepted(hex: Hex, intercept: Intercept): Hex {
  const deliver: Hex['deliver'] = async request => {
    let delivery: Delivery | undefined;
    const pass = async (): Promise<Response> => {
      delivery = await hex.deliver(request);
      return delivery.kind === 'whole' ? delivery.response : new Response(null);
    };
    const response = await intercept(pass, request);
    return delivery === undefined || delivery.kind === 'whole' ? { kind: 'whole', response } : delivery;
  };
  return { ...hex, deliver };
}

/** Changes the text of answers. */
export const rewriting =
  (rewrite: (text: string, request: { method: string; path: string }) => string): Intercept =>
  async (pass, { method, url }) => {
    const response = await pass();
    if (response.body === null) return response;
    const text = rewrite(await response.text(), { method, path: new URL(url).pathname });
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(text, { status: response.status, headers });
  };
