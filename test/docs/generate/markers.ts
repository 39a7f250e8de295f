/** The names of the parts of a page that are generated: what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
export const generatedIn = (page: string): string[] =>
  [...page.matchAll(/<!-- \/([\w -]+) -->/g)].map(([, name = '']) => name);

/** Puts `content` between the markers called `name`, on lines of its own unless the markers stand within a line. */
export function fill(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(open);
  const to = page.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`There is no ${open} … ${close}.`);
  const isWithinLine = !/^\n|^$/.test(page.slice(to + close.length));
  const filling = isWithinLine ? content : `\n${content}\n`;
  return `${page.slice(0, from + open.length)}${filling}${page.slice(to)}`;
}
