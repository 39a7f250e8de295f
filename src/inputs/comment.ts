import type { CommentOptions } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import type { InputResults, InputValues } from './input-table.ts';
import { valueIn } from './read-inputs.ts';

/** The comment on the pull request, with `pr-comment: true`. */
export function commentOptions(values: InputValues): CommentOptions | undefined {
  const { 'github-token': githubToken, 'comment-tag': tag = '' } = values;
  return values['pr-comment'] && githubToken !== undefined ? { githubToken, tag } : undefined;
}

/** The problem of a comment without a token to write it with. */
export const missingGithubToken = (results: InputResults): Problem[] =>
  valueIn(results['pr-comment']) && results['github-token'] === undefined
    ? [{ input: 'github-token', message: NO_TOKEN }]
    : [];

const NO_TOKEN =
  'is empty, and without it `pr-comment: true` can write nothing: leave it out for the token of the job, or give another.';
