import { truncateUtf16 } from '../lib/text.ts';
import { logText } from './escape.ts';

const MAX_LINE = 500;
const MAX_ADDRESS = 500;

/**
 * What Slack, GitHub or HTML could take for a mention, a link, an entity or emphasis, and what ends a quoted text in JSON, YAML or a
 * shell; each with a look-alike that does nothing.
 */
const LOOK_ALIKES: [RegExp, string][] = [
  [/(?<=^|[\s(])['`]/g, '‘'],
  [/['`]/g, '’'],
  [/\$(?=[({\p{L}_])/gu, '＄'],
  [/\*/g, '∗'],
  [/~/g, '∼'],
  [/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '＿'],
  [/</g, '‹'],
  [/>/g, '›'],
  [/\\/g, '⧵'],
  [/(?<=^|[\s(])"/g, '“'],
  [/"/g, '”'],
  [/&(?=#?\w+;)/g, '& '],
  [/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '＠'],
  [/(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}])|#(?=\d)/gu, '＃'],
  [/(?<=gh)-(?=\d)/gi, '‑'],
  [/:\/\//g, ': //'],
  [/\bwww\.(?=\w)/gi, 'www .'],
];

/** Text as one plain line that mentions nobody and becomes no link wherever it is pasted, such as in a Slack message. */
export function plainText(text: string, maxCharacters = MAX_LINE): string {
  // A character may become two.
  const line = LOOK_ALIKES.reduce(
    (said, [special, harmless]) => said.replace(special, harmless),
    logText(text.replace(/\s+/g, ' '), 2 * maxCharacters),
  );
  return line.length > maxCharacters ? `${truncateUtf16(line, maxCharacters - 1).trimEnd()}…` : line;
}

/** A web address for the same places; `''` if it is none, or too long. */
export function plainAddress(address: string | undefined): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > MAX_ADDRESS) return '';
  return url.href.replace(/[^\w/:.?=&%#~+@,;-]/g, percentEncoded);
}

/** `encodeURIComponent` would leave quotes, brackets and asterisks. */
const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
