import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectFilter } from '../../src/plan/project-filter.ts';
import { categoriesOf, hexFiltersOf, isAlike, matcherOf, statusOf } from '../../src/runs/project-filter.ts';

const entry = (more: object = {}) => ({
  id: '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1d01',
  title: 'Weekly revenue report',
  type: 'PROJECT',
  status: { name: 'Approved' },
  categories: [{ name: 'nightly' }, { name: 'Finance' }],
  owner: { email: 'ada@example.com' },
  creator: { email: 'grace@example.com' },
  lastPublishedAt: '2026-11-01T00:00:00.000Z',
  archivedAt: null,
  trashedAt: null,
  ...more,
});

const matches = (filter: ProjectFilter, more: object = {}): boolean => matcherOf(filter)(entry(more));

describe('a project', () => {
  test.each<[string, ProjectFilter, boolean]>([
    ['by its status', { status: ['Approved'] }, true],
    ['by any of several statuses', { status: ['Draft', 'approved'] }, true],
    ['not by another status', { status: ['Production'] }, false],
    ['by any of its categories', { category: ['finance'] }, true],
    ['not by a part of a category', { category: ['night'] }, false],
    ['by its owner, in whatever capitals', { owner: ['Ada@Example.com'] }, true],
    ['not by its creator as its owner', { owner: ['grace@example.com'] }, false],
    ['by its creator', { creator: ['grace@example.com'] }, true],
    ['not by its owner as its creator', { creator: ['ada@example.com'] }, false],
    ['by its whole title', { title: ['weekly revenue report'] }, true],
    ['by any of several titles', { title: ['Costs', ' Weekly revenue report '] }, true],
    ['not by a part of its title', { title: ['Weekly'] }, false],
    ['by a pattern', { title: ['Weekly *'] }, true],
    ['by a pattern with several stars', { title: ['*rev*rep*'] }, true],
    ['not by a pattern whose parts overlap', { title: ['Weekly revenue*revenue report'] }, false],
    ['only by all keys', { status: ['Approved'], category: ['weekly'] }, false],
  ])('matches %s', (_, filter, expected) => {
    expect(matches(filter)).toBe(expected);
  });

  test.each([
    ['is a component', { type: 'COMPONENT' }],
    ['is a component in small letters', { type: 'component' }],
    ['is archived', { archivedAt: '2026-11-01T00:00:00.000Z' }],
    ['is archived at a time in seconds', { archivedAt: 1_790_000_000 }],
    ['is in the trash', { trashedAt: '2026-11-01T00:00:00.000Z' }],
    ['was never published', { lastPublishedAt: null }],
    ['has an ID that cannot be read', { id: 'x' }],
  ])('never matches where it %s', (_, more) => {
    expect(matches({ title: ['*'] }, more)).toBe(false);
  });

  test.each([
    ['no status', { status: ['Approved'] }, { status: null }],
    ['no categories', { category: ['nightly'] }, { categories: 'nightly' }],
    ['no owner', { owner: ['ada@example.com'] }, { owner: null }],
    ['no creator', { creator: ['ada@example.com'] }, { creator: null }],
    ['no title', { title: ['Weekly*'] }, { title: null }],
  ])('with %s does not match what asks for one', (_, filter, more) => {
    expect(matches(filter, more)).toBe(false);
  });

  test('matches where its times are numbers', () => {
    expect(matches({ title: ['*'] }, { lastPublishedAt: 1_790_000_000 })).toBe(true);
  });

  test('is matched by a pattern as by a regular expression', () => {
    const text = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(text, fc.stringMatching(/^[ab]{1,10}$/), (pattern, title) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(title);
        expect(matches({ title: [pattern] }, { title })).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is matched by a pattern of many stars at once', () => {
    expect(matches({ title: ['*a'.repeat(5_000)] }, { title: 'a'.repeat(4_999) })).toBe(false);
  });
});

test('a project without a status or categories has no names of them', () => {
  expect(statusOf(entry({ status: null }))).toEqual([]);
  expect(categoriesOf(entry({ categories: null }))).toEqual([]);
  expect(categoriesOf(entry({ categories: [{ name: 'nightly' }, { name: null }] }))).toEqual(['nightly']);
});

test.each([
  ['Nightly', ' nightly ', true],
  ['\u00dcbersicht', 'U\u0308BERSICHT', true],
  ['nightly', 'weekly', false],
])('of the names %j and %j a filter says whether they are the same: %s', (one, other, expected) => {
  expect(isAlike(one, other)).toBe(expected);
});

test('Hex filters what it can by itself, and each collection has a list of its own', () => {
  const filter: ProjectFilter = {
    status: ['Approved', 'Production'],
    category: ['nightly'],
    owner: ['ada@example.com'],
    creator: ['a@b.c', 'd@e.f'],
    title: ['*'],
    collection: ['one', 'two'],
  };
  const common = {
    statuses: ['Approved', 'Production'],
    categories: ['nightly'],
    ownerEmail: 'ada@example.com',
  };
  expect(hexFiltersOf(filter)).toEqual([
    { ...common, collectionId: 'one' },
    { ...common, collectionId: 'two' },
  ]);
});

test('Hex is asked for the projects of one creator', () => {
  expect(hexFiltersOf({ creator: ['grace@example.com'] })).toEqual([{ creatorEmail: 'grace@example.com' }]);
});

test('of several categories Hex is not asked, because it might want all of them', () => {
  expect(hexFiltersOf({ category: ['a', 'b'] })).toEqual([{}]);
});
