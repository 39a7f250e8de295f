import type { Connection } from './connection.ts';
import type { ListQuery } from './list-query.ts';
import type { PipelineOptions, PipelineSpec } from './pipeline-spec.ts';
import type { CancelRequest, StatusQuery } from './run-selector.ts';
import type { RunDefaults, RunSpec } from './run-spec.ts';

/** The comment on the pull request that is to be kept up to date. */
export interface CommentOptions {
  githubToken: string;
  /** Tells comments of matrix jobs apart; `''` where there is nothing to tell apart. */
  tag: string;
}

/** What every step brings, whatever its command. */
export interface Step extends Connection {
  /** Only where a comment on the pull request is wanted. */
  comment?: CommentOptions;
}

/** The charts that are to be saved after the run. */
export interface ChartsOptions {
  /** Of chart cells; at least one, each once. */
  staticIds: string[];
  /** Absolute; without it a folder of the runner's. */
  folder?: string;
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

/** The projects that dbt's exposures name. The paths are as given; nobody has looked yet whether the files are there. */
export interface DbtCommand extends PipelineOptions {
  kind: 'dbt';
  /** What the paths are relative to. */
  workspace: string;
  manifestPath: string;
  runResultsPaths: string[];
  /** What each project is run with. */
  defaults: RunDefaults;
}

export interface StatusCommand extends StatusQuery {
  kind: 'status';
}

export interface CancelCommand extends CancelRequest {
  kind: 'cancel';
}

/** A `list-` command. */
export interface ListCommand {
  kind: 'list';
  query: ListQuery;
  timeoutMs: number;
}

/** What a step does. */
export type Command = RunCommand | PipelineCommand | DbtCommand | StatusCommand | CancelCommand | ListCommand;

export type RunStep = Step & RunCommand;
export type PipelineStep = Step & PipelineCommand;
export type DbtStep = Step & DbtCommand;
export type StatusStep = Step & StatusCommand;
export type CancelStep = Step & CancelCommand;
export type ListStep = Step & ListCommand;

/** Everything the user asked for, checked. */
export type Plan = Step & Command;
