import type { Conclusion } from '../../runs/model/conclusion.ts';

/** How a conclusion is shown. */
interface ConclusionStyle {
  icon: string;
  /** In a summary's heading. */
  headline: string;
  /** After the number of a pipeline's entries that came out so. */
  counted: string;
  /** What a bar of the timeline looks like. */
  bar: 'success' | 'failure' | 'cancelled';
}

export const CONCLUSION_STYLES: Record<Conclusion, ConclusionStyle> = {
  success: { icon: '✅', headline: 'success', counted: 'succeeded', bar: 'success' },
  started: { icon: '🚀', headline: 'started', counted: 'started', bar: 'failure' },
  failure: { icon: '❌', headline: 'failed', counted: 'failed', bar: 'failure' },
  timed_out: { icon: '⏱️', headline: 'timed out', counted: 'timed out', bar: 'failure' },
  cancelled: { icon: '🚫', headline: 'cancelled', counted: 'cancelled', bar: 'cancelled' },
  skipped: { icon: '⏭️', headline: 'skipped', counted: 'not run', bar: 'failure' },
};
