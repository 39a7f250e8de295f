import { parse } from 'yaml';
import { readPage } from '../docs/pages.ts';

/** What is read of a workflow here. */
export type Workflow = {
  on: unknown;
  permissions?: unknown;
  concurrency?: unknown;
  defaults?: Defaults;
  jobs: Record<string, Job>;
};

export type Job = {
  permissions?: Record<string, string> | string;
  'timeout-minutes'?: number;
  concurrency?: unknown;
  container?: unknown;
  services?: unknown;
  defaults?: Defaults;
  env?: Record<string, string>;
  uses?: string;
  steps?: Step[];
};

export type Step = {
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
  shell?: string;
};

type Defaults = { run?: { shell?: string } };

/** The path of a workflow of this project, from the root. */
export const pathOf = (file: string): string => `.github/workflows/${file}`;

export const readWorkflow = (file: string): Workflow => parse(readPage(pathOf(file)));
