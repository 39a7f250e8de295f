import type { HexError } from '../hex/errors.ts';
import { type Cell, readCell } from '../hex/schemas.ts';
import { nearest } from '../lib/did-you-mean.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { ChartName, ChartsOptions } from '../plan/plan.ts';
import type { RequestContext } from './context.ts';
import { readPaged } from './list-pages.ts';

/** A chart to save. */
export interface WantedChart {
  staticId: string;
  /** `''` where it has none, and where nobody had to look. */
  label: string;
  /** One that is asked for in two ways counts as asked for by its ID. */
  askedFor: 'by-id' | 'by-label' | 'with-all';
}

/** Why a label leads to no chart. */
export type UnknownLabel = { label: string } & (
  | { kind: 'unknown'; similar: string | undefined }
  /** Only such cells have it. */
  | { kind: 'no-chart'; cellType: string }
);

export interface FoundCharts {
  /** Each once, in the order of the wish; those of one label in the project's. */
  charts: WantedChart[];
  unknown: UnknownLabel[];
  /** Why the cells could not be listed: `charts` has only those that are asked for by ID then. */
  error?: HexError;
}

export interface ChartSearch {
  projectId: string;
  wanted: ChartsOptions['wanted'];
  /** On the context's clock. */
  deadlineAt: number;
}

/** Those of which Hex may have an image. */
const CHART_TYPES = new Set(['CHART', 'VEGA_CHART', 'EXPLORE', 'METRIC', 'PIVOT', 'MAP']);

/** Longer, the list is not worth waiting for: the rate limit resets in a minute. */
const MAX_LISTING_MS = 90_000;

/** Finds the charts that are wanted. Lists the project's cells only where static IDs alone do not say which they are. */
export async function findCharts(
  { projectId, wanted, deadlineAt }: ChartSearch,
  context: RequestContext,
): Promise<FoundCharts> {
  const names = wanted === 'all' ? [] : wanted;
  if (wanted !== 'all' && names.every(({ kind }) => kind === 'id')) return chartsNamed(names, []);
  const endsAt = Math.min(deadlineAt, context.clock.now() + MAX_LISTING_MS);
  const cells = await listCells(projectId, endsAt, context);
  if (!cells.ok) {
    const ids = names.filter(({ kind }) => kind === 'id');
    return { ...chartsNamed(ids, []), error: cells.error };
  }
  return wanted === 'all' ? { charts: allCharts(cells.value), unknown: [] } : chartsNamed(names, cells.value);
}

async function listCells(
  projectId: string,
  deadlineAt: number,
  context: RequestContext,
): Promise<Result<Cell[], HexError>> {
  const list = await readPaged(
    {
      operation: 'ListCells',
      send: (page, options) => context.hex.listCells(projectId, page, options),
    },
    { deadlineAt },
    context,
  );
  if (!list.ok) return err(list.error.error);
  const cells = list.value.values.flatMap(entry => readCell(entry) ?? []);
  // A list that changes meanwhile can have a cell twice.
  return ok([...new Map(cells.map(cell => [cell.staticId, cell])).values()]);
}

const allCharts = (cells: Cell[]): WantedChart[] =>
  cells
    .filter(isChart)
    .map(({ staticId, label }) => ({ staticId, label: label ?? '', askedFor: 'with-all' }));

function chartsNamed(names: ChartName[], cells: Cell[]): FoundCharts {
  const byLabel = Map.groupBy(cells, ({ label }) => comparable(label ?? ''));
  const labelOf = new Map(cells.map(({ staticId, label }) => [staticId, label ?? '']));
  const charts = new Map<string, WantedChart>();
  const unknown: UnknownLabel[] = [];
  for (const name of names) {
    if (name.kind === 'id') {
      const { staticId } = name;
      charts.set(staticId, { staticId, label: labelOf.get(staticId) ?? '', askedFor: 'by-id' });
      continue;
    }
    const called = byLabel.get(comparable(name.label)) ?? [];
    const found = called.filter(isChart);
    if (found.length === 0) unknown.push(whyUnknown(name.label, called, cells));
    for (const { staticId, label } of found) {
      if (!charts.has(staticId)) charts.set(staticId, { staticId, label: label ?? '', askedFor: 'by-label' });
    }
  }
  return { charts: [...charts.values()], unknown };
}

const isChart = ({ cellType }: Cell): boolean => CHART_TYPES.has(cellType);

/** Exactly, but for what nobody can see: blanks around it, and how an accent is encoded. */
const comparable = (label: string): string => label.trim().normalize('NFC');

function whyUnknown(label: string, called: Cell[], cells: Cell[]): UnknownLabel {
  const [other] = called;
  if (other !== undefined) return { label, kind: 'no-chart', cellType: other.cellType };
  const labels = cells.filter(isChart).flatMap(cell => cell.label || []);
  const names = label.toLowerCase() === 'all' ? ['all'] : labels;
  return { label, kind: 'unknown', similar: nearest(label, names) };
}
