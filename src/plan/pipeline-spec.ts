import type { RunSpec } from './run-spec.ts';

/** How the runs of one step are held together. */
export interface PipelineOptions {
  /** Runs under way at once. */
  maxParallel: number;
  /** Whether the first that fails ends the others. */
  failFast: boolean;
  /** For all of them. */
  timeoutMs: number;
}

/** One run of a pipeline. Users read "entry". */
export interface Task {
  /** The key in a mapping; `1`, `2`, … in a list. */
  name: string;
  /** Names of the tasks that have to succeed before it starts; each once. */
  needs: string[];
  /** Its timeout counts from its own start. */
  spec: RunSpec;
}

/** Projects to run, each once all that it needs has succeeded. */
export interface PipelineSpec extends PipelineOptions {
  /** At least one. The names are unique, and the needs are known and free of cycles. */
  tasks: Task[];
}
