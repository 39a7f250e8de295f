import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToken } from '../../../src/inputs/fields/token.ts';
import { accepted, messagesOf } from '../checked.ts';

const hexadecimal = 'c0ffee'.repeat(16);

test.each([
  ['a personal token', `hxtp_${hexadecimal}`],
  ['a workspace token', `hxtw_${hexadecimal}`],
  ['a token from before there were prefixes', hexadecimal],
])('%s is taken as it is', (_, token) => {
  expect(accepted(readToken('token', token))).toBe(token);
});

test.each(['', ' ', '\n'])('no token (%j): forks and Dependabot are named as a likely cause', given => {
  expect(messagesOf(readToken('token', given))).toEqual([
    expect.stringMatching(/is empty.*`HEX_API_TOKEN`.*forks.*Dependabot get no secrets/),
  ]);
});

test.each([
  ['a line break at the end', `hxtp_${hexadecimal}\n`],
  ['a blank at the start', ` hxtp_${hexadecimal}`],
  ['a blank inside', `Bearer hxtp_${hexadecimal}`],
  ['a tab', `hxtp_\t${hexadecimal}`],
  ['a blank of another alphabet', `hxtp_\u3000${hexadecimal}`],
])('%s is distinguished from a wrong token', (_, given) => {
  expect(messagesOf(readToken('token', given))).toEqual([
    'token: holds blanks or line breaks, which no Hex token does: store the secret again without them.',
  ]);
});

test.each(['tökên', 'abc\u0000def', 'abc\u200bdef'])(
  'characters that no header can hold are refused: %j',
  given => {
    expect(messagesOf(readToken('token', given))).toEqual([
      expect.stringContaining('holds characters that no Hex token does'),
    ]);
  },
);

test('whatever the token, it is in no message about it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 20 }), given => {
      for (const message of messagesOf(readToken('token', given)))
        expect(message).not.toContain(given.trim() || given);
    }),
  );
});
