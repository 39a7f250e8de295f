/** Something measured. */
export interface Figure {
  name: string;
  value: number;
  unit: Unit;
  /** The target: the value may be at most this. */
  most?: number;
  /** What the value is made of, in a few words. */
  detail?: string;
  /** What else was measured on the way. */
  beside?: Record<string, number>;
}

export type Unit =
  | 'ms'
  | 'times'
  | 'bytes'
  | 'files'
  | 'looks'
  | 'requests'
  | 'runs'
  | 'lines'
  | 'names'
  | 'screens';

/** What one section of the bench has found. */
export interface Measured {
  title: string;
  figures: Figure[];
}

/** Whether a figure meets its target; undefined where it has none. */
export const isMet = ({ value, most }: Figure): boolean | undefined =>
  most === undefined ? undefined : value <= most;

const AMOUNTS: Record<Unit, (value: number) => string> = {
  ms: value => `${value.toFixed(1)} ms`,
  times: value => `${value.toFixed(2)} times`,
  bytes: value => `${value.toLocaleString('en')} bytes`,
  files: value => String(value),
  looks: value => `${value.toFixed(1)} looks`,
  requests: value => `${value} requests`,
  runs: value => `${value} runs`,
  lines: value => `${value.toLocaleString('en')} lines`,
  names: value => `${value} names`,
  screens: value => `${value.toFixed(2)} screens`,
};

function detailOf({ detail, beside = {} }: Figure): string {
  const measured = Object.entries(beside).map(([what, value]) => `${what} ${Number(value.toFixed(2))}`);
  return [...(detail === undefined ? [] : [detail]), ...measured].join(', ');
}

/** A section for people, as a table. */
export function asTable({ title, figures }: Measured): string {
  const rows = figures.map(figure => [
    figure.name,
    AMOUNTS[figure.unit](figure.value),
    figure.most === undefined ? '' : `at most ${AMOUNTS[figure.unit](figure.most)}`,
    { true: 'met', false: 'MISSED', undefined: '' }[String(isMet(figure))] ?? '',
    detailOf(figure),
  ]);
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const lines = rows.map(row =>
    row.map((cell, column) =>
      column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
    ),
  );
  return [title, ...lines.map(cells => `  ${cells.join('  ').trimEnd()}`)].join('\n');
}
