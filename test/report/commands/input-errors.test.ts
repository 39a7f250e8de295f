import { expect, test } from 'vitest';
import { refuseInputs } from '../../../src/report/commands/input-errors.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';

/** What `refuseInputs` says about `messages`, each about an input of its own. */
function refusal(...messages: string[]) {
  const { runner, said, all, outputs } = recordingRunner();
  refuseInputs(
    runner,
    messages.map((message, index) => ({ input: `input-${index + 1}`, message })),
  );
  return { errors: said.filter(({ kind }) => kind === 'error'), text: all('error').join(), outputs };
}

test('all problems are one error, which says that nothing was sent', () => {
  expect(refusal('is empty.', 'is not a URL.').errors).toEqual([
    {
      kind: 'error',
      title: '2 problems with the inputs',
      text: 'Nothing was sent to Hex.\n`input-1`: is empty.\n`input-2`: is not a URL.',
    },
  ]);
});

test('one problem is not several', () => {
  expect(refusal('is empty.').errors).toMatchObject([{ title: 'A problem with the inputs' }]);
});

test('the conclusion is failure', () => {
  expect(refusal('is empty.').outputs()).toMatchObject({ conclusion: 'failure' });
});

test('a problem is one line, whatever the user wrote', () => {
  expect(refusal('`a\r##[error]b` is wrong.').text.split('\n')).toEqual([
    'Nothing was sent to Hex.',
    '`input-1`: `a⏎# #[error]b` is wrong.',
  ]);
});

test('a line of what the user wrote stands below the message, with its caret', () => {
  expect(refusal('line 1: is odd.\n| a: ##[error]\n|    ^').text.split('\n').slice(1)).toEqual([
    '`input-1`: line 1: is odd.',
    '| a: # #[error]',
    '|    ^',
  ]);
});
