import { expect, test } from 'vitest';
import { INPUT_NAMES } from '../../src/inputs/input-table.ts';
import { misspeltInputs } from '../../src/inputs/misspelt-inputs.ts';

const problems = (env: Record<string, string | undefined>) => misspeltInputs(env);

test.each([
  ['INPUT_DRYRUN', 'dryrun', 'dry-run'],
  ['INPUT_DRY_RUN', 'dry_run', 'dry-run'],
  ['INPUT_UPDATE-PUBLISHED-RESULT', 'update-published-result', 'update-published-results'],
  ['INPUT_UPDATEPUBLISHEDRESULTS', 'updatepublishedresults', 'update-published-results'],
  ['INPUT_PARAM', 'param', 'params'],
  ['INPUT_TIMEOUTS', 'timeouts', 'timeout'],
  ['INPUT_WAITS', 'waits', 'wait'],
  ['INPUT_PROJECTID', 'projectid', 'project-id'],
  ['INPUT_NOTIFICATION', 'notification', 'notifications'],
  ['INPUT_POLL-INTERVALL', 'poll-intervall', 'poll-interval'],
  ['Input_DryRun', 'dryrun', 'dry-run'],
  ['INPUT_PROJECT', 'project', 'project-id'],
  ['INPUT_HEX_TOKEN', 'hex_token', 'token'],
  ['INPUT_RUN-RESULTS', 'run-results', 'dbt-run-results'],
])('%s is an input misspelt', (variable, input, meant) => {
  expect(problems({ [variable]: 'true' })).toEqual([
    {
      input,
      message: `is no input. Did you mean \`${meant}\`? If it comes from a variable \`${variable}\` of the job, take that away.`,
      meant,
    },
  ]);
});

test.each([
  ...[
    'INPUT_PATH',
    'INPUT_COMMENT',
    'INPUT_MESSAGE',
    'INPUT_ENVIRONMENT',
    'INPUT_REGION',
    'INPUT_WHAT',
    'INPUT_ID',
  ],
  ...[
    'INPUT_GITHUB_TOKEN',
    'INPUT_TOKENS',
    'INPUT_A',
    'INPUT_',
    'INPUT',
    'DRYRUN',
    'MY_INPUT_DRYRUN',
    'INPUT_RUN',
  ],
])('%s is a variable of somebody else', variable => {
  expect(problems({ [variable]: 'true' })).toEqual([]);
});

test.each([undefined, '', ' \n'])('what is set to nothing is not set: %j', value => {
  expect(problems({ INPUT_DRYRUN: value })).toEqual([]);
});

test('every input that there is is right', () => {
  expect(problems(Object.fromEntries(INPUT_NAMES.map(name => [`INPUT_${name.toUpperCase()}`, 'x'])))).toEqual(
    [],
  );
});

test('a value is not shown, and a very long name is not compared', () => {
  expect(JSON.stringify(problems({ INPUT_DRYRUN: 'hush' }))).not.toContain('hush');
  expect(problems({ [`INPUT_${'X'.repeat(100_000)}`]: 'true' })).toEqual([]);
});
