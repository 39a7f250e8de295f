import { err, ok, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';

/**
 * Does not trim the token: a secret with a blank or a line break in it should be stored again without.
 *
 * @param input may be the name of a variable
 */
export function readToken(input: string, text: string): Result<string, Problem[]> {
  const refused = (message: string) => err([{ input, message, reference: 'token' }]);
  if (text.trim() === '') {
    return refused(
      'is empty, and so is the variable `HEX_API_TOKEN`: give the secret with the token to one of them. If you did, check that it is defined and spelt as in the workflow. Runs for pull requests from forks and for Dependabot get no secrets.',
    );
  }
  if (/\s/.test(text)) {
    return refused(
      'holds blanks or line breaks, which no Hex token does: store the secret again without them.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(text)) {
    return refused('holds characters that no Hex token does: copy it anew from Hex into the secret.');
  }
  return ok(text);
}
