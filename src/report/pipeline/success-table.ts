import { code, escapeMarkdown, link } from '../../github/escape.ts';
import { formatDuration } from '../../lib/format.ts';
import { expectationOf } from '../../runs/model/history.ts';
import { cutTable, details, unbroken } from '../markdown/table.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';
import { appOf } from './published-apps.ts';
import { type TaskRecord, titleOf, tookMs } from './task-record.ts';

const MAX_OPEN_ROWS = 10;
const MAX_ROWS = 200;

/**
 * Entries that have come out alike and well, the slowest first; folded where they are many, and below what has not.
 *
 * @param total how many entries the pipeline has
 */
export function successTable(tasks: TaskRecord[], total: number): string {
  const [first] = tasks;
  if (first === undefined) return '';
  const apps = new Set(tasks.map(appOf).filter(app => app !== undefined));
  const columns = COLUMNS.filter(
    column =>
      (column !== APP || apps.size > 1) && (column !== ENTRY || tasks.some(task => ENTRY.cell(task) !== '')),
  );
  const sorted = tasks.toSorted((a, b) => (tookMs(b) ?? 0) - (tookMs(a) ?? 0));
  const table = cutTable(
    columns.map(({ title }) => title),
    sorted.map(task => columns.map(({ cell }) => cell(task))),
    MAX_ROWS,
  );
  const isOpen = tasks.length === total && total <= MAX_OPEN_ROWS;
  return isOpen ? table : details(countLine(sorted), table);
}

/** `35 succeeded, the slowest: Sales (4m 10s, usually 2m)`. */
function countLine(sorted: TaskRecord[]): string {
  const [slowest] = sorted;
  const { icon, counted } = CONCLUSION_STYLES[slowest?.record.conclusion ?? 'success'];
  const count = `${icon} ${sorted.length} ${counted}`;
  if (slowest === undefined || tookMs(slowest) === undefined) return count;
  const unusual = sorted.find(isUnusuallySlow);
  return [
    `${count}, the slowest: ${timed(slowest)}`,
    ...(unusual === undefined || unusual === slowest ? [] : [`slower than ever: ${timed(unusual)}`]),
  ].join('; ');
}

function timed(task: TaskRecord): string {
  const usual = usually(task);
  const times = [took(task), ...(usual === '' ? [] : [`usually ${usual}`])];
  return `${escapeMarkdown(titleOf(task), 100)} (${times.join(', ')})`;
}

/** Fewer runs before are too few to compare with. */
const MIN_BEFORE = 3;
const NOTABLY = 1.1;

function isUnusuallySlow(task: TaskRecord): boolean {
  const expected = expectationOf(task.record.past);
  if (expected === undefined || expected.count < MIN_BEFORE) return false;
  return (tookMs(task) ?? 0) > NOTABLY * expected.slowestMs;
}

/** Only where there is more to say than the title. */
const ENTRY = {
  title: 'Entry',
  cell: (task: TaskRecord) => {
    const { name, record, outcome } = task;
    return [
      ...(name === titleOf(task) ? [] : [code(name, 100)]),
      ...(outcome?.kind === 'validated' ? ['valid, nothing was run'] : []),
      ...(record.attached ? ['followed in place of a new run'] : []),
      ...(record.attempts > 1 ? [`attempt ${record.attempts}`] : []),
    ].join(', ');
  },
};

/** Only where it is not the same for all. */
const APP = {
  title: 'Published app',
  cell: (task: TaskRecord) => appOf(task) ?? '',
};

const COLUMNS = [
  {
    title: 'Project',
    cell: (task: TaskRecord) => {
      const { icon } = CONCLUSION_STYLES[task.record.conclusion ?? 'failure'];
      const { run } = task.record;
      const title = titleOf(task);
      return `${icon} ${run ? link(title, run.runUrl, 100) : escapeMarkdown(title, 100)}`;
    },
  },
  ENTRY,
  { title: 'Took', cell: (task: TaskRecord) => (isUnusuallySlow(task) ? `**${took(task)}**` : took(task)) },
  { title: 'Usually', cell: usually },
  APP,
];

function took(task: TaskRecord): string {
  const ms = tookMs(task);
  return ms === undefined ? '' : unbroken(formatDuration(ms));
}

function usually({ record: { past } }: TaskRecord): string {
  const expected = expectationOf(past);
  return expected === undefined ? '' : unbroken(formatDuration(expected.usualMs));
}
