import { isUtf8 } from 'node:buffer';
import { no, type Read, yes } from './read.ts';

/**
 * A place in JSON text that moves forward. What is not asked for is stepped over without being built: of a manifest of
 * 100 MB little more than the graph is wanted. What is stepped over is looked at only for where it ends.
 */
export interface JsonReader {
  /** Visits the members of the object that is next; of any other value, none. What `visit` does not read is stepped over. */
  members(visit: (key: string) => void): void;
  /** Visits the elements of the list that is next, in the same way. */
  elements(visit: () => void): void;
  /** Reads the value that is next, whole. */
  value(): unknown;
}

/**
 * Reads JSON, which is UTF-8, with `read`.
 *
 * @returns what `read` returns, or why the bytes are no JSON
 */
export function readJson<T>(bytes: Buffer, read: (reader: JsonReader) => T): Read<T> {
  if (bytes.length === 0) return no('is empty.');
  const place = { bytes, at: startOf(bytes) };
  try {
    const value = read(readerAt(place));
    if (nextByte(place) !== undefined) throw unexpected(place);
    return isUtf8(bytes) ? yes(value) : no(NOT_UTF_8);
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    // What is cut off may end within a character.
    return no(error instanceof CutOff || isUtf8(bytes) ? error.message : NOT_UTF_8);
  }
}

const NOT_UTF_8 = 'is not UTF-8 text: save it as UTF-8.';

interface Place {
  readonly bytes: Buffer;
  at: number;
}

class BrokenJson extends Error {}
class CutOff extends BrokenJson {}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a] as const;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d] as const;
const [SPACE, TAB, NEWLINE, RETURN] = [0x20, 0x09, 0x0a, 0x0d] as const;

const startOf = (bytes: Buffer): number =>
  bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;

function readerAt(place: Place): JsonReader {
  const visited = (visit: () => void): void => {
    const start = place.at;
    visit();
    if (place.at === start) place.at = endOfValue(place);
  };
  return {
    members: visit =>
      visitParts(place, [OPEN_OBJECT, CLOSE_OBJECT], () => {
        const key = readKey(place);
        visited(() => visit(key));
      }),
    elements: visit => visitParts(place, [OPEN_LIST, CLOSE_LIST], () => visited(visit)),
    value: () => {
      nextByte(place);
      const start = place.at;
      place.at = endOfValue(place);
      return parse(place, start);
    },
  };
}

function visitParts(place: Place, [open, close]: readonly [number, number], part: () => void): void {
  if (nextByte(place) !== open) {
    place.at = endOfValue(place);
    return;
  }
  place.at += 1;
  if (nextByte(place) === close) {
    place.at += 1;
    return;
  }
  for (;;) {
    nextByte(place);
    part();
    const after = nextByte(place);
    if (after !== COMMA && after !== close) throw unexpected(place);
    place.at += 1;
    if (after === close) return;
  }
}

/** Reads a key and its colon, and moves to the value. */
function readKey(place: Place): string {
  if (place.bytes[place.at] !== QUOTE) throw unexpected(place);
  const start = place.at;
  place.at = endOfText(place.bytes, start);
  const key = parse(place, start) as string;
  if (nextByte(place) !== COLON) throw unexpected(place);
  place.at += 1;
  nextByte(place);
  return key;
}

/** What stands from `start` to where the place is now. */
function parse({ bytes, at }: Place, start: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, at));
  } catch {
    const isWordAtEnd = at === bytes.length && WORD_BYTES.has(bytes[start]);
    throw isWordAtEnd ? cutOff(bytes) : notJson(bytes, start);
  }
}

/** Moves over blanks to the next byte and tells it; undefined at the end. */
function nextByte(place: Place): number | undefined {
  for (;;) {
    const byte = place.bytes[place.at];
    if (byte !== SPACE && byte !== NEWLINE && byte !== RETURN && byte !== TAB) return byte;
    place.at += 1;
  }
}

function endOfValue(place: Place): number {
  const { bytes } = place;
  const first = nextByte(place);
  if (first === QUOTE) return endOfText(bytes, place.at);
  if (first === OPEN_OBJECT || first === OPEN_LIST) return endOfNest(bytes, place.at);
  return endOfWord(place);
}

/** Kept to the bare loop: it goes over nearly all bytes of the file. */
function endOfNest(bytes: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfText(bytes, at);
      continue;
    }
    if (byte === undefined) throw cutOff(bytes);
    at += 1;
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
    if (depth === 0) return at;
  }
}

function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === undefined) throw cutOff(bytes);
    at += byte === BACKSLASH ? 2 : 1;
  }
}

/** Of a number, `true`, `false` or `null`. */
function endOfWord(place: Place): number {
  let at = place.at;
  while (WORD_BYTES.has(place.bytes[at])) at += 1;
  if (at === place.at) throw unexpected(place);
  return at;
}

const WORD_BYTES: Set<number | undefined> = new Set(Buffer.from('0123456789+-.eEtrufalsn'));

const unexpected = ({ bytes, at }: Place): BrokenJson =>
  at < bytes.length ? notJson(bytes, at) : cutOff(bytes);

const cutOff = (bytes: Buffer): CutOff =>
  new CutOff(
    `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied.`,
  );

const LONGEST_QUOTE = 40;

function notJson(bytes: Buffer, at: number): BrokenJson {
  const there = bytes
    .toString('utf8', at, at + LONGEST_QUOTE)
    .replace(/\s+/g, ' ')
    .replaceAll('`', "'");
  return new BrokenJson(`is not JSON: at byte ${at} stands \`${there}\`.`);
}
