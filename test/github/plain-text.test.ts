import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainAddress, plainText } from '../../src/github/plain-text.ts';

test.each([
  ['a ping of Slack', 'Sales <!channel>', 'Sales ‹!channel›'],
  ['a mention in Slack', '<@U012AB3CD> is to blame', '‹＠U012AB3CD› is to blame'],
  ['a link in Slack', '<https://evil.example|Open the run>', '‹https: //evil.example|Open the run›'],
  [
    'an address',
    'see https://evil.example or www.evil.example',
    'see https: //evil.example or www .evil.example',
  ],
  ['an entity', '&lt;!here&gt; R&D', '& lt;!here& gt; R&D'],
  [
    'a mention on GitHub',
    '@octocat and (@acme/data), ada@example.com',
    '＠octocat and (＠acme/data), ada@example.com',
  ],
  ['the number of an issue, or a channel', '#12 and #general', '＃12 and ＃general'],
  ['an issue of a repository, or by the old name', 'octo/repo#12, GH-12, C#', 'octo/repo＃12, GH‑12, C#'],
  ['emphasis', '*Sales* _of_ ~old~ daily_load', '∗Sales∗ ＿of＿ ∼old∼ daily_load'],
  ['several lines', 'one\r\n  two\tthree', 'one two three'],
  ['a workflow command', '::error::no ##[group]', ': :error::no # #[group]'],
  ['a control character', 'a\u0007b\u202ec', 'a␇b\\u202ec'.replace('\\', '⧵')],
  ['what ends a text in JSON', '"Sales" (the "new") C:\\temp', '“Sales” (the “new”) C:⧵temp'],
  ['backticks', 'set `timeout` to `2h`', 'set ‘timeout’ to ‘2h’'],
  ['what ends a text in YAML or a shell', "'; rm -rf . #' Hex's", '‘; rm -rf . #’ Hex’s'],
  ['what a shell fills in', '$(id) $HOME, 5 $, $5', '＄(id) ＄HOME, 5 $, $5'],
])('%s becomes plain text', (_, text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('plain text stays as it is', () => {
  const text = '3 of 40 Hex projects failed (Sales, Straßen & Brücken, 売上), 2 not run, in 12m.';
  expect(plainText(text)).toBe(text);
});

test('a long text is cut, and shows it', () => {
  const cut = plainText('x y '.repeat(1_000));
  expect(cut).toMatch(/^x y .*…$/);
  expect(cut.length).toBeLessThanOrEqual(500);
});

test('whatever the text, it is one short line without what mentions, links or quotes', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'<>&;!@#$({`\'"\\:/ \n\r\t|*w.aZ9𝕏🇩🇪\u2028\u0085\u200b'),
    maxLength: 700,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 500 }), (written, max) => {
      const plain = plainText(written, max);
      expect(plain).not.toMatch(/[<>`'"\\\p{Cc}\u2028\u2029]|\$[({\p{L}]|:\/\/|&#?\w+;|\bwww\.\w/u);
      expect(plain).not.toMatch(/(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}]|#\d/u);
      expect(plain.length).toBeLessThanOrEqual(max);
    }),
  );
});

test.each([
  ['a web address', 'https://app.hex.tech/acme/run/1?a=b&c=%20', 'https://app.hex.tech/acme/run/1?a=b&c=%20'],
  ['one that would end a link of Slack', 'https://app.hex.tech/a|b>c', 'https://app.hex.tech/a%7Cb%3Ec'],
  [
    'one that would end a text or a link of Markdown',
    "https://app.hex.tech/a(b)'c*d!",
    'https://app.hex.tech/a%28b%29%27c%2Ad%21',
  ],
  ['another scheme', 'javascript:alert(1)', ''],
  ['none', undefined, ''],
  ['one without end', `https://app.hex.tech/${'x'.repeat(600)}`, ''],
])('as an address: %s', (_, address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
