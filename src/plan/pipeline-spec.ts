import type { RunPlan } from './run-spec.ts';

/** How the runs of one step are held together. */
export interface PipelineOptions {
  /** Runs under way at once. */
  maxParallel: number;
  /** Whether the first that fails ends the others. */
  failFast: boolean;
}

/** One run of a pipeline. */
export interface PipelineEntry {
  /** The key in a mapping; `1`, `2`, … in a list. */
  name: string;
  /** Names of the entries that have to succeed before it starts; each once. */
  needs: string[];
  /** `run.timeoutMs` is the entry's own, else the step's. */
  run: RunPlan;
}
