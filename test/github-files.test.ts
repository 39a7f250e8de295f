import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesLike, readPage, root } from './docs/pages.ts';

// What GitHub says only once such a file is on the default branch, and then only to those who look there.

const text = v.pipe(v.string(), v.regex(/\S/));
/** GitHub takes no label that asks for a password. */
const label = v.pipe(text, v.regex(/^(?!.*password)/i));
const asked = { id: v.pipe(text, v.regex(/^[\w-]+$/)) };
const validations = v.optional(v.strictObject({ required: v.boolean() }));
const question = {
  label,
  description: v.optional(text),
  placeholder: v.optional(text),
  value: v.optional(text),
};

const element = v.variant('type', [
  v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: text }) }),
  v.strictObject({
    type: v.literal('textarea'),
    ...asked,
    attributes: v.strictObject({ ...question, render: v.optional(text) }),
    validations,
  }),
  v.strictObject({ type: v.literal('input'), ...asked, attributes: v.strictObject(question), validations }),
]);
/** Without the kinds of questions that no form here has, and with the labels alone that every new repository has. */
const form = v.strictObject({
  name: text,
  description: text,
  labels: v.array(v.picklist(['bug', 'enhancement'])),
  body: v.array(element),
});
const chooser = v.strictObject({
  blank_issues_enabled: v.boolean(),
  contact_links: v.array(
    v.strictObject({ name: text, url: v.pipe(text, v.startsWith('https://')), about: text }),
  ),
});

const update = v.looseObject({
  'package-ecosystem': v.picklist(['npm', 'github-actions']),
  cooldown: v.record(v.string(), v.number()),
  groups: v.record(v.pipe(v.string(), v.regex(/^[a-z]([a-z|_-]*[a-z])?$/i)), v.looseObject({})),
});

const chooserPath = '.github/ISSUE_TEMPLATE/config.yml';
const formPaths = filesLike('.github/ISSUE_TEMPLATE/*.yml').filter(path => path !== chooserPath);
const read = (path: string): unknown => parse(readPage(path));
const distinct = (names: string[]): boolean => new Set(names).size === names.length;

test.each(formPaths)('GitHub takes the issue form %s', path => {
  const { body } = v.parse(form, read(path));
  const questions = body.filter(part => part.type !== 'markdown');
  expect(questions.length).toBeGreaterThan(0);
  expect(distinct(questions.map(({ id }) => id))).toBe(true);
  expect(distinct(questions.map(({ attributes }) => attributes.label.toLowerCase()))).toBe(true);
});

test('there are forms for a bug, a feature and a change of Hex, each with a name of its own', () => {
  expect(formPaths.map(path => basename(path))).toEqual(['bug.yml', 'feature.yml', 'hex-api-change.yml']);
  expect(distinct(formPaths.map(path => v.parse(form, read(path)).name))).toBe(true);
});

test('what is no issue for this repository is sent elsewhere, and its own pages among that are there', () => {
  const { contact_links } = v.parse(chooser, read(chooserPath));
  const urls = contact_links.map(({ url }) => url);
  expect(urls.some(url => url.endsWith('/security/advisories/new'))).toBe(true);
  const pages = urls.flatMap(url => /\/run-hex-project\/blob\/main\/(.*)/.exec(url)?.[1] ?? []);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter(page => !existsSync(join(root, page)))).toEqual([]);
});

test('Dependabot groups updates and lets every release rest, by the days that it takes for each kind', () => {
  const { updates } = v.parse(v.looseObject({ updates: v.array(update) }), read('.github/dependabot.yml'));
  expect(updates.map(entry => entry['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { cooldown, groups, ...entry } of updates) {
    expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
    expect(Object.keys(groups)).not.toEqual([]);
    // GitHub refuses the whole file where actions have days by major, minor and patch.
    if (entry['package-ecosystem'] === 'github-actions')
      expect(Object.keys(cooldown)).toEqual(['default-days']);
  }
});

test('all code has an owner', () => {
  const lines = readPage('.github/CODEOWNERS')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\* @(<owner>|[\w-]+(\/[\w-]+)?)$/);
});
