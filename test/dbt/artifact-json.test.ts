import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArtifactJson } from '../../src/dbt/artifact-json.ts';

const read = (text: string | Buffer) => readArtifactJson(Buffer.from(text));

const messageOf = (text: string | Buffer): string | undefined => {
  const found = read(text);
  return found.ok ? undefined : found.error;
};

test('any JSON is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t', '\r\n'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('what Python writes for numbers that are none is read over, wherever it stands', () => {
  const text =
    '{"elapsed_time": NaN, "a": [Infinity, -Infinity,NaN], "b": {"c":NaN}, "d": "is NaN", "e": -Infinity\n}';
  expect(read(text)).toEqual({
    ok: true,
    value: { elapsed_time: null, a: [null, null, null], b: { c: null }, d: 'is NaN', e: null },
  });
});

test('a file that ends too early is reported as cut off, even within a character', () => {
  const text = Buffer.from(
    JSON.stringify({
      nodes: { 'a\\"': { depends_on: ['ü📦', 1, null] } },
      list: [{}],
      flag: true,
      none: null,
    }),
  );
  for (let length = 1; length < text.length; length += 1) {
    expect(messageOf(text.subarray(0, length))).toMatch(`is cut off after ${length} bytes: `);
  }
});

test('a file with numbers that are none is reported as cut off only where it is', () => {
  const text = `{"a": [${'NaN, '.repeat(9)}1], "b": tru}`;
  expect(messageOf(text)).toMatch(/^is not JSON: /);
  expect(messageOf(text.slice(0, -2))).toMatch(/^is cut off after /);
});

test.each([
  ['nothing', '', /^is empty\.$/],
  ['a web page', '<!DOCTYPE html><p>`Log in`', /^is not JSON: [^`]*<!DOCTYPE/],
  ['more than one value', '{} {}', /^is not JSON: .* position 3 /],
  ['a key without quotes', '{"a": 1, b: 2}', /^is not JSON: .* position 9 /],
  ['a comma too many', '{"a": 1,}', /^is not JSON: .* position 8 /],
  ['a word that means nothing', '{"a": truer}', /^is not JSON: .* position 10 /],
  ['a bare word beside numbers that are none', '{"a": NaN, "b": nan}', /^is not JSON: /],
  ['text with a line break in it', '{"a": "b\nc"}', /^is not JSON: .* position 8 /],
])('%s is no JSON', (_, text, message) => {
  expect(messageOf(text)).toMatch(message);
});

test.each([
  ['UTF-16', Buffer.from('\ufeff{"a": 1}', 'utf16le')],
  ['Latin-1', Buffer.from('{"a": "\u00fc"}', 'latin1')],
])('text in %s is reported as not UTF-8', (_, bytes) => {
  expect(messageOf(bytes)).toBe('is not UTF-8 text: save it as UTF-8.');
});

test('a byte order mark is passed over', () => {
  expect(read('\ufeff{"a": 1}')).toEqual({ ok: true, value: { a: 1 } });
});

test.each([
  ['gzip', gzipSync('{}')],
  ['zip', Buffer.from('PK\x03\x04…', 'latin1')],
])('a file that is compressed with %s is reported as such', (format, bytes) => {
  expect(messageOf(bytes)).toBe(`is compressed (${format}): unpack it before this step.`);
});

test.each([
  ['partial_parse.msgpack, of many keys', Buffer.from([0xde, 0x00, 0x14, 0xa5])],
  ['partial_parse.msgpack, of few keys', Buffer.from([0x83, 0xa5, 0x6e])],
  ['graph.gpickle', Buffer.from([0x80, 0x04, 0x95, 0x00])],
])("dbt's cache file %s is reported as one", (_, bytes) => {
  expect(messageOf(bytes)).toBe(
    "is a file of dbt's cache, such as `partial_parse.msgpack` or `graph.gpickle`: give the JSON file that dbt writes beside it.",
  );
});

test('nesting without end is read', () => {
  expect(read('['.repeat(1_000_000) + ']'.repeat(1_000_000)).ok).toBe(true);
});
