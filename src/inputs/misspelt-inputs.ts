import { distance } from 'fastest-levenshtein';
import { quote } from '../lib/text.ts';
import type { Problem } from '../plan/problem.ts';
import { INPUT_NAMES, INPUTS } from './input-table.ts';

/**
 * A problem for each variable of `env` that looks like a misspelt input: the runner passes unknown keys of `with:` like
 * inputs, with only a warning. Variables that are like no input belong to other tools.
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
    return [{ input, message, meant }];
  });
}

/** Not the tokens: a missing one is a problem anyway, and `INPUT_GITHUB_TOKEN` may belong to another tool. */
const SUGGESTED = INPUT_NAMES.filter(name => !name.includes('token'));

/** A longer name is no typing mistake, and takes long to compare. */
const MAX_NAME_LENGTH = 100;

/** What people call an input by another name, or by a part of its own. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  project: 'project-id',
  hextoken: 'token',
  apitoken: 'token',
  parameters: 'params',
  inputparams: 'params',
  hexhost: 'hex-url',
  manifest: 'dbt-manifest',
  runresults: 'dbt-run-results',
};

/** The input that has another name, or differs in hyphens alone, or by one letter in four, two at most. */
function nearestInput(name: string): string | undefined {
  const letters = lettersOf(name);
  if (Object.hasOwn(OTHER_NAMES, letters)) return OTHER_NAMES[letters];
  if (letters.length > MAX_NAME_LENGTH) return undefined;
  const isNear = (input: string): boolean => {
    const maxSlips = Math.min(2, Math.floor(Math.min(letters.length, input.length) / 4));
    return distance(letters, lettersOf(input)) <= maxSlips;
  };
  return SUGGESTED.find(isNear);
}

const lettersOf = (name: string): string => name.replace(/[-_\s]/g, '');
