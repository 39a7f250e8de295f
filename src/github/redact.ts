import { escapeMarkdown } from './escape.ts';

/** So many characters identify a secret, after the prefix that all tokens of its kind share. */
const IDENTIFYING = 8;
/** Of Hex's and GitHub's tokens. */
const PREFIX = /^(hxt[a-z]_|gh[a-z]_|github_pat_)/;

/** What must be redacted of an input: its value, and, if it holds blanks, as `Bearer …` does, its parts. */
export function secretsIn(token: string): string[] {
  const parts = token.split(/\s+/).filter(part => part.length >= IDENTIFYING);
  return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}

/** Gives a function that takes `secrets` out of a text, those that were cut short, too. */
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
