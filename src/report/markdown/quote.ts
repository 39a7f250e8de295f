import { link, markdownSentence } from '../../github/escape.ts';

const MAX_LINE = 3000;

/** What happened and what to do, a paragraph for each line, with the links that this takes below. */
export function quoted(message: string, links: (string | undefined)[] = []): string {
  const lines = [
    ...message.split('\n').map(line => markdownSentence(line, MAX_LINE)),
    links.filter(Boolean).join(' · '),
  ];
  return lines
    .filter(Boolean)
    .map(line => `> ${line}`)
    .join('\n>\n');
}

/** To the paragraph of the documentation; undefined where it has no address. */
export const helpLink = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : link('More on this', url);
