import { formatDuration, isPlausibleDuration } from '../../lib/format.ts';
import { type Conclusion, isSuccess } from '../../runs/model/conclusion.ts';
import { expectationOf, type PastRun } from '../../runs/model/history.ts';
import { CONCLUSION_STYLES } from '../text/conclusion.ts';

const MAX_PAST = 20;
/** With fewer past runs there is no chart. */
const MIN_PAST = 3;

/** The run that the others are compared with. */
export interface ThisRun {
  ranMs: number;
  conclusion: Conclusion;
}

/** A past bar is cut off at this multiple of the longer of this run and the usual one: it would flatten all others. */
const MAX_BAR_RATIO = 4;

type Plot = 'completed' | 'failed' | 'this' | 'thisFailed';

interface Bar {
  label: string;
  plot: Plot;
  ms: number;
}

/** Bars and line stand out from white and from black, and with red-green colour blindness; text can be read on both. */
const COLOURS: Record<Plot | 'usual' | 'text', string> = {
  completed: '#218bff',
  failed: '#d1242f',
  this: '#a371f7',
  thisFailed: '#e16f24',
  usual: '#818b98',
  text: '#707a85',
};

/**
 * Durations of a project's last runs and of this one as Markdown: a Mermaid diagram and its legend. Empty where there
 * are too few. All of it is numbers and this action's own words.
 *
 * @param past oldest first
 */
export function durationChart(past: PastRun[], { ranMs, conclusion }: ThisRun): string {
  const known = past.filter(run => isPlausibleDuration(run.durationMs));
  if (known.length < MIN_PAST || !isPlausibleDuration(ranMs)) return '';
  const recent = known.slice(-MAX_PAST);
  const usualMs = expectationOf(known)?.usualMs;
  const maxMs = MAX_BAR_RATIO * Math.max(ranMs, usualMs ?? medianOf(recent.map(run => run.durationMs)));
  const thisBar: Bar = isSuccess(conclusion)
    ? { label: 'this', plot: 'this', ms: ranMs }
    : { label: '✗this', plot: 'thisFailed', ms: ranMs };
  const bars = [...barsOf(recent, maxMs), thisBar];
  const cutMs = recent.map(run => run.durationMs).filter(ms => ms > maxMs);
  const thisEntry = legendOfThis({ ranMs, conclusion });
  return [barDiagram(bars, usualMs), legend(bars, { usualMs, cutMs, thisEntry })].join('\n\n');
}

const medianOf = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const barsOf = (recent: PastRun[], maxMs: number): Bar[] =>
  recent.map(({ ending, durationMs }, index) => {
    const ago = recent.length - index;
    const ms = Math.min(durationMs, maxMs);
    return ending === 'success'
      ? { label: `${ago}`, plot: 'completed', ms }
      : { label: `✗${ago}`, plot: 'failed', ms };
  });

/** Mermaid's own would be for a light or a dark page. */
const AXIS_COLOURS = ['x', 'y'].flatMap(axis =>
  ['Label', 'Title', 'Tick', 'Line'].map(part => `${axis}Axis${part}Color`),
);

/** Mermaid has one colour for each plot, so each kind of run is a plot of its own. */
function barDiagram(bars: Bar[], usualMs: number | undefined): string {
  const plots = plotsOf(bars);
  const highestMs = Math.max(usualMs ?? 0, ...bars.map(bar => bar.ms));
  const unit = unitFor(highestMs);
  const top = roundedUp(highestMs / unit.ms);
  // A bar of height 0 would still be drawn as a line over the other plots' bars; one below the axis is not drawn.
  const heights = (plot: Plot): number[] => bars.map(bar => (bar.plot === plot ? bar.ms / unit.ms : -top));
  const colours = [...plots, ...(usualMs === undefined ? [] : ['usual' as const])].map(plot => COLOURS[plot]);
  const lines = [
    '---',
    'config:',
    '  xyChart:',
    `    width: ${140 + 36 * Math.max(8, bars.length)}`,
    '    height: 280',
    '  themeVariables:',
    '    xyChart:',
    '      backgroundColor: transparent',
    ...AXIS_COLOURS.map(name => `      ${name}: "${COLOURS.text}"`),
    `      plotColorPalette: "${colours.join(', ')}"`,
    '---',
    'xychart-beta',
    '  accTitle: Durations of the last runs and of this one',
    `  x-axis "runs ago" [${bars.map(bar => `"${bar.label}"`).join(', ')}]`,
    `  y-axis "${unit.name}" 0 --> ${decimal(top)}`,
    ...plots.map(plot => `  bar [${heights(plot).map(decimal).join(', ')}]`),
    ...(usualMs === undefined ? [] : [`  line [${bars.map(() => decimal(usualMs / unit.ms)).join(', ')}]`]),
  ];
  return ['```mermaid', ...lines, '```'].join('\n');
}

const plotsOf = (bars: Bar[]): Plot[] =>
  (['completed', 'failed', 'this', 'thisFailed'] as const).filter(plot =>
    bars.some(bar => bar.plot === plot),
  );

const AXIS_UNITS = [
  { name: 'seconds', ms: 1_000, maxMs: 120_000 },
  { name: 'minutes', ms: 60_000, maxMs: 7_200_000 },
];
const HOURS = { name: 'hours', ms: 3_600_000 };

const unitFor = (ms: number): { name: string; ms: number } =>
  AXIS_UNITS.find(unit => ms <= unit.maxMs) ?? HOURS;

const AXIS_STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The end of an axis: 3.7 becomes 4. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)));
  return (AXIS_STEPS.find(step => step * power >= value) ?? 10) * power;
}

/** Mermaid knows no exponents. */
const decimal = (value: number): string => String(Number(value.toFixed(3)));

const legendOfThis = ({ ranMs, conclusion }: ThisRun): string =>
  isSuccess(conclusion)
    ? `🟪 this run (${formatDuration(ranMs)})`
    : `🟧 ✗ this run (${CONCLUSION_STYLES[conclusion].headline}, ${formatDuration(ranMs)})`;

function legend(
  bars: Bar[],
  { usualMs, cutMs, thisEntry }: { usualMs: number | undefined; cutMs: number[]; thisEntry: string },
): string {
  const entries: Record<Plot, string> = {
    completed: '🟦 completed',
    failed: '🟥 ✗ failed or cancelled',
    this: thisEntry,
    thisFailed: thisEntry,
  };
  return [
    ...plotsOf(bars).map(plot => entries[plot]),
    ...(usualMs === undefined ? [] : [`➖ usual (${formatDuration(usualMs)})`]),
    ...(cutMs.length === 0
      ? []
      : [
          `✂️ ${cutMs.length} cut off (${cutMs.length === 1 ? '' : 'up to '}${formatDuration(Math.max(...cutMs))})`,
        ]),
  ].join(' · ');
}
