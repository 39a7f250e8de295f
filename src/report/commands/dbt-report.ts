import { whyHeld } from '../../dbt/explain.ts';
import type { DbtProject, DbtSelection, Exposure } from '../../dbt/model.ts';
import { code, escapeMarkdown, logText, markdownSentence } from '../../github/escape.ts';
import type { Trouble } from '../../github/help.ts';
import type { Runner } from '../../github/runner.ts';
import { firstFew } from '../../lib/text.ts';
import { asMarkdown, cutTable, details, section, table } from '../markdown/table.ts';
import type { TaskRecord } from '../pipeline/task-record.ts';
import { setEndingOutputs } from '../run/ending-outputs.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';

const MAX_SENTENCE = 2_000;
const MAX_LOGGED_EXPOSURES = 20;
const MAX_NODES = 5;
/** GitHub shows no more annotations of a step. */
const MAX_WARNINGS = 9;

/**
 * Logs which exposures were selected, and why others were not; warns of what should be mended in dbt.
 *
 * @param manifest a sentence on the manifest that was read
 */
export function reportSelection(runner: Runner, selection: DbtSelection, manifest: string): void {
  const { selected, held, untouched, notes, warnings } = selection;
  runner.info(logText(manifest, MAX_SENTENCE));
  for (const note of notes) runner.info(`Note: ${logText(note, MAX_SENTENCE)}`);
  for (const warning of warnings.slice(0, MAX_WARNINGS))
    runner.warning({ title: 'dbt exposure', message: logText(warning, MAX_SENTENCE) });
  for (const warning of firstFew(warnings.slice(MAX_WARNINGS), MAX_LOGGED_EXPOSURES))
    runner.info(logText(warning, MAX_SENTENCE));
  const lines = [
    ...exposuresOf(selected).map(([exposure]) => `Selected: ${exposureName(exposure)}${causesOf(exposure)}`),
    ...exposuresOf(held).map(
      ([exposure, project]) => `Held back: ${exposureName(exposure)}, because ${whyHeld(exposure, project)}`,
    ),
    ...exposuresOf(untouched).map(
      ([exposure]) => `Not affected: ${exposureName(exposure)}; nothing upstream was built`,
    ),
  ];
  if (lines.length === 0) return;
  runner.group(
    exposureCounts(selection),
    firstFew(lines, MAX_LOGGED_EXPOSURES).map(line => logText(line, MAX_SENTENCE)),
  );
}

/** `dbt exposures: 2 selected, 1 held back`. */
function exposureCounts({ selected, held, untouched }: DbtSelection): string {
  const counts: [DbtProject[], string][] = [
    [selected, 'selected'],
    [held, 'held back'],
    [untouched, 'not affected'],
  ];
  const words = counts.map(([projects, word]) => [exposuresOf(projects).length, word] as const);
  return `dbt exposures: ${words.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`)).join(', ')}`;
}

const NOTHING = 'Nothing to run.' satisfies Trouble;

/**
 * Ends a step for which no exposure was selected: a success that says why nothing was run; with a warning where that will be
 * so each time. Gives the summary's Markdown.
 */
export function reportNothingSelected(
  runner: Runner,
  selection: DbtSelection,
  { summary }: { summary: boolean },
): string {
  const { nothing = '', held, untouched } = selection;
  const message = `${NOTHING} ${logText(nothing, MAX_SENTENCE)}`;
  if (held.length + untouched.length > 0) runner.info(message);
  else runner.warning({ title: 'dbt exposures', message, help: NOTHING });
  runner.output('conclusion', 'skipped');
  runner.output('runs', '[]');
  setEndingOutputs(runner, { message, failed: [] });
  const heading = `### ${CONCLUSION_STYLES.skipped.icon} No Hex project was run after dbt`;
  const why = `> ${markdownSentence(nothing, MAX_SENTENCE)}`;
  const markdown = asMarkdown([heading, why, exposuresSection(selection, [])]);
  if (summary) runner.summarize(markdown);
  return markdown;
}

const HEAD = ['Exposure', 'Changed upstream', 'Outcome'];
/** More are folded. */
const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 100;

/**
 * The part of the summary on exposures: what holds some back, what changed upstream of those that are affected and what became
 * of their projects; folded, the others.
 */
export function exposuresSection({ selected, held, untouched }: DbtSelection, tasks: TaskRecord[]): string {
  const byProject = new Map(tasks.map(task => [task.record.projectId, task]));
  const affectedRows = exposuresOf(selected).map(([exposure, { projectId }]) => [
    ...cellsOf(exposure),
    outcomeOf(byProject.get(projectId)),
  ]);
  const heldRows = exposuresOf(held).map(([exposure, project]) => [
    ...cellsOf(exposure),
    `✋ held back: ${markdownSentence(whyHeld(exposure, project), MAX_SENTENCE)}`,
  ]);
  const others = exposuresOf(untouched).map(([exposure]) => escapeMarkdown(exposureName(exposure), 200));
  const isLong = affectedRows.length + heldRows.length > MAX_OPEN_ROWS;
  const tables = isLong
    ? [
        cutTable(HEAD, heldRows, MAX_ROWS),
        details(`${affectedRows.length} affected`, cutTable(HEAD, affectedRows, MAX_ROWS)),
      ]
    : [table(HEAD, [...affectedRows, ...heldRows])];
  const notAffected = details(
    `${CONCLUSION_STYLES.skipped.icon} ${others.length} not affected: nothing upstream was built`,
    firstFew(others, MAX_ROWS).join(', '),
  );
  return section('dbt exposures', [...tables, notAffected].filter(Boolean).join('\n\n'));
}

const exposuresOf = (projects: DbtProject[]): [Exposure, DbtProject][] =>
  projects.flatMap(project =>
    project.exposures.map((exposure): [Exposure, DbtProject] => [exposure, project]),
  );

const exposureName = ({ name, label }: Exposure): string =>
  label === undefined || label === name ? name : `${name} ("${label}")`;

function causesOf({ changed }: Exposure): string {
  return changed.length === 0 ? '' : `, because of ${firstFew(changed, MAX_NODES).join(', ')}`;
}

function cellsOf(exposure: Exposure): [string, string] {
  const { changed } = exposure;
  const nodes = firstFew(changed, MAX_NODES, node => code(node, 200));
  return [escapeMarkdown(exposureName(exposure), 200), nodes.join(' ')];
}

function outcomeOf(task: TaskRecord | undefined): string {
  if (task?.outcome?.kind === 'validated')
    return `${CONCLUSION_STYLES.success.icon} request valid, nothing was run`;
  const conclusion = task?.record.conclusion;
  if (conclusion === undefined) return '';
  const { icon, counted } = CONCLUSION_STYLES[conclusion];
  return `${icon} ${counted}`;
}
