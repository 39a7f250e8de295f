import type { PipelineOptions, PipelineSpec } from './pipeline-spec.ts';
import type { ProjectFilter } from './project-filter.ts';
import type { CancelRequest, StatusCheck, StatusQuery } from './run-selector.ts';
import type { RunDefaults, RunSpec } from './run-spec.ts';

/** What is needed to reach Hex and to report. The clean-up after the job needs no more. */
export interface Connection {
  token: string;
  /** Origin of the workspace's host, such as `https://app.hex.tech`. */
  hexUrl: string;
  summary: boolean;
}

/** The comment on the pull request that the step keeps up to date. */
export interface CommentOptions {
  githubToken: string;
  /** Distinguishes the comments of matrix jobs; `''` by default. */
  tag: string;
}

/** What every step has, whatever its command. */
export interface Step extends Connection {
  /** Without it, the step writes no comment on the pull request. */
  comment?: CommentOptions;
}

/** By which a chart is asked for. Several cells can have one label. */
export type ChartName = { kind: 'id'; staticId: string } | { kind: 'label'; label: string };

/** The charts that are to be saved after the run. */
export interface ChartsOptions {
  /** At least one, each once; or all that the run has. */
  wanted: 'all' | ChartName[];
  /** Without it, they go to a folder of the runner's. */
  folder?: WorkspaceFolder;
}

/** A folder in the workspace. */
export interface WorkspaceFolder {
  /** Absolute. */
  path: string;
  /** Its path from the workspace, with `/` on every system; `.` if it is the workspace. */
  shown: string;
}

/** One project. */
export interface RunCommand extends RunSpec {
  kind: 'run';
  charts?: ChartsOptions;
}

/** Many projects, by name. */
export interface PipelineCommand extends PipelineSpec {
  kind: 'pipeline';
}

/** The projects that dbt's exposures name. The paths are as the user wrote them; the files have not been read yet. */
export interface DbtCommand extends PipelineOptions {
  kind: 'dbt';
  /** What the paths are relative to. */
  workspace: string;
  manifestPath: string;
  runResultsPaths: string[];
  /** What each project is run with. */
  defaults: RunDefaults;
}

/** The projects that match a filter, each by itself. */
export interface FilteredRunCommand extends PipelineOptions {
  kind: 'filtered-run';
  filter: ProjectFilter;
  /** Nothing is run where more match. */
  limit: number;
  /** What each project is run with. */
  defaults: RunDefaults;
}

/** One project. */
export interface StatusCommand extends StatusQuery {
  kind: 'status';
}

/** The projects that match a filter. */
export interface FilteredStatusCommand extends StatusCheck {
  kind: 'filtered-status';
  filter: ProjectFilter;
  /** Projects that are looked at, or whose runs are followed, at once. */
  maxParallel: number;
  /** For all of them. */
  timeoutMs: number;
}

export interface CancelCommand extends CancelRequest {
  kind: 'cancel';
}

/** What a `list-` command is to list. Without a limit it is all there is. */
export type ListQuery =
  | { of: 'projects'; limit?: number; filter?: ProjectFilter }
  | { of: 'users' | 'groups' | 'connections'; limit?: number }
  | { of: 'runs'; projectId: string; limit: number; statusFilter?: string; triggerFilter?: string };

/** A `list-` command. */
export interface ListCommand {
  kind: 'list';
  query: ListQuery;
  timeoutMs: number;
}

/** What a step does. */
export type Command =
  | RunCommand
  | PipelineCommand
  | DbtCommand
  | FilteredRunCommand
  | StatusCommand
  | FilteredStatusCommand
  | CancelCommand
  | ListCommand;

export type RunStep = Step & RunCommand;
export type PipelineStep = Step & PipelineCommand;
export type DbtStep = Step & DbtCommand;
export type FilteredRunStep = Step & FilteredRunCommand;
export type StatusStep = Step & StatusCommand;
export type FilteredStatusStep = Step & FilteredStatusCommand;
export type CancelStep = Step & CancelCommand;
export type ListStep = Step & ListCommand;

/** Everything the user asked for, checked. */
export type Plan = Step & Command;
