/** A run that may be somebody else's. */
export interface RunSelector {
  projectId: string;
  /** Without it, the newest run is reported on, and every active one is cancelled. */
  runId?: string;
}

/** A run to report on, and how far to follow it. */
export interface StatusQuery extends RunSelector {
  /** Whether to follow it to its end. */
  wait: boolean;
  timeoutMs: number;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
}

/** What to cancel. */
export interface CancelRequest extends RunSelector {
  /** Whether to see the end of what is cancelled. */
  wait: boolean;
  timeoutMs: number;
}
