import { truncate } from '../../lib/text.ts';

/** When one run was under way, in milliseconds since the epoch. */
export interface Span {
  name: string;
  fromMs: number;
  toMs: number;
  /** In or beside its bar: numbers and this action's own words. */
  label: string;
  isWell: boolean;
}

/** More would be too thin to read. */
const MAX_BARS = 60;
const MAX_NAME = 36;
/** From so many on, bars are thinner. */
const MANY_BARS = 15;

/**
 * A timeline of runs as Markdown: a Mermaid diagram with a name and a bar for each. Empty where there is nothing to compare.
 * Of too many, the longest are drawn, in their order.
 */
export function timeline(spans: Span[]): string {
  const drawable = spans.filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && toMs >= fromMs);
  if (drawable.length < 2) return '';
  const drawn = longest(drawable);
  const more = drawable.length - drawn.length;
  return [ganttDiagram(drawn), ...(more > 0 ? [`${more} shorter ones are left out.`] : [])].join('\n\n');
}

function longest(spans: Span[]): Span[] {
  const shortestFirst = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs));
  const leftOut = new Set(shortestFirst.slice(0, Math.max(0, spans.length - MAX_BARS)));
  return spans.filter(span => !leftOut.has(span));
}

/**
 * Bars have colours on which white text can be read, and which stand out from white and from black. Names, and labels that do
 * not fit into their bars, stand on the page: no colour can be read on a white and on a black one, so Mermaid's theme, which
 * goes with the page, chooses theirs. What is marked as `active` or `done` would not get it. Without a width of its own, a
 * diagram has that of its place, which is none in what is folded.
 */
function ganttDiagram(spans: Span[]): string {
  const names = sectionNames(spans);
  const isDense = spans.length > MANY_BARS;
  const totalMs = Math.max(...spans.map(({ toMs }) => toMs)) - Math.min(...spans.map(({ fromMs }) => fromMs));
  const lines = [
    '---',
    'config:',
    '  gantt:',
    '    useWidth: 920',
    `    leftPadding: ${20 + Math.round(6.5 * Math.max(...names.map(widthOf)))}`,
    '    rightPadding: 30',
    `    barHeight: ${isDense ? 15 : 20}`,
    `    barGap: ${isDense ? 3 : 5}`,
    `    fontSize: ${isDense ? 11 : 12}`,
    '    sectionFontSize: 12',
    '  themeVariables:',
    '    taskBkgColor: "#0969da"',
    '    taskBorderColor: "#0969da"',
    '    critBkgColor: "#cf222e"',
    '    critBorderColor: "#cf222e"',
    '    taskTextColor: "#ffffff"',
    '    sectionBkgColor: transparent',
    '    sectionBkgColor2: transparent',
    '    altSectionBkgColor: transparent',
    '---',
    'gantt',
    '  accTitle: When the runs were under way',
    '  dateFormat x',
    `  axisFormat ${axisFormat(totalMs)}`,
    '  todayMarker off',
    ...spans.flatMap(({ label, isWell, fromMs, toMs }, index) => [
      `  section ${names[index]}`,
      `  ${label} :${isWell ? '' : 'crit, '}r${index + 1}, ${Math.round(fromMs)}, ${Math.max(Math.round(fromMs) + 1, Math.round(toMs))}`,
    ]),
  ];
  return ['```mermaid', ...lines, '```'].join('\n');
}

function axisFormat(totalMs: number): string {
  if (totalMs < 5_000) return '%M:%S.%L';
  if (totalMs < 600_000) return '%H:%M:%S';
  return totalMs < 86_400_000 ? '%H:%M' : '%d %b %H:%M';
}

/** Numbered where two would be the same: Mermaid takes bars under one name for one row. */
function sectionNames(spans: Span[]): string[] {
  const names = spans.map(({ name }) => mermaidName(name));
  const areUnique = new Set(names).size === names.length && !names.includes('');
  return areUnique ? names : names.map((name, index) => `${index + 1} ${name}`.trim());
}

/** A name without characters that mean something to Mermaid. */
function mermaidName(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N} _.,()-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const kept = truncate(safe, MAX_NAME);
  return kept.length < safe.length ? `${kept.trim()}…` : safe;
}

/** In small letters of Latin script. */
const widthOf = (name: string): number =>
  [...name].reduce(
    (sum, character) => sum + (WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 1),
    0,
  );

const WIDTHS: [RegExp, number][] = [
  [/[\u1100-\uffff]/, 2],
  [/[mwMW]/, 1.6],
  [/\p{Lu}/u, 1.3],
];
