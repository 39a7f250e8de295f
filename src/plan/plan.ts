import type { Connection } from './connection.ts';
import type { Listing } from './list-query.ts';
import type { PipelineEntry, PipelineOptions } from './pipeline-spec.ts';
import type { RunDefaults, RunPlan } from './run-spec.ts';

/** What holds for all runs of the step together. */
export interface PipelineLimits extends PipelineOptions {
  /** For the whole step. */
  timeoutMs: number;
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
}

/** The comment on the pull request that is to be kept up to date. */
export interface CommentWish {
  githubToken: string;
  /** Tells comments of matrix jobs apart; `''` where there is nothing to tell apart. */
  tag: string;
}

/** What every step brings, whatever it was asked for. */
export interface Step extends Connection {
  /** Only where a comment on the pull request is wanted. */
  comment?: CommentWish;
}

/** The charts that are to be saved after the run. */
export interface ChartsWish {
  /** Of chart cells; at least one, each once. */
  staticIds: string[];
  /** Absolute; without it a folder of the runner's. */
  folder?: string;
}

/** One project. */
export type RunStep = Step & RunPlan & { kind: 'run'; charts?: ChartsWish };

/** Many projects, by name. There is at least one, the names are unique, and the needs are known and free of cycles. */
export type PipelineStep = Step & PipelineLimits & { kind: 'pipeline'; entries: PipelineEntry[] };

/** The projects that dbt's exposures name. The paths are as given; nobody has looked yet whether the files are there. */
export type DbtStep = Step &
  PipelineLimits & {
    kind: 'dbt';
    /** What the paths are relative to. */
    workspace: string;
    manifestPath: string;
    runResultsPaths: string[];
    /** What each project is run with. */
    defaults: RunDefaults;
  };

/** A run that is to be followed, or with `wait: false` only reported. */
export type StatusStep = Step & {
  kind: 'status';
  projectId: string;
  /** Without it, the newest run counts. */
  runId?: string;
  wait: boolean;
  timeoutMs: number;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
};

/** A run that is to be cancelled, or every active run of a project. */
export type CancelStep = Step & {
  kind: 'cancel';
  projectId: string;
  /** Without it, all active runs count. */
  runId?: string;
  /** Whether to see the end of what is cancelled. */
  wait: boolean;
  timeoutMs: number;
};

/** A `list-` command. */
export type ListStep = Step & { kind: 'list'; listing: Listing; timeoutMs: number };

/** Everything the user asked for, checked. */
export type Plan = RunStep | PipelineStep | DbtStep | StatusStep | CancelStep | ListStep;

/** A plan without what every step brings. */
export type Task = TaskOf<Plan>;

export type StatusTask = TaskOf<StatusStep>;
export type CancelTask = TaskOf<CancelStep>;
export type ListTask = TaskOf<ListStep>;

type TaskOf<Whole> = Whole extends Step ? Omit<Whole, keyof Step> : never;
