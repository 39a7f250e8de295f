import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe } from 'vitest';
import { temporaryFolder } from '../fakes/repository.ts';
import { readWorkflow } from './workflow.ts';

export type Stage = {
  /** Where the script runs. */
  folder: string;
  /** The value of each expression in an `env`, such as `github.token`. */
  expressions: Record<string, string>;
  /** What the environment has besides. */
  env?: Record<string, string>;
};

/** How the script of a step of the workflow `file` is played: in bash as on GitHub's runner, with the `gh` in `fakes/`. */
export function playerOf(file: string) {
  const workflow = readWorkflow(file);
  return (jobName: string, stepName: string, { folder, expressions, env }: Stage) => {
    const job = workflow.jobs[jobName];
    const step = job?.steps?.find(({ name }) => name === stepName);
    if (step?.run === undefined) throw new Error(`The job ${jobName} has no script ${stepName}.`);
    const shell = step.shell ?? job?.defaults?.run?.shell ?? workflow.defaults?.run?.shell;
    const outputs = join(temporaryFolder(), 'outputs');
    writeFileSync(outputs, '');
    const { status, stdout, stderr } = spawnSync('bash', [...optionsOf(shell), '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [FAKES, dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: temporaryFolder(),
        GIT_CONFIG_NOSYSTEM: '1',
        GITHUB_OUTPUT: outputs,
        RUNNER_TEMP: temporaryFolder(),
        ...evaluated({ ...job?.env, ...step.env }, expressions),
        ...env,
      },
    });
    return { status, stdout, stderr, outputs: readOutputs(outputs) };
  };
}

const FAKES = join(import.meta.dirname, 'fakes');

/** The runner adds pipefail only where `bash` is asked for by name. */
const optionsOf = (shell: string | undefined): string[] =>
  shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];

function evaluated(
  env: Record<string, string>,
  expressions: Record<string, string>,
): Record<string, string | undefined> {
  const values = Object.entries(env).map(([key, text]) => {
    const value = expressions[text.replace(/^\$\{\{ (.*) \}\}$/, '$1')];
    if (value === undefined) throw new Error(`The test gives no value for ${text}.`);
    return [key, value];
  });
  return Object.fromEntries(values);
}

function readOutputs(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(lines.filter(line => line !== '').map(line => line.split('=')));
}

/** A suite that plays scripts of workflows. Those run on Linux alone, and use GNU's tools. */
export function describeScripts(title: string, tests: () => void): void {
  const onLinux = process.platform === 'linux';
  describe.skipIf(!onLinux)(
    onLinux ? title : `${title} [skipped: scripts of workflows run on Linux alone]`,
    tests,
  );
}
