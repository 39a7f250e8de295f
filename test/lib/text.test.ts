import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savePendingCleanups } from '../../src/cleanup/state.ts';
import { code, escapeMarkdown, link, logText, markdownSentence } from '../../src/github/escape.ts';
import { redactor } from '../../src/github/redact.ts';
import { quote, truncate, truncateUtf16 } from '../../src/lib/text.ts';
import { bodyOf } from '../../src/report/comment/sticky-comment.ts';
import { timeline } from '../../src/report/markdown/timeline.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { PROJECT } from '../report/samples.ts';

const FAMILY = '👨‍👩‍👧‍👦';

/** Text of characters of every length, whole or halved. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'é', '日', '🦊', '🇩🇪', FAMILY, 'e\u0301', '\ud83e', '\udd8a', ' ', '`', '\r\n'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));
const most = fc.integer({ min: 0, max: 80 });

const CUTS: Record<string, (text: string, most: number) => string> = {
  truncate,
  truncateUtf16,
  logText,
  escapeMarkdown,
  code,
  markdownSentence,
  link: (text, most) => link(text, 'https://app.hex.tech/', most),
  'a quote of what was given': text => quote(text.repeat(20)),
  'a name in a timeline': text =>
    timeline([
      { name: text, fromMs: 0, toMs: 1, label: '1s', isWell: true },
      { name: text, fromMs: 1, toMs: 2, label: '1s', isWell: false },
    ]),
  'a comment that is too long': text => {
    const long = (text || 'x').repeat(70_000);
    return bodyOf('<!-- x -->', { full: long, short: long });
  },
  'what is left of a secret': text => redactor([`ghs_12345678${text}🦊`])(`ghs_12345678${text}🦉`),
  'the name and the status in the state': text => {
    const { runner, pendingCleanups } = recordingRunner();
    const run = { projectId: PROJECT, runId: PROJECT, status: text.repeat(9) };
    savePendingCleanups(runner, [{ kind: 'run', run, cancel: true, name: text.repeat(9) }]);
    const [left] = pendingCleanups() ?? [];
    return `${left?.name}${left?.kind === 'run' && left.run.status}`;
  },
};

describe('text that is cut', () => {
  test('halves no flag, however many there are', () => {
    const flags = '🇩🇪'.repeat(100);
    for (let limit = 0; limit <= flags.length; limit += 1) {
      for (const kept of [truncateUtf16(flags, limit), truncate(flags, limit)])
        expect(flags.startsWith(kept) && kept.length % 4).toBe(0);
    }
  });

  test.each(Object.entries(CUTS))('is well-formed, whatever it is and wherever: %s', (_, cut) => {
    fc.assert(
      fc.property(text, most, (given, limit) => {
        expect(cut(given, limit).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps to its limit, and is the beginning of what was given', () => {
    fc.assert(
      fc.property(text, most, (given, limit) => {
        const characters = truncate(given, limit);
        const units = truncateUtf16(given, limit);
        expect([...characters].length).toBeLessThanOrEqual(limit);
        expect(units.length).toBeLessThanOrEqual(limit);
        for (const kept of [characters, units]) expect(given.toWellFormed().startsWith(kept)).toBe(true);
      }),
    );
  });

  test.each([
    ['🦊🦊🦊', 2, '🦊🦊'],
    [`ab${FAMILY}`, 5, 'ab'],
    [`ab${FAMILY}`, 9, `ab${FAMILY}`],
    ['🇩🇪🇫🇷', 3, '🇩🇪'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['abc', 3, 'abc'],
    ['abc', 0, ''],
  ])('halves no character that people see: %s', (given, limit, kept) => {
    expect(truncate(given, limit)).toBe(kept);
  });

  test('is cut also where one character has no end', () => {
    expect([...truncate(`a${'\u0301'.repeat(1_000)}`, 100)]).toHaveLength(100);
  });
});

test.each([
  ['as it is', 'maybe', '`maybe`'],
  ['on one line', 'a\r\n\tb', '`a b`'],
  ['without backticks that would end the quotation', 'a`b`c', "`a'b'c`"],
  ['cut to a readable length', 'x'.repeat(81), `\`${'x'.repeat(80)}…\``],
])('what the user wrote is quoted %s', (_, written, quoted) => {
  expect(quote(written)).toBe(quoted);
});

test('whatever is quoted stays one short line between two backticks, and a character is not cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), written => {
      expect(quote(written)).toMatch(/^`[^`\r\n]{0,81}`$/);
      expect(quote(written).isWellFormed()).toBe(true);
    }),
  );
});
