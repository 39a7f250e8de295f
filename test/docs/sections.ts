import { anchorOf } from '../../src/github/help.ts';

/** A section of a page by its heading, up to the next heading of any level. */
export const sectionOf = (page: string, title: string): string =>
  page.split(/^(?=##+ )/m).find(section => /^#+ (.*)/.exec(section)?.[1] === title) ?? '';

export interface Heading {
  level: number;
  title: string;
}

/** The headings of a page, without what looks like one in a code block. */
export const headingsIn = (page: string): Heading[] =>
  [...withoutCode(page).matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    title,
  }));

const withoutCode = (page: string): string => page.replaceAll(/^( *)```.*?^\1```/gms, '');

/** The anchors of a page. Where two headings are the same, GitHub numbers the later ones. */
export function anchorsIn(page: string): string[] {
  const seen = new Map<string, number>();
  return headingsIn(page).map(({ title }) => {
    const anchor = anchorOf(title);
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** The page's sections and, in brackets behind each, what it holds. */
export function indexOf(page: string): string {
  const headings = headingsIn(page).filter(({ level }) => level === 2 || level === 3);
  const items = headings.flatMap(({ level, title }, at) => {
    if (level === 3) return [];
    const next = headings.findIndex((heading, index) => index > at && heading.level === 2);
    const below = headings.slice(at + 1, next < 0 ? undefined : next).map(linkTo);
    return [{ title, below }];
  });
  if (items.every(({ below }) => below.length === 0)) return items.map(linkTo).join(' · ');
  return items
    .map(item => `- ${linkTo(item)}${item.below.length > 0 ? `: ${item.below.join(' · ')}` : ''}`)
    .join('\n');
}

const linkTo = ({ title }: { title: string }): string => `[${title}](#${anchorOf(title)})`;

/** The cells of each row of the table whose first column is called `head`. */
export function rowsUnder(section: string, head: string): string[][] {
  const lines = section.split('\n');
  const at = lines.findIndex(line => line.startsWith(`| ${head} |`));
  const body = at < 0 ? [] : lines.slice(at + 2);
  const end = body.findIndex(line => !line.startsWith('|'));
  return body.slice(0, end < 0 ? body.length : end).map(line =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(cell => cell.trim()),
  );
}

/** What stands there as code. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
