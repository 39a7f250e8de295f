import { firstCharacters } from '../cut.ts';

/** One thing wrong with what the user wrote. */
export interface Problem {
  /** Name of the input as in `action.yml`. */
  input: string;
  /** What is wrong with it and what would do, as one sentence or more. Never holds a secret. */
  message: string;
  /** Where it stands in a pipeline, until its line and column are told. */
  offset?: number;
}

/** A value, or everything that is wrong with what should have been one. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const accept = <T>(value: T): Checked<T> => ({ ok: true, value });

export const refuse = (input: string, message: string): Checked<never> => ({
  ok: false,
  problems: [{ input, message }],
});

/** What is wrong has been told elsewhere. */
export const TOLD: Checked<never> = { ok: false, problems: [] };

export const problemsOf = (checked: Checked<unknown>): Problem[] => (checked.ok ? [] : checked.problems);

/** One slip can cause a thousand errors, which would leave no room for what is wrong with other inputs. */
const MOST_PROBLEMS = 10;

/** A problem for each of `messages`, of which the first are told. */
export function problemsFrom(input: string, messages: Iterable<string>, most = MOST_PROBLEMS): Problem[] {
  const all = [...new Set(messages)];
  const told = all.slice(0, most);
  const more = all.length - told.length;
  if (more > 0) told.push(`and ${more} more of the kind.`);
  return told.map(message => ({ input, message }));
}

const LONGEST_QUOTE = 80;

/** What the user gave, on one line, in backticks and cut to a readable length. */
export function quote(given: string): string {
  const line = given.replace(/\s+/g, ' ').replaceAll('`', "'");
  const kept = firstCharacters(line, LONGEST_QUOTE);
  return kept.length < line.length ? `\`${kept}…\`` : `\`${kept}\``;
}
