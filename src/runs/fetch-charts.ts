import type { RunRef } from '../hex/api.ts';
import type { HexError } from '../hex/errors.ts';
import { retry } from '../hex/retry.ts';
import { forEachConcurrently } from '../lib/concurrently.ts';
import { type RequestContext, retryPolicyOf } from './context.ts';

/** A chart's image, or why there is none. */
export type Chart = { staticId: string } & (
  | { kind: 'image'; png: Uint8Array }
  | { kind: 'missing'; error: HexError }
  /** The time was over before its turn came. */
  | { kind: 'too-late' }
);

export interface ChartsRequest {
  /** It must have completed. */
  run: RunRef;
  /** Of its project's chart cells. */
  staticIds: string[];
  /** On the context's clock. */
  deadlineAt: number;
}

/** Requests at once. */
const MAX_CONCURRENT = 3;
/** Longer, charts are not worth waiting for: the rate limit resets in a minute, and Hex renders one in seconds. */
const MAX_TOTAL_MS = { forAny: 90_000, forEach: 10_000 };

/** Fetches the images of charts, a few at once. Gives each chart, or why it is missing, in the order of `staticIds`. */
export async function fetchCharts(
  { run, staticIds, deadlineAt }: ChartsRequest,
  context: RequestContext,
): Promise<Chart[]> {
  const { hex, clock, stop } = context;
  const longestMs = MAX_TOTAL_MS.forAny + staticIds.length * MAX_TOTAL_MS.forEach;
  const endsAt = Math.min(deadlineAt, clock.now() + longestMs);
  const fetchOne = async (staticId: string): Promise<Chart> => {
    if (clock.now() >= endsAt) return { staticId, kind: 'too-late' };
    const answer = await retry(timeout => hex.getChartImage(run, staticId, { timeout, signal: stop }), {
      ...retryPolicyOf(context, endsAt),
      ifWaitExceedsDeadline: 'fail',
    });
    return answer.ok
      ? { staticId, kind: 'image', png: answer.value }
      : { staticId, kind: 'missing', error: answer.error };
  };

  const charts: Chart[] = [];
  await forEachConcurrently(staticIds, MAX_CONCURRENT, async (staticId, index) => {
    charts[index] = await fetchOne(staticId);
  });
  return charts;
}
