import { expect, test } from 'vitest';
import { filesLike, readPage } from '../docs/pages.ts';
import { NO_OWNER, OWNED_FILES, ownersIn, withOwner } from './owner.ts';

const ALL = filesLike('*.{json,md,yml}', 'docs/*.md', '.github/**/*.*', '.github/CODEOWNERS');

test('all files have the action under the same account', () => {
  expect(ownersIn(OWNED_FILES.map(readPage).join('\n'))).toHaveLength(1);
});

test('every file that names the account gets the new one, too', () => {
  expect(ALL.length).toBeGreaterThan(20);
  const naming = ALL.filter(path => ownersIn(readPage(path)).length > 0);
  expect(naming.filter(path => !OWNED_FILES.includes(path))).toEqual([]);
});

test('in every file, an account can be set and set again, and nothing is left of the one before', () => {
  for (const path of OWNED_FILES) {
    const first = withOwner(readPage(path), 'acme-data');
    expect(first, path).not.toContain(NO_OWNER);
    expect(withOwner(first, 'octo'), path).toBe(withOwner(readPage(path), 'octo'));
    expect(withOwner(first, 'octo'), path).not.toContain('acme-data');
  }
});

test.each([
  ['a step', 'uses: <owner>/run-hex-project@v1', 'uses: octo/run-hex-project@v1'],
  ['an address', '(https://github.com/<owner>/run-hex-project)', '(https://github.com/octo/run-hex-project)'],
  ['a clone', 'git+https://x/<owner>/run-hex-project.git', 'git+https://x/octo/run-hex-project.git'],
  ['an option', '--repo <owner>/run-hex-project \\', '--repo octo/run-hex-project \\'],
  ['the owner of all code', '# Mine\n* @<owner>\n', '# Mine\n* @octo\n'],
  ['a team that owns all code', '* @<owner>/data', '* @octo/data'],
])('the account is set in %s', (_, text, set) => {
  expect(withOwner(text, 'octo')).toBe(set);
  expect(ownersIn(text)).toEqual([NO_OWNER]);
  expect(ownersIn(set)).toEqual(['octo']);
});

test('what explained the placeholder goes, and other accounts stay', () => {
  const page = 'Write yours for `<owner>`.\nuses: actions/checkout@v7\nuses: x/run-hex-project-too@v1\n';
  expect(withOwner(page, 'octo')).toBe('uses: actions/checkout@v7\nuses: x/run-hex-project-too@v1\n');
  expect(ownersIn(page)).toEqual([]);
});

test('the account may be one that an enterprise manages', () => {
  const set = withOwner('uses: <owner>/run-hex-project@v1\n* @<owner>\n', 'mona_acme');
  expect(set).toBe('uses: mona_acme/run-hex-project@v1\n* @mona_acme\n');
  expect(withOwner(set, 'octo')).toBe('uses: octo/run-hex-project@v1\n* @octo\n');
});

test('what cannot be the name of an account is refused', () => {
  for (const name of ['-', 'a--b', 'a b', NO_OWNER, 'octo/data']) {
    expect(() => withOwner('', name)).toThrow('no name of an account');
  }
});
