import { escapeMarkdown } from './escape.ts';

/** So much of a secret's beginning gives it away, ... */
const TELLING = 8;
/** ... after what all tokens of its kind begin with: Hex's, and GitHub's. */
const PUBLIC = /^(hxt[a-z]_|gh[a-z]_|github_pat_)/;

const tellingLength = (secret: string): number => (PUBLIC.exec(secret)?.[0].length ?? 0) + TELLING;

/** What must not leave: a token as it was given, and its parts where it holds blanks, as `Bearer …` does. */
export function secretsIn(token: string): string[] {
  const parts = token.split(/\s+/).filter(part => part.length >= TELLING);
  return [...new Set([token, token.trim(), ...parts])].filter(secret => secret.trim() !== '');
}

/** Gives a text without any of `secrets`, nor what is left of one that was cut. */
export function redactor(secrets: string[]): (text: string) => string {
  const tellTales = secrets.flatMap(tellTalesOf);
  // What begins like a secret may end in half a character.
  return text => tellTales.reduce(hide, text).toWellFormed();
}

/** A secret as it may stand in a text: its beginning, which gives it away, and the rest, which may be cut. */
interface TellTale {
  head: string;
  tail: string;
}

/** `secret` as it is, and as `escapeMarkdown` writes it. */
function tellTalesOf(secret: string): TellTale[] {
  const tellTales = [(text: string) => text, (text: string) => escapeMarkdown(text, secret.length)].map(
    write => {
      const whole = write(secret);
      const headLength = write(secret.slice(0, tellingLength(secret))).length;
      return { head: whole.slice(0, headLength), tail: whole.slice(headLength) };
    },
  );
  return tellTales.filter(({ head }) => head !== '');
}

function hide(text: string, { head, tail }: TellTale): string {
  const [before = '', ...pieces] = text.split(head);
  return [before, ...pieces.map(piece => piece.slice(sharedLength(piece, tail)))].join('***');
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
