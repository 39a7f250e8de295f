import type { Outcome } from '../runs/outcome.ts';
import type { RunRecord } from './run-record.ts';
import type { Verdict } from './verdict.ts';

/** How an entry of a pipeline stands. */
export interface Standing {
  name: string;
  record: RunRecord;
  /** Once it is through. */
  result?: { outcome: Outcome; verdict: Verdict };
}
