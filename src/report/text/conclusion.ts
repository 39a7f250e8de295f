import type { Conclusion } from '../../runs/model/conclusion.ts';

/** How a conclusion is shown. */
interface ConclusionStyle {
  icon: string;
  /** In a summary's heading. */
  headline: string;
  /** After the number of a pipeline's entries that came out so. */
  counted: string;
}

export const CONCLUSION_STYLES: Record<Conclusion, ConclusionStyle> = {
  success: { icon: '✅', headline: 'success', counted: 'succeeded' },
  started: { icon: '🚀', headline: 'started', counted: 'started' },
  failure: { icon: '❌', headline: 'failed', counted: 'failed' },
  timed_out: { icon: '⏱️', headline: 'timed out', counted: 'timed out' },
  cancelled: { icon: '🚫', headline: 'cancelled', counted: 'cancelled' },
  skipped: { icon: '⏭️', headline: 'skipped', counted: 'not run' },
};
