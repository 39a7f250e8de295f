import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartFileNames } from '../../../src/report/commands/chart-file-names.ts';
import type { WantedChart } from '../../../src/runs/find-charts.ts';

const id = (n: number) => `4b1d7c52-0e3f-4a86-8f0b-${String(n).padStart(12, '0')}`;

/** Charts with these labels, asked for by them. */
const labelled = (labels: string[]): WantedChart[] =>
  labels.map((label, n) => ({ staticId: id(n), label, askedFor: 'by-label' }));

const namesOf = (...labels: string[]) => chartFileNames(labelled(labels));

describe('the file of a chart', () => {
  test('is called after its label, or its static ID where it has none', () => {
    expect(namesOf('Revenue by week', '', 'Umsätze 📈')).toEqual([
      'Revenue by week.png',
      `${id(1)}.png`,
      'Umsätze 📈.png',
    ]);
  });

  test('is called after the static ID by which it was asked for', () => {
    const charts: WantedChart[] = [{ staticId: id(1), label: 'Revenue', askedFor: 'by-id' }];
    expect(chartFileNames(charts)).toEqual([`${id(1)}.png`]);
    expect(chartFileNames([{ staticId: id(1), label: 'Revenue', askedFor: 'with-all' }])).toEqual([
      'Revenue.png',
    ]);
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['.hidden', 'hidden'],
    ['--force', 'force'],
    ['Revenue. . .', 'Revenue'],
    ['a\u0000b\u001b[1m\u202ec\u200b', 'ab[1mc'],
    ['two\nlines\tand\u2028more', 'two lines and more'],
    ['CON', '_CON'],
    ['aux.old', '_aux.old'],
    ['com1', '_com1'],
    ['LPT\u00b2 ', '_LPT\u00b2'],
    ['console', 'console'],
    ['x'.repeat(101), 'x'.repeat(100)],
    ['\u7d71'.repeat(100), '\u7d71'.repeat(60)],
    ['👨‍👩‍👧'.repeat(20), '👨‍👩‍👧'.repeat(10)],
    [`${'x'.repeat(98)}. Revenue`, 'x'.repeat(98)],
    ['\ud800', '\ufffd'],
  ])('is safe: %j', (label, name) => {
    expect(namesOf(label)).toEqual([`${name}.png`]);
  });

  test.each(['///', ' . ', '\u202e', '...'])(
    'is called after the static ID where nothing is left of %j',
    label => {
      expect(namesOf(label)).toEqual([`${id(0)}.png`]);
    },
  );

  test('has a number where others have the label, too', () => {
    expect(namesOf('Revenue', 'Orders', 'Revenue', 'Revenue')).toEqual([
      'Revenue.png',
      'Orders.png',
      'Revenue-2.png',
      'Revenue-3.png',
    ]);
  });

  test('has no number that makes it the name of another', () => {
    expect(namesOf('X', 'X', 'X-2', 'X')).toEqual(['X.png', 'X-3.png', 'X-2.png', 'X-4.png']);
  });

  test.each([
    ['Revenue', 'REVENUE'],
    ['Ums\u00e4tze', 'Umsa\u0308tze'],
    ['Straße', 'STRASSE'],
    ['ﬁne', 'fine'],
    ['a/b', 'a:b'],
    ['a\u200db', 'ab'],
  ])('is another one than that of a label that only looks different: %s, %s', (one, other) => {
    const [first, second] = namesOf(one, other);
    expect(second).toMatch(/-2\.png$/);
    expect(first).not.toMatch(/-2\.png$/);
  });

  test('is never that which another has by its static ID', () => {
    const charts: WantedChart[] = [
      { staticId: id(1), label: id(2), askedFor: 'by-label' },
      { staticId: id(2), label: '', askedFor: 'by-id' },
    ];
    expect(chartFileNames(charts)).toEqual([`${id(2)}-2.png`, `${id(2)}.png`]);
  });
});

describe('the files of any charts', () => {
  const word = fc.constantFrom(
    'X',
    'x',
    'X-2',
    'x-3',
    'CON',
    'con.',
    'ß',
    'ss',
    'é',
    'e\u0301',
    '/',
    '..',
    '',
    id(3),
  );
  const label = fc.oneof(
    word,
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );
  const charts = fc.uniqueArray(fc.nat(40), { maxLength: 20 }).chain(ids =>
    fc.tuple(
      ...ids.map(n =>
        fc.record({
          staticId: fc.constant(id(n)),
          label,
          askedFor: fc.constantFrom<WantedChart['askedFor']>('by-id', 'by-label', 'with-all'),
        }),
      ),
    ),
  );
  const folded = (name: string) => name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');

  test('are different on every system, and safe', () => {
    fc.assert(
      fc.property(charts, all => {
        const names = chartFileNames(all);
        expect(names).toHaveLength(all.length);
        expect(new Set(names.map(folded)).size).toBe(all.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\s.-].*\.png$/u);
          expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\\/:*?"<>|]|[\s.]\.png$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
          expect(Buffer.byteLength(name)).toBeLessThan(200);
        }
      }),
    );
  });

  test('are called after the static ID where it was asked for, whatever the others are', () => {
    fc.assert(
      fc.property(charts, all => {
        const names = chartFileNames(all);
        for (const [index, { staticId, askedFor }] of all.entries())
          if (askedFor === 'by-id') expect(names[index]).toBe(`${staticId}.png`);
      }),
    );
  });

  test('do not change their names when a chart comes after them that none of them is like', () => {
    fc.assert(
      fc.property(charts, all => {
        const last: WantedChart = { staticId: id(99), label: 'Something new', askedFor: 'by-label' };
        expect(chartFileNames([...all, last]).slice(0, -1)).toEqual(chartFileNames(all));
      }),
    );
  });
});
