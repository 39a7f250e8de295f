import { distance } from 'fastest-levenshtein';
import { quote } from '../lib/text.ts';
import type { Problem } from '../plan/problem.ts';
import { INPUT_NAMES, INPUTS } from './schema.ts';

/**
 * A problem for each variable of `env` that is an input misspelt: the runner passes what it does not know in `with:` on
 * like an input, with no more than a warning. A variable that is like no input is somebody else's.
 */
export function misspeltInputs(env: Record<string, string | undefined>): Problem[] {
  return Object.entries(env).flatMap(([variable, value]) => {
    const [, name] = /^INPUT_(.+)$/i.exec(variable) ?? [];
    if (name === undefined || !value?.trim()) return [];
    // The runner writes all of it in capitals.
    const input = name.toLowerCase();
    const meant = Object.hasOwn(INPUTS, input) ? undefined : nearestInput(input);
    if (meant === undefined) return [];
    const message = `is no input. Did you mean ${quote(meant)}? If it comes from a variable ${quote(variable)} of the job, take that away.`;
    return [{ input, message }];
  });
}

/** Without the tokens: a step without one says so anyway, and `INPUT_GITHUB_TOKEN` may well be somebody else's. */
const SUGGESTED = INPUT_NAMES.filter(name => !name.includes('token'));

/** Longer names are no slip of the finger, and would take long to compare. */
const MAX_NAME_LENGTH = 100;

/** The one that differs in hyphens alone, or by a letter in four, two at most. */
function nearestInput(name: string): string | undefined {
  const letters = lettersOf(name);
  if (letters.length > MAX_NAME_LENGTH) return undefined;
  const isNear = (input: string): boolean => {
    const maxSlips = Math.min(2, Math.floor(Math.min(letters.length, input.length) / 4));
    return distance(letters, lettersOf(input)) <= maxSlips;
  };
  return SUGGESTED.find(input => lettersOf(input) === letters) ?? SUGGESTED.find(isNear);
}

const lettersOf = (name: string): string => name.replace(/[-_\s]/g, '');
