import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseKeyValues, readKeyValueFile, readSummary, summaryLimitBytes } from './file-commands.ts';

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'file-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'file');
  writeFileSync(path, text);
  return path;
}

test.each([
  ['a=1\n\nb=x=y<<z\n', { a: '1', b: 'x=y<<z' }],
  ['a<<END\none\ntwo=2\n\nEND\nb=3', { a: 'one\ntwo=2\n', b: '3' }],
  ['a<<END\nEND\n', { a: '' }],
  ['a=first\na=second', { a: 'second' }],
  ['', {}],
])('the entries of %j are read', (text, values) => {
  expect(parseKeyValues(text, false)).toEqual({ values, problem: undefined });
});

test('line endings of Windows are taken off on Windows alone', () => {
  expect(parseKeyValues('a=1\r\nb<<END\r\n2\r\nEND\r\n', true).values).toEqual({ a: '1', b: '2' });
  expect(parseKeyValues('a=1\r\n', false).values).toEqual({ a: '1\r' });
});

test('a half-written heredoc is a fault, and what stood before it counts', () => {
  expect(parseKeyValues('a=1\nb<<END\nval', false)).toEqual({
    values: { a: '1' },
    problem: "Invalid value. Matching delimiter not found 'END'",
  });
});

test.each(['no sign', '<<END\nx\nEND', 'a<<\nx'])('%j is a fault', text => {
  expect(parseKeyValues(text, false).problem).toMatch(/^Invalid format/);
});

test('a file that is gone is an empty one', () => {
  expect(readKeyValueFile(join(tmpdir(), 'there is no such file'))).toEqual({
    values: {},
    problem: undefined,
  });
});

test('a summary is masked line by line', () => {
  const path = fileWith('# hunter2\nhunter2\n');
  expect(readSummary(path, line => line.replace('hunter2', '***')).text).toBe('# ***\n***\n');
});

test('a summary of just the limit is kept, and one byte more drops it whole', () => {
  const mask = (line: string): string => line;
  expect(readSummary(fileWith('x'.repeat(summaryLimitBytes)), mask).text).toHaveLength(1_048_576);
  const dropped = readSummary(fileWith('x'.repeat(summaryLimitBytes + 1)), mask);
  expect(dropped.text).toBe('');
  expect(dropped.problem).toContain('aborted, supports content up to a size of 1024k, got 1025k');
});
