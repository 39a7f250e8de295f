import type { Answer } from './errors.ts';
import type { ListOperation } from './operations.ts';
import type { PollBudget } from './rate-limit/limiter.ts';
import type { Me, Page, Project, ProjectRuns, RunStatus, StartedRun } from './schemas.ts';

/** How many runs `getProjectRuns` asks for: enough history, on one page. */
export const LISTED_RUNS = 50;

/** Names a run in Hex's API. Both are UUIDs. */
export interface RunRef {
  projectId: string;
  runId: string;
}

export interface PageRequest {
  /** How many entries at most: from 1 to the operation's `maxPageSize`. */
  limit: number;
  /** The `after` of the page before; undefined for the first one. */
  after: string | undefined;
}

/** Which of a project's runs to list, in Hex's words. */
export interface RunFilter {
  statusFilter?: string;
  triggerFilter?: string | undefined;
}

/** Which projects to list, in Hex's words. */
export interface ProjectListFilter {
  statuses?: string[] | undefined;
  categories?: string[] | undefined;
  ownerEmail?: string | undefined;
  creatorEmail?: string | undefined;
  collectionId?: string;
}

export interface RequestOptions {
  /** Aborts the request, also while it waits in the queue. */
  signal?: AbortSignal;
  timeout?: RequestTimeout;
  /** Whether it may use the requests that the rate limiter reserves for cancelling. By default it may not. */
  isUrgent?: boolean;
}

/** How long a request may take, in milliseconds. */
export interface RequestTimeout {
  /** From the call to the answer: the wait in the rate limiter's queue, and the attempt. By default there is no limit. */
  totalMs?: number;
  /** The wait in the rate limiter's queue. By default `totalMs`. */
  queueMs?: number;
  /** The attempt, from connecting to the answer's last byte. By default the operation's own timeout. */
  attemptMs?: number;
}

/** Hex's API. Each call sends one request at most, is never retried, and never throws: an error is part of the answer. */
export interface HexApi {
  /**
   * Hex's time in milliseconds since the epoch, because the runner's clock may be minutes off. It comes from the `Date`
   * headers of answers, which have whole seconds; undefined before the first answer.
   */
  timeMs(): number | undefined;
  /** What the rate limits leave for polling runs. */
  pollBudget(): PollBudget;
  /** How long the rate limits hold back a start, with so many others `ahead` of it that are not sent yet. */
  startDelayMs(ahead: number): number;
  /** @param body `RunProjectRequestBody` in Hex's OpenAPI document */
  runProject(projectId: string, body: object, options?: RequestOptions): Promise<Answer<StartedRun>>;
  getRunStatus(run: RunRef, options?: RequestOptions): Promise<Answer<RunStatus>>;
  /** The newest `LISTED_RUNS` runs, whatever started them, or those with this trigger. */
  getProjectRuns(
    projectId: string,
    options?: RequestOptions & Pick<RunFilter, 'triggerFilter'>,
  ): Promise<Answer<ProjectRuns>>;
  /** Success means that Hex accepted the request, not that the run has ended. */
  cancelRun(run: RunRef, options?: RequestOptions): Promise<Answer<undefined>>;
  getProject(projectId: string, options?: RequestOptions): Promise<Answer<Project>>;
  list(operation: ListOperation, page: PageRequest, options?: RequestOptions): Promise<Answer<Page>>;
  /** A page of ListProjects, with those first that were created last. Hex leaves out components, and what is archived or in the trash. */
  listProjects(filter: ProjectListFilter, page: PageRequest, options?: RequestOptions): Promise<Answer<Page>>;
  /** A page of ListProjects, with those first that were published last. */
  listLastPublished(page: PageRequest, options?: RequestOptions): Promise<Answer<Page>>;
  /** A page of GetProjectRuns, with the runs as Hex sent them. */
  listRuns(
    filter: RunFilter & { projectId: string },
    page: PageRequest,
    options?: RequestOptions,
  ): Promise<Answer<Page>>;
  /** A page of the cells of the project's draft. */
  listCells(projectId: string, page: PageRequest, options?: RequestOptions): Promise<Answer<Page>>;
  /** A PNG file's bytes. @param staticId names a chart cell in every version of its project */
  getChartImage(run: RunRef, staticId: string, options?: RequestOptions): Promise<Answer<Uint8Array>>;
  /** From then on, a 401 says whether the token has expired. */
  getMe(options?: RequestOptions): Promise<Answer<Me>>;
}
