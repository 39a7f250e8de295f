import { ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const MAX_TAG = 100;

/** Reads `comment-tag`: one line. */
export function readCommentTag(text: string): Result<string, Problem[]> {
  const input = 'comment-tag';
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) {
    return problem(input, `${quote(text)} holds a line break: write it on one line.`);
  }
  const { length } = [...text];
  return length > MAX_TAG
    ? problem(input, `${quote(text)} has ${length} characters: the most is ${MAX_TAG}.`)
    : ok(text);
}
