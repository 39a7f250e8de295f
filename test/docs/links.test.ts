import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { PICTURES, SCHEMES } from './generate/pictures.ts';
import { PAGES, PROJECT_PAGES, readPage, root } from './pages.ts';
import { anchorsIn, headingsIn, indexOf } from './sections.ts';

const LINKED = [...PAGES, ...PROJECT_PAGES];

/** What a page links to within the repository, and the pictures that it shows. */
const targetsIn = (page: string): string[] =>
  [...page.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter(target => !target.startsWith('https:'));

test.each(LINKED)('links in %s, within the repository and within a page, lead somewhere', path => {
  const isThere = (target: string): boolean => {
    const [file = '', anchor] = target.split('#');
    const page = file === '' ? path : relative(root, join(root, dirname(path), file));
    if (!existsSync(join(root, page))) return false;
    return anchor === undefined || anchorsIn(readPage(page)).includes(anchor);
  };
  expect(targetsIn(readPage(path)).filter(target => !isThere(target))).toEqual([]);
});

test('every page is linked from the README, and all from the list of pages', () => {
  const pages = PAGES.filter(page => page !== 'README.md' && page !== 'docs/README.md');
  const linked = (path: string) => targetsIn(readPage(path)).map(target => target.split('#')[0]);
  expect(pages.filter(page => !linked('README.md').includes(page))).toEqual([]);
  expect(
    linked('docs/README.md')
      .map(target => `docs/${target}`)
      .toSorted(),
  ).toEqual(pages);
});

test.each(PAGES)('no two headings of %s are the same, so that links to them stay as they are', path => {
  const titles = headingsIn(readPage(path)).map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('every picture is there, light and dark, and loads fast', () => {
  for (const name of Object.keys(PICTURES)) {
    for (const scheme of SCHEMES) {
      expect(statSync(join(root, `docs/images/${name}-${scheme}.webp`)).size, name).toBeLessThan(60_000);
    }
  }
});

test('an index has the sections with what they hold, and skips what only looks like a heading', () => {
  const page = '# Page\n\n## One\n\n### A `b`, c\n\n```sh\n# no heading\n## none\n```\n\n### D\n\n## Two\n';
  expect(indexOf(page)).toBe('- [One](#one): [A `b`, c](#a-b-c) · [D](#d)\n- [Two](#two)');
  expect(indexOf('## One\n\n## Two\n')).toBe('[One](#one) · [Two](#two)');
  expect(anchorsIn('## One\n\n## One\n')).toEqual(['one', 'one-1']);
});
