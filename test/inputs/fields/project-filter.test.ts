import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProjectFilter } from '../../../src/inputs/fields/project-filter.ts';
import { readYamlValue } from '../../../src/inputs/yaml/read-yaml.ts';
import { accepted, messagesOf } from '../checked.ts';

const COLLECTION = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1dc1';

/** Reads a filter as the table of inputs does. */
async function reading(text: string) {
  const value = await readYamlValue('project-filter', text);
  return value.ok ? readProjectFilter(value.value, { input: 'project-filter' }) : value;
}

describe('a filter of projects', () => {
  test.each([
    ['category: nightly', { category: ['nightly'] }],
    ['{"status": ["Approved", "Production"]}', { status: ['Approved', 'Production'] }],
    ["title: 'Weekly *'\nowner: ada@example.com", { title: ['Weekly *'], owner: ['ada@example.com'] }],
    [`collection: ${COLLECTION}`, { collection: [COLLECTION] }],
    ['creator: [a@b.c, d@e.f, a@b.c]', { creator: ['a@b.c', 'd@e.f'] }],
    ['owner: " ada@example.com "', { owner: ['ada@example.com'] }],
    ['category: 2025', { category: ['2025'] }],
    ['status: [true, 1.50, " Done "]', { status: ['true', '1.50', 'Done'] }],
  ])('is read: %s', async (text, filter) => {
    expect(accepted(await reading(text))).toEqual(filter);
  });

  const TAKES = 'It takes `status`, `category`, `collection`, `owner`, `creator` and `title`.';

  test.each([
    [
      'nightly',
      `is not a mapping: write what the projects have in common, such as \`category: nightly\`. ${TAKES}`,
    ],
    ['[nightly]', /^is not a mapping: write what/],
    ['["category: nightly"]', /^is not a mapping: write what/],
    ['{}', /^is empty: write what/],
    [
      'categories: nightly',
      'line 1, column 1: `categories` is nothing to filter by. Did you mean `category`?',
    ],
    ['ownerEmail: a@b.c', /^line 1, column 1: `ownerEmail` is nothing to filter by\. .*It takes/],
    ['name: Sales', /`name` is nothing to filter by/],
    ['status:', /^line 1, column \d+: `status` .*has no value|has nothing|empty value/],
    [
      'status: []',
      'line 1, column 1: `status` has no value, so nothing can match: give a value, such as `status: Approved`, or a list of values.',
    ],
    ['status: ""', /`status` has an empty value, which nothing can match: give a value/],
    ['status: "  "', /`status` has an empty value/],
    ['status: null', /`status` has an empty value/],
    ['status: [Approved, ""]', /^line 1, column 20: `status` has an empty value/],
    ['category: {name: nightly}', /`category` holds a mapping: give a value, such as `category: nightly`/],
    ['category: [[nightly]]', /`category` holds a list: give/],
    [
      'owner: Ada',
      'line 1, column 8: `Ada` is not an e-mail address: give one like `ada@example.com`; several as a list, `[a@example.com, b@example.com]`.',
    ],
    ['owner: a@b.c, d@e.f', /`a@b\.c, d@e\.f` is not an e-mail address/],
    [
      'collection: Finance',
      "line 1, column 13: `Finance` is not the ID of a collection, which is a UUID: Hex's API lists collections with their IDs.",
    ],
    ['title: Report #5', /begins a comment|begins no comment|#/],
  ])('is refused with what to do: %s', async (text, message) => {
    const messages = messagesOf(await reading(text));
    expect(messages).toHaveLength(1);
    const [first = ''] = messages;
    if (typeof message === 'string') expect(first).toBe(`project-filter: ${message}`);
    else expect(first.replace('project-filter: ', '')).toMatch(message);
  });

  test('that begins with a star is told to be put in quotes', async () => {
    const [message = ''] = messagesOf(await reading('title: *report'));
    expect(message).toMatch(/quotes/);
  });

  test('has everything that is wrong with it at once', async () => {
    const messages = messagesOf(await reading('owner: Ada\ncolour: red\nstatus: []'));
    expect(messages).toHaveLength(3);
  });

  test('whatever is written, is read or refused, and never empty', async () => {
    const key = fc.constantFrom('status', 'category', 'collection', 'owner', 'creator', 'title', 'other');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.jsonValue()), async written => {
        const result = await reading(JSON.stringify(written));
        if (!result.ok) {
          expect(result.error.length).toBeGreaterThan(0);
          return;
        }
        const values = Object.values(result.value);
        expect(values.length).toBeGreaterThan(0);
        for (const one of values.flat()) expect(one.trim()).not.toBe('');
        for (const list of values) expect(list.length).toBeGreaterThan(0);
      }),
    );
  });
});
