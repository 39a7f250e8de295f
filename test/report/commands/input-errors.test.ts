import { expect, test } from 'vitest';
import type { Annotation, Runner } from '../../../src/github/runner.ts';
import { refuseInputs } from '../../../src/report/commands/input-errors.ts';

/** What `refuseInputs` says about `messages`, one for each of some inputs. */
function refusal(...messages: string[]): { errors: Annotation[]; outputs: Record<string, string> } {
  const errors: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const runner = {
    error: (annotation: Annotation) => errors.push(annotation),
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
  };
  refuseInputs(
    runner as unknown as Runner,
    messages.map((message, at) => ({ input: `input-${at + 1}`, message })),
  );
  return { errors, outputs };
}

test('all problems are one error, which says that nothing was sent', () => {
  expect(refusal('is empty.', 'is not a URL.').errors).toEqual([
    {
      title: '2 problems with the inputs',
      message: 'Nothing was sent to Hex.\n`input-1`: is empty.\n`input-2`: is not a URL.',
    },
  ]);
});

test('one problem is not several', () => {
  expect(refusal('is empty.').errors[0]?.title).toBe('A problem with the inputs');
});

test('the conclusion is failure', () => {
  expect(refusal('is empty.').outputs).toEqual({ conclusion: 'failure' });
});

test('a problem is one line, whatever the user wrote', () => {
  expect(refusal('`a\r##[error]b` is wrong.').errors[0]?.message.split('\n')).toEqual([
    'Nothing was sent to Hex.',
    '`input-1`: `a⏎# #[error]b` is wrong.',
  ]);
});

test('a line of what the user wrote stands below the message, with its caret', () => {
  expect(refusal('line 1: is odd.\n| a: ##[error]\n|    ^').errors[0]?.message.split('\n').slice(1)).toEqual([
    '`input-1`: line 1: is odd.',
    '| a: # #[error]',
    '|    ^',
  ]);
});
