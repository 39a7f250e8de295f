import { escapeMarkdown } from './escape.ts';

/** How much of its beginning identifies a secret, ... */
const IDENTIFYING = 8;
/** ... after the prefix that all tokens of its kind share: Hex's and GitHub's. */
const PREFIX = /^(hxt[a-z]_|gh[a-z]_|github_pat_)/;

/** What must be redacted of an input: its value, and the parts of one that holds blanks, such as `Bearer …`. */
export function secretsIn(token: string): string[] {
  const parts = token.split(/\s+/).filter(part => part.length >= IDENTIFYING);
  return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}

/** Gives a function that takes `secrets` out of a text, and what is left of one that was cut. */
export function redactor(secrets: string[]): (text: string) => string {
  const patterns = secrets.flatMap(patternsOf);
  // A secret that was cut may end in half a character.
  return text => patterns.reduce(redact, text).toWellFormed();
}

/** A secret as it may stand in a text: the beginning that identifies it, and the rest, which may be cut. */
interface SecretPattern {
  head: string;
  tail: string;
}

/** `secret` as it is, and as `escapeMarkdown` writes it. */
function patternsOf(secret: string): SecretPattern[] {
  const prefixLength = PREFIX.exec(secret)?.[0].length ?? 0;
  const beginning = secret.slice(0, prefixLength + IDENTIFYING);
  const spellings = [(text: string) => text, (text: string) => escapeMarkdown(text, secret.length)];
  const patterns = spellings.map(spell => {
    const whole = spell(secret);
    const headLength = spell(beginning).length;
    return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
  });
  return patterns.filter(({ head }) => head !== '');
}

function redact(text: string, { head, tail }: SecretPattern): string {
  const [before = '', ...pieces] = text.split(head);
  return [before, ...pieces.map(piece => piece.slice(sharedPrefixLength(piece, tail)))].join('***');
}

function sharedPrefixLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
