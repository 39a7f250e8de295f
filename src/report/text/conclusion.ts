import type { Conclusion } from '../../runs/model/outcome.ts';

/** What a summary's heading begins with, ... */
export const ICONS: Record<Conclusion, string> = {
  success: '✅',
  failure: '❌',
  cancelled: '🚫',
  timed_out: '⏱️',
  skipped: '⏭️',
  started: '🚀',
};

/** ... and what it says of the conclusion. */
export const HEADLINES: Record<Conclusion, string> = {
  success: 'success',
  failure: 'failed',
  cancelled: 'cancelled',
  timed_out: 'timed out',
  skipped: 'skipped',
  started: 'started',
};
