import { isUtf8 } from 'node:buffer';
import { no, type Read, yes } from './read-result.ts';

/** Reads JSON as Python writes it, which may hold `NaN` and `Infinity`: these are read as `null`. */
export function readJson(bytes: Buffer): Read<unknown> {
  if (bytes.length === 0) return no('is empty.');
  const other = OTHER_FORMATS.find(({ starts }) => starts.test(bytes.toString('hex', 0, 4)));
  if (other !== undefined) return no(other.message);
  if (!isUtf8(bytes)) {
    return no(endsWithinCharacter(bytes) ? cutOff(bytes) : 'is not UTF-8 text: save it as UTF-8.');
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const read = parse(text);
  if (read.ok) return read;
  const plain = text.replace(BARE_NUMBER, 'null');
  const reread = plain === text ? read : parse(plain);
  if (reread.ok) return reread;
  return no(isCutOff(plain, reread.message) ? cutOff(bytes) : `is not JSON: ${shown(reread.message)}.`);
}

const packed = (format: string): string => `is compressed (${format}): unpack it before this step.`;
const CACHE =
  "is a file of dbt's cache, such as `partial_parse.msgpack` or `graph.gpickle`: give the JSON file that dbt writes beside it.";

/** What is given in place of dbt's JSON, by its first bytes in hexadecimal. None of these can begin JSON. */
const OTHER_FORMATS = [
  { starts: /^1f8b/, message: packed('gzip') },
  { starts: /^504b0304/, message: packed('zip') },
  { starts: /^28b52ffd/, message: packed('zstd') },
  { starts: /^fd377a58/, message: packed('xz') },
  { starts: /^425a68/, message: packed('bzip2') },
  // Pickle from protocol 2 on, and a mapping in MessagePack.
  { starts: /^(800[2-5]|8[1-f]|de|df)/, message: CACHE },
];

/** In a text that holds such a word between the same characters it is replaced too, which leaves it a text. */
const BARE_NUMBER = /(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;

function parse(text: string): Read<unknown> {
  try {
    return yes(JSON.parse(text));
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error));
  }
}

/** Whether it is UTF-8 but for a character at its end that is not whole. */
function endsWithinCharacter(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The position stands in most of what the engine says; where it does not, what is whole ends as it begins. */
function isCutOff(text: string, message: string): boolean {
  const at = / at position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return Number(at) >= text.length;
  return /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text.slice(-MAX_END));
}

const MAX_END = 100;

const cutOff = (bytes: Buffer): string =>
  `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied.`;

const shown = (message: string): string => message.replace(/\s+/g, ' ').replaceAll('`', "'");
