import type { Colour } from '../../github/colour.ts';
import type { Conclusion } from '../../runs/model/conclusion.ts';

/** How a conclusion is shown. */
interface ConclusionStyle {
  icon: string;
  /** In a summary's heading. */
  headline: string;
  /** After the number of a pipeline's entries that came out so. */
  counted: string;
  /** In the log. */
  colour: Colour;
}

export const CONCLUSION_STYLES: Record<Conclusion, ConclusionStyle> = {
  success: { icon: '✅', headline: 'success', counted: 'succeeded', colour: 'green' },
  started: { icon: '🚀', headline: 'started', counted: 'started', colour: 'green' },
  failure: { icon: '❌', headline: 'failed', counted: 'failed', colour: 'red' },
  timed_out: { icon: '⏱️', headline: 'timed out', counted: 'timed out', colour: 'red' },
  cancelled: { icon: '🚫', headline: 'cancelled', counted: 'cancelled', colour: 'yellow' },
  skipped: { icon: '⏭️', headline: 'skipped', counted: 'not run', colour: 'yellow' },
};
