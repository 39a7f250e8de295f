import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { CommentOptions } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import type { InputReader } from '../input-reader.ts';
import { problem, problemsOf } from '../problem.ts';
import { readFlag } from './boolean.ts';

/** What is set of the wish for a comment on the pull request. */
export function readComment(read: InputReader): Result<{ comment?: CommentOptions }, Problem[]> {
  const isWanted = readFlag('pr-comment', read('pr-comment').trim() || 'false');
  const tag = readTag(read('comment-tag').trim());
  const noWish: Result<{ comment?: CommentOptions }, Problem[]> = ok({});
  const wish = isWanted.ok && isWanted.value ? readWish(read, tag) : noWish;
  const problems = [isWanted, tag, wish].flatMap(problemsOf);
  return problems.length > 0 ? err(problems) : wish;
}

function readWish(
  read: InputReader,
  tag: Result<string, Problem[]>,
): Result<{ comment?: CommentOptions }, Problem[]> {
  const githubToken = read('github-token').trim();
  if (githubToken === '') return problem('github-token', NO_TOKEN);
  return ok({ comment: { githubToken, tag: tag.ok ? tag.value : '' } });
}

const NO_TOKEN =
  'is empty, and without it `pr-comment: true` can write nothing: leave it out for the token of the job, or give another.';

const MAX_TAG = 100;

function readTag(given: string): Result<string, Problem[]> {
  const input = 'comment-tag';
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(given)) {
    return problem(input, `${quote(given)} holds a line break: write it on one line.`);
  }
  const { length } = [...given];
  return length > MAX_TAG
    ? problem(input, `${quote(given)} has ${length} characters: the most is ${MAX_TAG}.`)
    : ok(given);
}
