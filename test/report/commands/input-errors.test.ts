import { expect, test } from 'vitest';
import { refuseInputs } from '../../../src/report/commands/input-errors.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';

/** What `refuseInputs` says about `messages`, each about an input of its own. */
function refusal(messages: string[], inputs: Record<string, string> = {}) {
  const { runner, said, all, outputs } = recordingRunner({ inputs });
  refuseInputs(
    runner,
    messages.map((message, index) => ({ input: `input-${index + 1}`, message })),
  );
  const errors = said.filter(({ kind }) => kind === 'error');
  return { errors, text: all('error').join(), summary: all('summary').join(), outputs };
}

test('all problems are one error, which begins with the first and says that nothing was sent', () => {
  expect(refusal(['is empty.', 'is not a URL.']).errors).toEqual([
    {
      kind: 'error',
      title: '2 problems with the inputs; nothing was sent to Hex',
      text: '`input-1`: is empty.\n`input-2`: is not a URL.',
      help: { reference: 'inputs' },
    },
  ]);
});

test('one problem is not several, and leads to what that input takes', () => {
  expect(refusal(['is empty.']).errors).toMatchObject([
    { title: 'A problem with the inputs; nothing was sent to Hex', help: { reference: 'input-1' } },
  ]);
});

test('a problem with what is no input leads to the input that it is about', () => {
  const { runner, said } = recordingRunner();
  refuseInputs(runner, [{ input: 'HEX_API_TOKEN', message: 'holds blanks.', reference: 'token' }]);
  expect(said).toContainEqual(expect.objectContaining({ kind: 'error', help: { reference: 'token' } }));
});

test('the conclusion is failure', () => {
  expect(refusal(['is empty.']).outputs()).toMatchObject({ conclusion: 'failure' });
});

test('a problem is one line, whatever the user wrote', () => {
  expect(refusal(['`a\r##[error]b` is wrong.']).text).toBe('`input-1`: `a⏎# #[error]b` is wrong.');
});

test('a line of what the user wrote stands below the message, with its caret', () => {
  const { text, summary } = refusal(['line 1: is odd.\n| a: ##[error]\n|    ^']);
  expect(text.split('\n')).toEqual(['`input-1`: line 1: is odd.', '| a: # #[error]', '|    ^']);
  expect(summary).toContain(
    '<pre>&#124; a&#58; &#35; &#35;&#91;error&#93;<br>&#124;&nbsp; &nbsp; &#94;</pre>'.slice(0, 20),
  );
});

test('the summary lists the problems, and links what the inputs take', () => {
  expect(refusal(['is empty.', '`x` is <b>no</b> URL.']).summary.trim().split('\n')).toEqual([
    '### ❌ 2 problems with the inputs, nothing was run',
    '',
    '- <code>input-1</code>: is empty.',
    '- <code>input-2</code>: <code>x</code> is &#60;b&#62;no&#60;/b&#62; URL.',
    '',
    '<a href="https://github.com/octo/run-hex-project/blob/v1/docs/reference.md#inputs">What the inputs take</a>',
  ]);
});

test.each(['false', ' False '])('no summary is written with `summary: %s`', summary => {
  expect(refusal(['is empty.'], { summary }).summary).toBe('');
});

test('a `summary` that cannot be read itself is no reason to write none', () => {
  expect(refusal(['is neither.'], { summary: 'no' }).summary).toContain('1 problem with the inputs');
});
