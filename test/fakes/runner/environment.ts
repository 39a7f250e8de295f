import type { ActionFile } from './action-file.ts';

/** Stands for the job's own token wherever `action.yml` says `${{ github.token }}`. */
export const dummyGitHubToken = 'ghs_dummyTokenOfTheTestRunner0123456789';

/** What a process needs from the host to start at all; nothing else of the host reaches the action. */
const fromHost = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'COMSPEC',
  'PATHEXT',
];

const systems: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { arm64: 'ARM64', arm: 'ARM' };

/**
 * The variables that a job on GitHub sets for every step, on top of a clean base. `variables` come last, as a
 * workflow's `env:` does; one that is `undefined` is taken away.
 */
export function jobEnvironment(job: {
  workspace: string;
  temp: string;
  eventPath: string;
  variables: Readonly<Record<string, string | undefined>>;
}): Record<string, string> {
  const host = Object.entries(process.env).filter(([name]) => fromHost.includes(name.toUpperCase()));
  return defined({
    ...Object.fromEntries(host),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__octo_run-hex-project',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'octo/run-hex-project',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'refresh',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo/dashboards',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'Nightly',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: architectures[process.arch] ?? 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'test runner',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: job.temp,
    ...job.variables,
  });
}

/**
 * The inputs as the runner completes them: those given, in their order, then the defaults of the others. An input
 * without a default is `""`; `required` is not enforced; an undeclared one is passed on all the same.
 */
export function completeInputs(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const inputs = { ...given };
  for (const declared of action.inputs) {
    inputs[declared.name] ??= evaluate(declared.default ?? '', environment);
  }
  return inputs;
}

/** `INPUT_` and the name in capitals: spaces become `_`, hyphens stay. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** What main saved, as post finds it: `STATE_` and the key, its case untouched. */
export function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]));
}

/** The expressions that a default may hold: `${{ github.* }}`, which the job's own variables answer. */
function evaluate(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*github\.(\w+)\s*\}\}/g, (_, key: string) =>
    key === 'token' ? dummyGitHubToken : (environment[`GITHUB_${key.toUpperCase()}`] ?? ''),
  );
}

function defined(variables: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
