import { expect, test } from 'vitest';
import { createLineSplitter } from './log-lines.ts';

function linesOf(...chunks: Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter(line => lines.push(line));
  chunks.forEach(splitter.write);
  splitter.end();
  return lines;
}

test('a lone carriage return ends a line, as a line feed and the pair do', () => {
  expect(linesOf(Buffer.from('a\rb\r\nc\n\nd'))).toEqual(['a', 'b', 'c', '', 'd']);
});

test('a pair that is cut between two chunks ends one line', () => {
  expect(linesOf(Buffer.from('a\r'), Buffer.from('\nb\n'))).toEqual(['a', 'b']);
});

test('a character that is cut between two chunks stays whole', () => {
  const bytes = Buffer.from('é\n');
  expect(linesOf(bytes.subarray(0, 1), bytes.subarray(1))).toEqual(['é']);
});

test('a line feed at the start of a chunk ends the line before it', () => {
  expect(linesOf(Buffer.from('a'), Buffer.from('\nb'))).toEqual(['a', 'b']);
});
