import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoice } from '../../../src/inputs/fields/choice.ts';
import { readStatusFilter, readTriggerFilter } from '../../../src/inputs/fields/run-filters.ts';
import { accepted, messagesOf } from '../checked.ts';

const STATUSES = ['PENDING', 'RUNNING', 'COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL'];
const TRIGGERS = ['API', 'SCHEDULED', 'APP_REFRESH', 'ALL'];

describe('a filter', () => {
  test.each(STATUSES)('takes the status %s', status => {
    expect(accepted(readStatusFilter(status))).toBe(status);
  });

  test.each(TRIGGERS)('takes the trigger %s', trigger => {
    expect(accepted(readTriggerFilter(trigger))).toBe(trigger);
  });

  test.each([
    ['COMPLETE', 'COMPLETED'],
    ['ERROR', 'ERRORED'],
    ['error', 'ERRORED'],
    ['ERRORED,', 'ERRORED'],
    ['Runing', 'RUNNING'],
    ['UNABLE TO ALLOCATE KERNEL', 'UNABLE_TO_ALLOCATE_KERNEL'],
  ])('that is %s may have been meant to be %s', (given, nearest) => {
    expect(messagesOf(readStatusFilter(given))).toEqual([
      `status-filter: \`${given}\` is not known. Did you mean \`${nearest}\`? Give one of ${STATUSES.map(one => `\`${one}\``).join(', ')}.`,
    ]);
  });

  test.each(['errored', 'Errored', 'unable_to_allocate_kernel'])('takes %s in any capitals', given => {
    expect(accepted(readStatusFilter(given))).toBe(given.toUpperCase());
  });

  test('takes a trigger in any capitals', () => {
    expect(accepted(readTriggerFilter('app_refresh'))).toBe('APP_REFRESH');
  });

  test.each(['ERRORED,KILLED', 'errored, killed', 'ERRORED KILLED', 'ERRORED\nKILLED', 'ERRORED|KILLED'])(
    'takes one only, not %j',
    given => {
      expect(messagesOf(readStatusFilter(given))).toEqual([
        `status-filter: \`${given.replace('\n', ' ')}\` is more than one: Hex takes one only.`,
      ]);
    },
  );

  test.each(['app-refresh', 'AppRefresh', 'APP_REFRESHES'])('that is %s is near APP_REFRESH', given => {
    expect(messagesOf(readTriggerFilter(given))[0]).toContain('trigger-filter: ');
    expect(messagesOf(readTriggerFilter(given))[0]).toContain('Did you mean `APP_REFRESH`?');
  });

  test.each(['SUCCESS', 'ERRORED, FAILED', 'x', '', '✅', 'A'.repeat(300)])(
    'that is like none names them all and guesses nothing: %s',
    given => {
      const [problem, ...others] = messagesOf(readStatusFilter(given));
      expect(problem).toContain(' is not known. Give one of ');
      for (const status of STATUSES) expect(problem).toContain(`\`${status}\``);
      expect(others).toEqual([]);
    },
  );

  const file = process.env.HEX_OPENAPI_FILE ?? '';
  test.skipIf(!file)('takes what Hex’s OpenAPI document has, and nothing else', () => {
    const { schemas } = JSON.parse(readFileSync(file, 'utf8')).components;
    expect(schemas.ProjectRunStatus.enum.toSorted()).toEqual(STATUSES.toSorted());
    expect(schemas.EnumValues_typeofRunTypeFilter_.enum.toSorted()).toEqual(TRIGGERS.toSorted());
  });
});

test('a word with one slip in it is taken for the one that was meant', () => {
  const words = ['alphabetical', 'chronological', 'geographical'] as const;
  const slip = fc.record({
    word: fc.constantFrom(...words),
    at: fc.nat(10),
    letter: fc.constantFrom('', 'x', 'xy'),
  });
  fc.assert(
    fc.property(slip, ({ word, at, letter }) => {
      const given = word.slice(0, at) + letter + word.slice(at + 1);
      expect(messagesOf(readChoice('order', given, words))[0]).toContain(`Did you mean \`${word}\`?`);
    }),
  );
});
