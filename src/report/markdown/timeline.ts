import { truncate } from '../../lib/text.ts';

/** When one run was under way, in milliseconds since the epoch. */
export interface Span {
  name: string;
  fromMs: number;
  toMs: number;
  ending: 'success' | 'failure' | 'cancelled';
}

/** More would be too thin to read. */
const MAX_BARS = 60;
const MAX_BAR_NAME = 40;

/** Mermaid's own marks: red for what failed, grey for what was done, and its colour for the rest. */
const MARKS: Record<Span['ending'], string> = { success: 'active, ', failure: 'crit, ', cancelled: 'done, ' };

/**
 * A timeline of runs as Markdown: a Mermaid diagram and its legend. Empty where there is nothing to compare. Of too many,
 * the longest are drawn, in their order.
 */
export function timeline(spans: Span[]): string {
  const drawable = spans.filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && toMs >= fromMs);
  if (drawable.length < 2) return '';
  const drawn = longest(drawable);
  const more = drawable.length - drawn.length;
  const endings = new Set(drawn.map(({ ending }) => ending));
  const legend = (['success', 'failure', 'cancelled'] as const).filter(ending => endings.has(ending));
  return [
    ganttDiagram(drawn),
    [
      ...legend.map(ending => LEGEND[ending]),
      ...(more > 0 ? [`${more} shorter ones are left out`] : []),
    ].join(' · '),
  ].join('\n\n');
}

const LEGEND: Record<Span['ending'], string> = {
  success: '🟦 succeeded',
  failure: '🟥 failed',
  cancelled: '⬜ cancelled',
};

function longest(spans: Span[]): Span[] {
  const shortestFirst = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs));
  const leftOut = new Set(shortestFirst.slice(0, Math.max(0, spans.length - MAX_BARS)));
  return spans.filter(span => !leftOut.has(span));
}

function ganttDiagram(spans: Span[]): string {
  const isDense = spans.length > 15;
  const totalMs = Math.max(...spans.map(({ toMs }) => toMs)) - Math.min(...spans.map(({ fromMs }) => fromMs));
  const lines = [
    '---',
    'config:',
    '  gantt:',
    `    barHeight: ${isDense ? 14 : 20}`,
    `    fontSize: ${isDense ? 10 : 12}`,
    '    leftPadding: 20',
    '  themeVariables:',
    '    activeTaskBkgColor: "#54aeff"',
    '    activeTaskBorderColor: "#0969da"',
    '    critBkgColor: "#d1242f"',
    '    critBorderColor: "#a40e26"',
    '    doneTaskBkgColor: "#d1d9e0"',
    '    doneTaskBorderColor: "#8c959f"',
    '---',
    'gantt',
    '  accTitle: When the runs were under way',
    '  dateFormat x',
    `  axisFormat ${totalMs < 600_000 ? '%H:%M:%S' : totalMs < 86_400_000 ? '%H:%M' : '%d %b %H:%M'}`,
    '  todayMarker off',
    ...spans.map(
      (span, index) =>
        // A number first: a name that begins with a keyword such as `section` would be read as one.
        `  ${index + 1} ${mermaidName(span.name)} :${MARKS[span.ending]}r${index + 1}, ${Math.round(span.fromMs)}, ${Math.max(Math.round(span.fromMs) + 1, Math.round(span.toMs))}`,
    ),
  ];
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** A name without characters that mean something to Mermaid. */
const mermaidName = (name: string): string =>
  truncate(name, MAX_BAR_NAME)
    .replace(/[^\p{L}\p{N} _.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
