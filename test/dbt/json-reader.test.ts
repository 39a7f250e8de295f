import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonReader, readJson } from '../../src/dbt/json-reader.ts';

const whole = (text: string | Buffer) => readJson(Buffer.from(text), reader => reader.value());

const membersOf = (text: string | Buffer, wanted: (key: string) => boolean = () => true) =>
  readJson(Buffer.from(text), reader => {
    const members: [string, unknown][] = [];
    reader.members(key => {
      if (wanted(key)) members.push([key, reader.value()]);
    });
    return members;
  });

const messageOf = (read: ReturnType<typeof whole>): string | undefined =>
  read.ok ? undefined : read.message;

const indents = fc.constantFrom('', '  ', '\t', '\r\n');

test('any JSON reads as JSON.parse reads it, whichever members are stepped over', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), indents, (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed = Object.entries(JSON.parse(text) as object);
      expect(whole(text)).toEqual({ ok: true, value: JSON.parse(text) });
      expect(membersOf(text)).toEqual({ ok: true, value: parsed });
      const isShort = (key: string) => key.length < 4;
      const short = parsed.filter(([key]) => isShort(key));
      expect(membersOf(text, isShort)).toEqual({ ok: true, value: short });
    }),
  );
});

test('the elements of a list are visited one by one, read or stepped over', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 3 }), (list, every) => {
      const parsed = JSON.parse(JSON.stringify(list)) as unknown[];
      const read = readJson(Buffer.from(JSON.stringify(list)), reader => {
        const found: unknown[] = [];
        let index = 0;
        reader.elements(() => {
          if (index % every === 0) found.push(reader.value());
          index += 1;
        });
        return found;
      });
      expect(read).toEqual({ ok: true, value: parsed.filter((_, index) => index % every === 0) });
    }),
  );
});

test('a file that is cut off anywhere is told to be, even within a character', () => {
  const text = Buffer.from(
    JSON.stringify({ nodes: { 'a\\"': { depends_on: ['ü', 1, null] } }, list: [{}], flag: true, none: null }),
  );
  for (let length = 1; length < text.length; length += 1) {
    expect(messageOf(membersOf(text.subarray(0, length)))).toMatch(`is cut off after ${length} bytes: `);
  }
});

test.each([
  ['nothing', '', 'is empty.'],
  ['a web page', '<!DOCTYPE html><p>`Log in`', "is not JSON: at byte 0 stands `<!DOCTYPE html><p>'Log in'`."],
  ['more than one value', '{} {}', 'is not JSON: at byte 3 stands `{}`.'],
  ['a key without quotes', '{"a": 1, b: 2}', 'is not JSON: at byte 9 stands `b: 2}`.'],
  ['a comma too many', '{"a": 1,}', 'is not JSON: at byte 8 stands `}`.'],
  ['no comma', '{"a": 1 "b": 2}', 'is not JSON: at byte 8 stands `"b": 2}`.'],
  ['no colon', '{"a" 1}', 'is not JSON: at byte 5 stands `1}`.'],
  ['a word that means nothing', '{"a": truer}', 'is not JSON: at byte 6 stands `truer}`.'],
  ['text with a line break in it', '{"a": "b\nc"}', 'is not JSON: at byte 6 stands `"b c"}`.'],
])('%s is no JSON', (_, text, message) => {
  expect(messageOf(membersOf(text))).toBe(message);
});

test('text that is not UTF-8 is told to be', () => {
  const utf16 = Buffer.from('\ufeff{"a": 1}', 'utf16le');
  const latin1 = Buffer.from('{"a": "\u00fc"}', 'latin1');
  for (const bytes of [utf16, latin1]) {
    expect(messageOf(membersOf(bytes))).toBe('is not UTF-8 text: save it as UTF-8.');
  }
});

test('a byte order mark is passed over', () => {
  expect(membersOf('\ufeff{"a": 1}')).toEqual({ ok: true, value: [['a', 1]] });
});

test('where an object or a list is expected and something else stands, nothing is visited', () => {
  const visits = (text: string, visit: (reader: JsonReader, count: () => void) => void) =>
    readJson(Buffer.from(text), reader => {
      let count = 0;
      visit(reader, () => {
        count += 1;
      });
      return count;
    });
  for (const text of ['[1, 2]', '"text"', '12', 'null', ' {} ']) {
    expect(visits(text, (reader, count) => reader.members(count))).toEqual({ ok: true, value: 0 });
  }
  for (const text of ['{"a": 1}', '"text"', '12', 'null', ' [] ']) {
    expect(visits(text, (reader, count) => reader.elements(count))).toEqual({ ok: true, value: 0 });
  }
});

test('nesting without end is stepped over', () => {
  const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
  expect(membersOf(`{"deep": ${deep}, "a": 1}`, key => key === 'a')).toEqual({ ok: true, value: [['a', 1]] });
});

test('an error that is not about the file is not swallowed', () => {
  const fail = () => {
    throw new RangeError('elsewhere');
  };
  expect(() => readJson(Buffer.from('{}'), fail)).toThrow('elsewhere');
});
