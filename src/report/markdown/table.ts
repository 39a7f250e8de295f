/** Further rows are only counted. */
const MAX_ROWS = 100;
/** Longer tables are folded. */
const MAX_OPEN_ROWS = 10;

/** A table that is folded if it is long, and cut if it is too long. */
export function longTable(head: string[], rows: string[][]): string {
  const body = cutTable(head, rows);
  return rows.length > MAX_OPEN_ROWS ? details(`${rows.length} entries`, body) : body;
}

/** The first `maxRows` rows, and how many more there are. */
export function cutTable(head: string[], rows: string[][], maxRows = MAX_ROWS): string {
  const body = table(head, rows.slice(0, maxRows));
  return rows.length > maxRows ? `${body}\n\nand ${rows.length - maxRows} more.` : body;
}

/** A table with a head; empty without rows. Cells are Markdown. */
export function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => ':--'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** A cell's text on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** `body` under a title; empty where there is nothing to say. */
export const section = (title: string, body: string): string =>
  body === '' ? '' : `**${title}**\n\n${body}`;

/** `body`, folded under a title; empty where there is nothing to say. */
export const details = (title: string, body: string, state: 'open' | 'closed' = 'closed'): string =>
  body === ''
    ? ''
    : `<details${state === 'open' ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;

/** Parts of a page, one below the other; empty ones are left out. */
export const asMarkdown = (parts: string[]): string =>
  `${parts.filter(part => part !== '').join('\n\n')}\n\n`;
