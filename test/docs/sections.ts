/** A section of the README by its heading, up to the next heading of any level. */
export const sectionOf = (readme: string, title: string): string =>
  readme.split(/^(?=##+ )/m).find(section => /^#+ (.*)/.exec(section)?.[1] === title) ?? '';

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
