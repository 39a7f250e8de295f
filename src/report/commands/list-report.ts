import { escapeMarkdown } from '../../github/escape.ts';
import { setRawResult } from '../../github/long-outputs.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import { formatDuration } from '../../lib/format.ts';
import { firstFew } from '../../lib/text.ts';
import type { ListQuery, ListStep } from '../../plan/plan.ts';
import type { ListOutcome } from '../../runs/list-pages.ts';
import { errorOfInterruption } from '../../runs/model/interruption.ts';
import { conclusionOfInterruption } from '../../runs/model/outcome.ts';
import { helpLink, quoted } from '../markdown/quote.ts';
import { asMarkdown, longTable } from '../markdown/table.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { about } from '../text/explanation.ts';
import { filterText } from '../text/filter-text.ts';
import { explain, helpFor, traceLines } from '../text/hex-error.ts';
import { COLUMNS, entryLine, entryRow, type Workspace } from './list-columns.ts';

/** Says what is about to be listed. */
export const announceList = (runner: Runner, { query, hexUrl }: ListStep): void =>
  runner.info(`Listing ${NOUNS[query.of][1]}${restriction(query)} on ${new URL(hexUrl).host}`);

/**
 * Shows a list, or why there is none, on GitHub. The output `result` is set only to a list that was read to its end. Gives
 * the summary's Markdown.
 *
 * @param result the list, and the workspace's ID if it is known
 */
export function reportList(
  runner: Runner,
  plan: ListStep,
  { outcome, orgId }: { outcome: ListOutcome; orgId: string | undefined },
): string {
  if (outcome.kind !== 'listed') return reportNotListed(runner, outcome, plan);
  const workspace = { hexUrl: plan.hexUrl, orgId };
  const markdown = reportListed(runner, outcome, { query: plan.query, workspace });
  if (plan.summary) runner.summarize(markdown);
  return markdown;
}

function reportListed(
  runner: Runner,
  outcome: FullList,
  { query, workspace }: { query: ListQuery; workspace: Workspace },
): string {
  runner.output('conclusion', 'success');
  setRawResult(runner, outcome.values);
  setEndingOutputs(runner, { message: `${headline(outcome, query)}.`, failed: [] });
  for (const line of logLines(outcome, query, workspace)) runner.info(line);
  return listSummary(outcome, query, workspace);
}

/** Ends a step for which something could not be listed. Gives the summary's Markdown. */
export function reportNotListed(
  runner: Runner,
  outcome: ListOutcome & { kind: 'interrupted' },
  plan: Pick<ListStep, 'query' | 'timeoutMs' | 'summary'>,
): string {
  const conclusion = conclusionOfInterruption(outcome.interruption);
  runner.output('conclusion', conclusion);
  const annotation = listAnnotation(outcome, plan);
  const { traceId } = errorOfInterruption(outcome.interruption) ?? {};
  if (traceId) runner.output('trace-id', traceId);
  setEndingOutputs(runner, { message: `${annotation.title}. ${annotation.message}`, failed: [] });
  runner.error({ ...annotation, message: [annotation.message, ...traceLines(traceId)].join('\n') });
  const heading = `### ${CONCLUSION_STYLES[conclusion].icon} Hex ${NOUNS[plan.query.of][1]}: not listed`;
  const markdown = asMarkdown([
    heading,
    quoted(annotation.message, [helpLink(runner.helpUrl(annotation.help))]),
  ]);
  if (plan.summary) runner.summarize(markdown);
  return markdown;
}

/** Singular and plural. */
const NOUNS: Record<ListQuery['of'], [string, string]> = {
  runs: ['run', 'runs'],
  projects: ['project', 'projects'],
  users: ['user', 'users'],
  groups: ['group', 'groups'],
  connections: ['data connection', 'data connections'],
};

const MORE_TO_SHOW = 'There are more: a higher `limit` shows them.';

const MAX_LOGGED_ENTRIES = 20;

type FullList = ListOutcome & { kind: 'listed' };

function logLines(outcome: FullList, query: ListQuery, workspace: Workspace): string[] {
  const { values } = outcome;
  const lines = firstFew(values, MAX_LOGGED_ENTRIES, entry => entryLine(entry, COLUMNS[query.of], workspace));
  return [
    `${found(outcome, query)}${values.length === 0 ? '.' : ':'}`,
    ...lines.map(line => `  ${line}`),
    ...(outcome.more ? [MORE_TO_SHOW] : []),
  ];
}

function listSummary(outcome: FullList, query: ListQuery, workspace: Workspace): string {
  const columns = COLUMNS[query.of];
  const rows = outcome.values.map(entry => entryRow(entry, columns, workspace));
  const heads = columns.map(({ head }) => head);
  const heading = `### ${CONCLUSION_STYLES.success.icon} ${escapeMarkdown(headline(outcome, query))}`;
  return asMarkdown([heading, longTable(heads, rows), outcome.more ? MORE_TO_SHOW : '']);
}

/** What was found, such as `The first 100 runs of project …, status ERRORED`. */
const headline = (outcome: FullList, query: ListQuery): string => found(outcome, query) + restriction(query);

function found({ values, more }: FullList, query: ListQuery): string {
  const [one, several] = NOUNS[query.of];
  const count = values.length === 0 ? 'No' : String(values.length);
  return `${more ? 'The first ' : ''}${count} ${values.length === 1 ? one : several}`;
}

function restriction(query: ListQuery): string {
  if (query.of === 'projects' && query.filter !== undefined) return ` (${filterText(query.filter)})`;
  if (query.of !== 'runs') return '';
  const { projectId, statusFilter, triggerFilter } = query;
  const status = statusFilter === undefined ? '' : `, status ${statusFilter}`;
  const trigger = triggerFilter === undefined ? '' : `, trigger ${triggerFilter}`;
  return ` of project ${projectId}${status}${trigger}`;
}

function listAnnotation(
  { interruption, read }: ListOutcome & { kind: 'interrupted' },
  { query, timeoutMs }: Pick<ListStep, 'query' | 'timeoutMs'>,
): Annotation {
  const [, several] = NOUNS[query.of];
  const incomplete =
    read === 0
      ? ''
      : ` ${read} had been read by then; \`result\` is not set, because it would not be complete.`;
  switch (interruption.cause) {
    case 'failed':
      return {
        title: `Hex ${several} not listed`,
        message: explain(interruption.error) + incomplete,
        help: helpFor(interruption.error),
      };
    case 'timed-out': {
      const why =
        interruption.error === undefined ? ' Allow a longer `timeout`.' : ` ${explain(interruption.error)}`;
      return {
        title: `Listing Hex ${several} timed out`,
        ...about(
          'The timeout was reached',
          `: after ${formatDuration(timeoutMs)} not all ${several} had been read.${incomplete}${why}`,
        ),
      };
    }
    case 'stopped':
    case 'fail-fast':
      return {
        title: `Listing Hex ${several} cancelled`,
        ...about('The step was stopped', ` before all ${several} were read.${incomplete}`),
      };
  }
}
