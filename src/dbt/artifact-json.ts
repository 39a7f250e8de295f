import { isUtf8 } from 'node:buffer';
import { err, ok, type Result } from '../lib/result.ts';

/** Parses JSON as Python writes it, which may hold `NaN` and `Infinity`: these become `null`. */
export function readArtifactJson(bytes: Buffer): Result<unknown, string> {
  if (bytes.length === 0) return err('is empty.');
  const compressed = COMPRESSED.find(({ signature }) => bytes.toString('hex', 0, 4).startsWith(signature));
  if (compressed) return err(`is compressed (${compressed.format}): unpack it before this step.`);
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

/** The first bytes of compressed files, in hexadecimal: artifacts are often passed between jobs in such a file. */
const COMPRESSED = [
  { signature: '1f8b', format: 'gzip' },
  { signature: '504b0304', format: 'zip' },
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
  `is cut off after ${bytes.length} bytes: dbt was stopped while it wrote the file, or not all of it was copied.`;

const inSentence = (message: string): string => message.replace(/\s+/g, ' ').replaceAll('`', "'");
