import { isUtf8 } from 'node:buffer';
import { err, ok, type Result } from '../lib/result.ts';

/** Parses JSON as Python writes it, which may hold `NaN` and `Infinity`: these become `null`. */
export function readArtifactJson(bytes: Buffer): Result<unknown, string> {
  if (bytes.length === 0) return err('is empty.');
  const otherFormat = OTHER_FORMATS.find(({ signature }) => signature.test(bytes.toString('hex', 0, 4)));
  if (otherFormat) return err(otherFormat.error);
  if (!isUtf8(bytes)) {
    return err(endsWithinCharacter(bytes) ? cutOff(bytes) : 'is not UTF-8 text: save it as UTF-8.');
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const parsed = parseJson(text);
  if (parsed.ok) return parsed;
  const plainText = text.replace(NAN_OR_INFINITY, 'null');
  const reparsed = plainText === text ? parsed : parseJson(plainText);
  if (reparsed.ok) return reparsed;
  return err(
    isCutOff(plainText, reparsed.error) ? cutOff(bytes) : `is not JSON: ${inSentence(reparsed.error)}.`,
  );
}

const compressed = (format: string): string => `is compressed (${format}): unpack it before this step.`;
const DBT_CACHE =
  "is a file of dbt's cache, such as `partial_parse.msgpack` or `graph.gpickle`: give the JSON file that dbt writes beside it.";

/** What users give in place of dbt's JSON, by its first bytes in hexadecimal. No JSON begins like these. */
const OTHER_FORMATS = [
  { signature: /^1f8b/, error: compressed('gzip') },
  { signature: /^504b0304/, error: compressed('zip') },
  // Pickle from protocol 2 on, and a mapping in MessagePack.
  { signature: /^(800[2-5]|8[1-f]|de|df)/, error: DBT_CACHE },
];

/** Matches inside strings too if one holds `: NaN,`; after the replacement, the string is still a string. */
const NAN_OR_INFINITY = /(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** Whether the bytes are UTF-8 except for an incomplete character at the end. */
function endsWithinCharacter(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Most of V8's messages give the position of the error. For the others: a whole file ends with a closing bracket. */
function isCutOff(text: string, error: string): boolean {
  const position = / at position (\d+)/.exec(error)?.[1];
  if (position !== undefined) return Number(position) >= text.length;
  return /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text.slice(-MAX_TRAILING_BLANKS));
}

const MAX_TRAILING_BLANKS = 100;

const cutOff = (bytes: Buffer): string =>
  `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied. Run dbt again.`;

const inSentence = (message: string): string => message.replace(/\s+/g, ' ').replaceAll('`', "'");
