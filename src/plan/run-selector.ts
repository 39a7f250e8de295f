/** A run that may be somebody else's. */
export interface RunSelector {
  projectId: string;
  /** Without it, the newest run is reported on, and every active one is cancelled. */
  runId?: string;
}

/** How to look at the newest run of a project, and what is expected of it. */
export interface StatusCheck {
  /** Whether to follow it to its end. */
  wait: boolean;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
  /** A run that ended longer ago is a failure. */
  maxAgeMs?: number;
  /** Only runs that were started in this way count, in Hex's words. */
  triggerFilter?: string;
}

/** A run to report on. `maxAgeMs` and `triggerFilter` are about the newest one, so they do not go with `runId`. */
export interface StatusQuery extends RunSelector, StatusCheck {
  timeoutMs: number;
}

/** What to cancel. */
export interface CancelRequest extends RunSelector {
  /** Whether to see the end of what is cancelled. */
  wait: boolean;
  timeoutMs: number;
}
