import { distance } from 'fastest-levenshtein';
import { quote } from '../lib/text.ts';
import type { Problem } from '../plan/problem.ts';
import { INPUT_NAMES } from './command-inputs.ts';

/**
 * A problem for each variable of `env` that is an input misspelt. The runner hands over what a step sets that is no input
 * as it does inputs, with no more than a warning; a variable of somebody else's that is near none is left alone.
 */
export function misspeltInputs(env: Record<string, string | undefined>): Problem[] {
  return Object.entries(env).flatMap(([variable, value]) => {
    const [, given] = /^INPUT_(.+)$/i.exec(variable) ?? [];
    if (given === undefined || !value?.trim()) return [];
    // The runner writes all of it in capitals.
    const input = given.toLowerCase();
    const meant = INPUT_NAMES.includes(input) ? undefined : nearestInput(input);
    if (meant === undefined) return [];
    const message = `is no input. Did you mean ${quote(meant)}? If it comes from a variable ${quote(variable)} of the job, take that away.`;
    return [{ input, message }];
  });
}

/** Without the tokens: a step that lacks one fails or says so, and others have variables that are called so. */
const MEANT = INPUT_NAMES.filter(name => !name.includes('token'));

/** Longer names are no slip of the finger, and would take long to compare. */
const MAX_LENGTH = 100;

/** The one that differs in hyphens alone, or by a letter in four, two at most. */
function nearestInput(given: string): string | undefined {
  const letters = lettersOf(given);
  if (letters.length > MAX_LENGTH) return undefined;
  const isNear = (name: string): boolean => {
    const most = Math.min(2, Math.floor(Math.min(letters.length, name.length) / 4));
    return distance(letters, lettersOf(name)) <= most;
  };
  return MEANT.find(name => lettersOf(name) === letters) ?? MEANT.find(isNear);
}

const lettersOf = (name: string): string => name.replace(/[-_\s]/g, '');
