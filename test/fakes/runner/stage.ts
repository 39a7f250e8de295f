import { type CommandFiles, readKeyValueFile, readPathFile, readSummary } from './file-commands.ts';
import { type CancelDelays, type Ending, runnerCancelDelays, startNode } from './node-process.ts';
import { createStepLog, type StepLogContents } from './step-log.ts';

/** What is left of a step, or of its post, when its process has ended. */
export type StepResult = Ending &
  Omit<StepLogContents, 'failed'> & {
    /** The step summary, masked; `''` when it was too large. */
    summary: string;
    /** What the step put into `GITHUB_ENV` and `GITHUB_PATH` for later steps. */
    environment: Record<string, string>;
    path: string[];
    conclusion: 'success' | 'failure' | 'cancelled';
  };

/** A stage of a step, main or post as the runner calls them, under way. */
export type RunningStage = {
  done: Promise<StepResult>;
  /**
   * Cancels the job as a user does: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. `stepTimeout` says that the
   * step's own `timeout-minutes` ran out instead, which makes it a failure.
   */
  cancel(how?: Partial<CancelDelays> & { stepTimeout?: boolean }): Promise<StepResult>;
  /** Sends one signal to the node process; false when it had ended. */
  signal(name: NodeJS.Signals): boolean;
  /** Ends the process at once, as a runner that is lost does. */
  kill(): Promise<StepResult>;
  /**
   * Waits for a line that has the text or matches, as printed or as shown, also among those that are there
   * already. Gives the line back; rejects with the log when the process ends without it.
   */
  logged(pattern: string | RegExp): Promise<string>;
};

/** What a stage is started with. */
export type StageOptions = {
  title: string;
  script: string;
  workspace: string;
  /** Empty, and named in the environment unless the step takes them away. */
  files: CommandFiles;
  environment: Record<string, string>;
  /** Lines of the runner's own, before those of the process. */
  preamble: readonly string[];
  warnings: readonly string[];
  secrets: readonly string[];
  onLine: (shown: string) => void;
};

type Waiter = {
  matches: (line: string) => boolean;
  resolve: (line: string) => void;
  reject: (error: Error) => void;
};

/** Starts the process of a stage, and reads what it leaves. */
export function startStage(options: StageOptions): RunningStage {
  const { files, environment } = options;
  const log = createStepLog({
    secrets: options.secrets,
    debug: environment.RUNNER_DEBUG === '1',
    onLine: options.onLine,
  });
  const printed: string[] = [];
  const waiters = new Set<Waiter>();
  let over = false;
  let stopped: 'cancelled' | 'timed out' | undefined;

  options.preamble.forEach(log.print);
  for (const warning of options.warnings) {
    log.report('warning', warning);
  }

  const node = startNode({
    script: options.script,
    workingDirectory: options.workspace,
    environment,
    onLine(line) {
      const lines = [line, ...log.receive(line)];
      printed.push(...lines);
      for (const waiter of waiters) {
        const hit = lines.find(waiter.matches);
        if (hit !== undefined) {
          waiters.delete(waiter);
          waiter.resolve(hit);
        }
      }
    },
  });

  async function finish(): Promise<StepResult> {
    const ending = await node.ended;
    over = true;
    for (const waiter of waiters) {
      waiter.reject(endedWithoutLine(log.contents().log));
    }
    if (stopped === 'cancelled') {
      log.report('error', 'The operation was canceled.');
    } else if (stopped === 'timed out') {
      log.report('error', `The action '${options.title}' has timed out.`);
    }
    const output = readKeyValueFile(files.GITHUB_OUTPUT);
    const state = readKeyValueFile(files.GITHUB_STATE);
    const env = readKeyValueFile(files.GITHUB_ENV);
    const summary = readSummary(files.GITHUB_STEP_SUMMARY, log.mask);
    let broken = false;
    for (const [name, { problem }] of Object.entries({ output, state, env })) {
      if (problem !== undefined) {
        log.report('error', `Unable to process file command '${name}' successfully.`);
        log.report('error', problem);
        broken = true;
      }
    }
    if (summary.problem !== undefined) {
      log.report('error', summary.problem);
    }
    const { failed, ...contents } = log.contents();
    const succeeded = ending.exitCode === 0 && !failed && !broken && stopped === undefined;
    return {
      ...ending,
      ...contents,
      outputs: { ...contents.outputs, ...output.values },
      state: { ...contents.state, ...state.values },
      summary: summary.text,
      environment: env.values,
      path: readPathFile(files.GITHUB_PATH),
      conclusion: stopped === 'cancelled' ? 'cancelled' : succeeded ? 'success' : 'failure',
    };
  }

  const done = finish();
  return {
    done,
    async cancel({ stepTimeout = false, ...delays } = {}) {
      if (!over) {
        stopped ??= stepTimeout ? 'timed out' : 'cancelled';
        await node.stop({ ...runnerCancelDelays, ...delays });
      }
      return done;
    },
    signal: name => node.signal(name),
    kill() {
      node.signal('SIGKILL');
      return done;
    },
    logged(pattern) {
      const matches = (line: string): boolean =>
        typeof pattern === 'string' ? line.includes(pattern) : line.search(pattern) >= 0;
      const there = printed.find(matches);
      if (there !== undefined) {
        return Promise.resolve(there);
      }
      if (over) {
        return Promise.reject(endedWithoutLine(log.contents().log));
      }
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      waiters.add({ matches, resolve, reject });
      return promise;
    },
  };
}

function endedWithoutLine(log: string): Error {
  return new Error(`The process ended without printing the awaited line. Its log:\n${log}`);
}
