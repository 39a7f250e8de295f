import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import { suggestion } from '../../lib/did-you-mean.ts';
import { firstFew, plural, quote } from '../../lib/text.ts';
import type { ProjectFilter } from '../../plan/project-filter.ts';
import type { FoundProject, NamesInUse } from '../../runs/find-projects.ts';
import { isAlike } from '../../runs/project-filter.ts';
import { helpLink, quoted } from '../markdown/quote.ts';
import { asMarkdown } from '../markdown/table.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { about, type Explanation } from '../text/explanation.ts';
import { filterText } from '../text/filter-text.ts';

/** A step that goes by a filter. */
export interface FilteredStep {
  filter: ProjectFilter;
  hexUrl: string;
  summary: boolean;
}

/** Says which projects are looked for. */
export const announceSearch = (runner: Runner, { filter, hexUrl }: FilteredStep): void =>
  runner.info(`Looking for projects on ${new URL(hexUrl).host}: ${filterText(filter)}`);

const MAX_LOGGED_TITLES = 100;

/** Says which were found. */
export const reportMatches = (runner: Runner, projects: FoundProject[]): void =>
  runner.group(
    `${plural(projects.length, 'project')} found`,
    firstFew(projects, MAX_LOGGED_TITLES, ({ title, projectId }) => `${logText(title, 200)} · ${projectId}`),
  );

export interface NoMatch {
  /** What statuses and categories there are, if that is known. */
  names: NamesInUse | undefined;
  conclusion: 'skipped' | 'failure';
  /** The output that has a list of what was found. */
  output: 'runs' | 'result';
}

/** Ends a step for which no project was found. Gives the summary's Markdown. */
export function reportNoMatch(
  runner: Runner,
  step: FilteredStep,
  { names, conclusion, output }: NoMatch,
): string {
  const hints = names === undefined ? [] : hintsFor(step.filter, names);
  const rest = [`: ${filterText(step.filter)}.`, ...hints, COUNTED].join(' ');
  return endWithoutRuns(runner, step, {
    conclusion,
    output,
    title: 'No Hex project matches',
    ...about('No project matches', rest),
  });
}

const COUNTED = "Only published projects that the token's user may see are looked at.";

const MAX_NAMES = 20;

/** Which of the names asked for nobody uses, and which there are. */
function hintsFor({ status, category }: ProjectFilter, { statuses, categories }: NamesInUse): string[] {
  const asked: [string, string[] | undefined, string[]][] = [
    ['statuses', status, statuses],
    ['categories', category, categories],
  ];
  return asked.flatMap(([noun, wanted, used]) => {
    if (wanted === undefined) return [];
    const unknown = wanted.filter(name => !used.some(one => isAlike(one, name)));
    const meant = unknown.map(name => suggestion(name, used)).filter(Boolean);
    const list = firstFew(used, MAX_NAMES, name => quote(logText(name, 100))).join(', ');
    return [
      ...meant,
      used.length === 0 ? `No project has any of the ${noun}.` : `The ${noun} in use: ${list}.`,
    ];
  });
}

/** Ends a step that was to run no more than `limit` projects. Gives the summary's Markdown. */
export const reportTooMany = (
  runner: Runner,
  step: FilteredStep & { limit: number },
  count: number,
): string =>
  endWithoutRuns(runner, step, {
    conclusion: 'failure',
    output: 'runs',
    title: 'Too many Hex projects match',
    ...about(
      'Too many projects match',
      `: ${count}, and \`limit\` is ${step.limit}. Nothing was run. Narrow \`project-filter\` (${filterText(step.filter)}), or set \`limit\` to ${count}.`,
    ),
  });

function endWithoutRuns(
  runner: Runner,
  { summary }: FilteredStep,
  { conclusion, output, title, message, help }: Explanation & Omit<NoMatch, 'names'> & { title: string },
): string {
  const annotation = { title, message, help };
  if (conclusion === 'skipped') runner.warning(annotation);
  else runner.error(annotation);
  runner.output('conclusion', conclusion);
  runner.output(output, '[]');
  setEndingOutputs(runner, { message, failed: [] });
  const heading = `### ${CONCLUSION_STYLES[conclusion].icon} ${title}`;
  const markdown = asMarkdown([heading, quoted(message, [helpLink(runner.helpUrl(help))])]);
  if (summary) runner.summarize(markdown);
  return markdown;
}
