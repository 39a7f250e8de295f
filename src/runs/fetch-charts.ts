import type { RunRef } from '../hex/api.ts';
import type { HexError } from '../hex/errors.ts';
import { retry } from '../hex/retry.ts';
import { forEachConcurrently } from '../lib/concurrently.ts';
import { type RequestContext, retryPolicyOf } from './context.ts';

/** A chart with its image, or why there is none. */
export type FetchedChart<T extends ChartCell> = T & Fetched;

/** By which Hex knows a chart. */
interface ChartCell {
  /** Of a chart cell, in every version of its project. */
  staticId: string;
}

type Fetched =
  | { kind: 'image'; png: Uint8Array }
  | { kind: 'missing'; error: HexError }
  /** The time was over before its turn came. */
  | { kind: 'too-late' };

export interface ChartsRequest<T extends ChartCell> {
  /** It must have completed. */
  run: RunRef;
  charts: T[];
  /** On the context's clock. */
  deadlineAt: number;
}

/** Requests at once. */
const MAX_CONCURRENT = 3;
/** Longer, charts are not worth waiting for: the rate limit resets in a minute, and Hex renders one in seconds. */
const MAX_TOTAL_MS = { forAny: 90_000, forEach: 10_000 };

/** Fetches the images of charts, a few at once. Gives each chart, or why it is missing, in their order. */
export async function fetchCharts<T extends ChartCell>(
  { run, charts, deadlineAt }: ChartsRequest<T>,
  context: RequestContext,
): Promise<FetchedChart<T>[]> {
  const { hex, clock, stop } = context;
  const longestMs = MAX_TOTAL_MS.forAny + charts.length * MAX_TOTAL_MS.forEach;
  const endsAt = Math.min(deadlineAt, clock.now() + longestMs);
  const fetchOne = async ({ staticId }: T): Promise<Fetched> => {
    if (clock.now() >= endsAt) return { kind: 'too-late' };
    const answer = await retry(timeout => hex.getChartImage(run, staticId, { timeout, signal: stop }), {
      ...retryPolicyOf(context, endsAt),
      ifWaitExceedsDeadline: 'fail',
    });
    return answer.ok ? { kind: 'image', png: answer.value } : { kind: 'missing', error: answer.error };
  };

  const fetched: FetchedChart<T>[] = [];
  await forEachConcurrently(charts, MAX_CONCURRENT, async (chart, index) => {
    fetched[index] = { ...chart, ...(await fetchOne(chart)) };
  });
  return fetched;
}
