import { link, markdownSentence } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/text.ts';
import { type Outcome, runOf } from '../../runs/model/outcome.ts';
import type { OutcomeMessage } from '../text/outcome-message.ts';
import type { Findable } from '../text/run-reference.ts';

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

/** Where to look after `outcome`: at its runs, Hex's status page, and the documentation. */
export function linksFor(
  outcome: Outcome,
  { runs, statusPage, help }: OutcomeMessage,
  helpUrl: Runner['helpUrl'],
): string[] {
  const links = [
    ...(runOf(outcome) === undefined ? firstFew(runs, MAX_RUN_LINKS, linkById) : runs.map(linkToOpen)),
    statusPage && link("Hex's status page", statusPage),
    helpLink(helpUrl(help)),
  ];
  return links.filter(one => one !== undefined);
}

const MAX_RUN_LINKS = 10;

const linkToOpen = ({ runId, runUrl }: Findable): string =>
  runUrl ? link('Open the run in Hex', runUrl) : linkById({ runId });

const linkById = ({ runId, runUrl }: Findable): string => link(`Run ${runId}`, runUrl ?? undefined);
