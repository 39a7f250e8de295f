import { expect, test } from 'vitest';
import { helpLink, quoted } from '../../../src/report/markdown/quote.ts';

test('a quote has a paragraph for each line, and its links below', () => {
  const help = helpLink('https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#it');
  expect(quoted('It failed.\nRun `1` did.', [undefined, help, ''])).toBe(
    [
      '> It failed.',
      '>',
      '> Run <code>1</code> did.',
      '>',
      '> <a href="https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#it">More on this</a>',
    ].join('\n'),
  );
});

test('a quote has no line for links where there are none', () => {
  expect(quoted('It failed.', [helpLink(undefined)])).toBe('> It failed.');
});
