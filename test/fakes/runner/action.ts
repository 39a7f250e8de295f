import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readActionFile } from './action-file.ts';
import {
  completeInputs,
  dummyGitHubToken,
  inputVariables,
  jobEnvironment,
  stateVariables,
} from './environment.ts';
import { createCommandFiles } from './file-commands.ts';
import { type RunningStage, type StageOptions, type StepResult, startStage } from './stage.ts';

export type { CancelDelays } from './node-process.ts';
export type { RunningStage, StepResult } from './stage.ts';
export type { Annotation, Level } from './step-log.ts';

/** A step of a workflow: which action, and what it is given. */
export type ActionOptions = {
  /** The folder of `action.yml`. */
  actionDir: string;
  /** The step's `with:`. */
  inputs: Record<string, string>;
  /** The step's `env:`; a variable that is `undefined` is taken away, one of the runner's own too. */
  env?: Record<string, string | undefined>;
  /** The values of the repository's secrets, hidden from the start. */
  secrets?: readonly string[];
  /** The checked-out repository and working directory; an empty folder by default. */
  workspace?: string;
  /** What the workspace holds from the start, by path. */
  files?: Readonly<Record<string, string>>;
  /** The event's payload, for `GITHUB_EVENT_PATH`. */
  event?: unknown;
  /** What the step says in `uses:`. */
  uses?: string;
  /** Where temporary files go. One that is given is left alone afterwards. */
  folder?: string;
  /** Hears every line of the log as it is shown. */
  onLine?: (shown: string) => void;
};

/** A step under way, and its post. */
export type RunningStep = RunningStage & {
  /** Holds everything that the step was given: `RUNNER_TEMP`, command files, an empty workspace. */
  folder: string;
  /** When main has ended, starts the post entry, with the state that main saved and fresh command files. */
  startPost(): Promise<RunningStage>;
  /** Starts the post entry and waits for its end. */
  post(): Promise<StepResult>;
  /** Ends what still runs and removes the temporary folder, unless it was given. */
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts an action's main entry as the runner does for a step that uses it. */
export function startAction(options: ActionOptions): RunningStep {
  const { actionDir, uses = 'octo/run-hex-project@v1', env = {}, onLine = () => {} } = options;
  const action = readActionFile(actionDir);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'action-'));
  const temp = join(folder, 'temp');
  const workspace = options.workspace ?? join(folder, 'workspace');
  const eventPath = join(folder, 'event.json');
  mkdirSync(temp, { recursive: true });
  mkdirSync(workspace, { recursive: true });
  for (const [path, text] of Object.entries(options.files ?? {})) write(join(workspace, path), text);
  writeFileSync(eventPath, JSON.stringify(options.event ?? {}));

  const environment = jobEnvironment({ workspace, temp, eventPath, variables: {} });
  const inputs = completeInputs(action, options.inputs, environment);
  const stages: RunningStage[] = [];

  function start(
    entry: string,
    stage: Pick<StageOptions, 'preamble' | 'warnings' | 'secrets'> & { state: Record<string, string> },
  ): RunningStage {
    const script = join(actionDir, entry);
    if (!existsSync(script)) {
      throw new Error(`The action's entry is not there: ${script}`);
    }
    const { state, ...rest } = stage;
    const files = createCommandFiles(temp);
    const variables = { ...files, ...inputVariables(inputs), ...stateVariables(state), ...env };
    const started = startStage({
      ...rest,
      title: `Run ${uses}`,
      script,
      workspace,
      files,
      environment: jobEnvironment({ workspace, temp, eventPath, variables }),
      onLine,
    });
    stages.push(started);
    return started;
  }

  const main = start(action.main, {
    state: {},
    preamble: describeStep(uses, inputs, env),
    warnings: unexpectedInputs(
      Object.keys(options.inputs),
      action.inputs.map(input => input.name),
    ),
    secrets: [dummyGitHubToken, ...(options.secrets ?? [])],
  });

  async function startPost(): Promise<RunningStage> {
    const { state, masks } = await main.done;
    if (action.post === undefined) {
      throw new Error('action.yml names no post entry.');
    }
    return start(action.post, { state, secrets: masks, preamble: ['Post job cleanup.'], warnings: [] });
  }

  return {
    ...main,
    folder,
    startPost,
    post: async () => (await startPost()).done,
    async [Symbol.asyncDispose]() {
      await Promise.all(stages.map(stage => stage.kill()));
      if (options.folder === undefined) {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** Runs a step to its end and then its post, as `always()` has it. Files are gone afterwards unless `folder` is given. */
export async function runAction(options: ActionOptions): Promise<{ main: StepResult; post: StepResult }> {
  await using step = startAction(options);
  const main = await step.done;
  return { main, post: await step.post() };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The group at the top of a step's log: `with:` has every input that is not empty. */
function describeStep(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const list = (values: Readonly<Record<string, string | undefined>>): string[] =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => `  ${name}: ${value}`);
  const variables = list(env);
  return [`▼ Run ${uses}`, 'with:', ...list(inputs), ...(variables.length > 0 ? ['env:', ...variables] : [])];
}

/** An input that `action.yml` does not declare only warns. */
function unexpectedInputs(names: readonly string[], declared: readonly string[]): string[] {
  const unexpected = names.filter(name => !declared.includes(name));
  const quote = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');
  return unexpected.length === 0
    ? []
    : [`Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(declared)}]`];
}
