import { expect, test } from 'vitest';
import { readCommentTag } from '../../../src/inputs/fields/comment-tag.ts';
import { accepted, messagesOf } from '../checked.ts';

test.each(['V', 'nightly EMEA', '\u{1f4c8}'.repeat(100)])('a tag is one line: %s', tag => {
  expect(accepted(readCommentTag(tag))).toBe(tag);
});

test.each(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'a tag with a line break is refused: %j',
  lineBreak => {
    expect(messagesOf(readCommentTag(`a${lineBreak}b`))).toEqual([
      expect.stringMatching(/^comment-tag: .* holds a line break: write it on one line\.$/),
    ]);
  },
);

test('a tag of more than a hundred characters is refused', () => {
  expect(messagesOf(readCommentTag('\u{1f4c8}'.repeat(101)))).toEqual([
    expect.stringMatching(/^comment-tag: .* has 101 characters: the most is 100\.$/),
  ]);
});
