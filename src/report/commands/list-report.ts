import { escapeMarkdown, markdownSentence } from '../../github/escape.ts';
import { setRawResult } from '../../github/result-output.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/first-few.ts';
import { duration } from '../../lib/format.ts';
import type { Listing } from '../../plan/list-query.ts';
import type { ListStep } from '../../plan/plan.ts';
import type { ListOutcome } from '../../runs/list.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';
import { errorOfInterruption } from '../../runs/model/interruption.ts';
import { conclusionOfInterruption } from '../../runs/model/outcome.ts';
import { asMarkdown, longTable } from '../markdown/table.ts';
import { CONCLUSIONS } from '../text/conclusion.ts';
import { explain } from '../text/hex-error.ts';
import { COLUMNS, lineOf, rowOf, type Workspace } from './list-columns.ts';

/** Says what is about to be listed. */
export const announceList = (channel: Runner, { listing, hexUrl }: ListStep): void =>
  channel.info(`Listing ${NOUNS[listing.of][1]}${restriction(listing)} on ${hexUrl}`);

export interface ListFindings {
  outcome: ListOutcome;
  /** Of the workspace, where it is known. */
  orgId: string | undefined;
}

/**
 * Shows a list, or why there is none, on GitHub. The output `result` is set only to a list that was read to its end. Gives
 * the summary's Markdown.
 */
export function reportList(channel: Runner, plan: ListStep, { outcome, orgId }: ListFindings): string {
  const { listing, hexUrl, summary } = plan;
  if (outcome.kind !== 'listed') {
    const conclusion = conclusionOfInterruption(outcome.interruption);
    channel.output('conclusion', conclusion);
    const trouble = troubleWith(outcome, plan);
    const { traceId } = errorOfInterruption(outcome.interruption) ?? {};
    if (traceId) channel.output('trace-id', traceId);
    channel.error(trouble);
    const markdown = failureSummary(listing, trouble, conclusion);
    if (summary) channel.summarize(markdown);
    return markdown;
  }
  channel.output('conclusion', 'success');
  setRawResult(channel, outcome.values);
  const workspace = { hexUrl, orgId };
  for (const line of logLines(outcome, listing, workspace)) channel.info(line);
  const markdown = listSummary(outcome, listing, workspace);
  if (summary) channel.summarize(markdown);
  return markdown;
}

/** One of them, and several. */
const NOUNS: Record<Listing['of'], [string, string]> = {
  runs: ['run', 'runs'],
  projects: ['project', 'projects'],
  users: ['user', 'users'],
  groups: ['group', 'groups'],
  connections: ['data connection', 'data connections'],
};

const GOES_ON = 'There are more: a higher `limit` shows them.';

/** So many entries are in the log. */
const MAX_LINES = 20;

type InFull = ListOutcome & { kind: 'listed' };

function logLines(outcome: InFull, listing: Listing, workspace: Workspace): string[] {
  const { values } = outcome;
  const lines = firstFew(values, MAX_LINES, entry => lineOf(entry, COLUMNS[listing.of], workspace));
  return [
    `${headline(outcome, listing)}${values.length === 0 ? '.' : ':'}`,
    ...lines.map(line => `  ${line}`),
    ...(outcome.more ? [GOES_ON] : []),
  ];
}

function listSummary(outcome: InFull, listing: Listing, workspace: Workspace): string {
  const columns = COLUMNS[listing.of];
  const rows = outcome.values.map(entry => rowOf(entry, columns, workspace));
  const body = longTable(
    columns.map(({ head }) => head),
    rows,
  );
  const heading = `### ${CONCLUSIONS.success.icon} ${escapeMarkdown(headline(outcome, listing))}`;
  return asMarkdown([heading, body, outcome.more ? GOES_ON : '']);
}

/** What was found, such as `The first 100 runs of project …, status ERRORED`. */
function headline({ values, more }: InFull, listing: Listing): string {
  const [one, several] = NOUNS[listing.of];
  const count = values.length === 0 ? 'No' : String(values.length);
  const found = `${more ? 'The first ' : ''}${count} ${values.length === 1 ? one : several}`;
  return found + restriction(listing);
}

function restriction(listing: Listing): string {
  if (listing.of !== 'runs') return '';
  const { projectId, statusFilter, triggerFilter } = listing;
  const status = statusFilter === undefined ? '' : `, status ${statusFilter}`;
  const trigger = triggerFilter === undefined ? '' : `, trigger ${triggerFilter}`;
  return ` of project ${projectId}${status}${trigger}`;
}

function troubleWith(
  { interruption, read }: ListOutcome & { kind: 'interrupted' },
  { listing, timeoutMs }: ListStep,
): Annotation {
  const [, several] = NOUNS[listing.of];
  const lost =
    read === 0
      ? ''
      : ` ${read} had been read by then; \`result\` is not set, because it would not be complete.`;
  switch (interruption.cause) {
    case 'failed':
      return { title: `Hex ${several} not listed`, message: explain(interruption.error) + lost };
    case 'timed-out': {
      const why = interruption.error === undefined ? '' : ` ${explain(interruption.error)}`;
      return {
        title: `Listing Hex ${several} timed out`,
        message: `The timeout of ${duration(timeoutMs)} was reached before all ${several} were read.${why}${lost}`,
      };
    }
    case 'stopped':
    case 'fail-fast':
      return {
        title: `Listing Hex ${several} cancelled`,
        message: `The step was stopped before all ${several} were read.${lost}`,
      };
  }
}

const failureSummary = (listing: Listing, { message }: Annotation, conclusion: Conclusion): string =>
  `### ${CONCLUSIONS[conclusion].icon} Hex ${NOUNS[listing.of][1]}: not listed\n\n> ${markdownSentence(message, 3000)}\n\n`;
