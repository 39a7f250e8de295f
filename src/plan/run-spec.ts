import type { Json } from '../lib/json.ts';

/** Values of a project's input parameters by their names in Hex. */
export type Params = { [name: string]: Json };

/** What to run, in the API's own terms. Holds only what the user set. */
export interface RunRequest {
  projectId: string;
  inputParams?: Params;
  viewId?: string;
  updatePublishedResults?: true;
  useCachedSqlResults?: false;
  notifications?: Notification[];
  dryRun?: true;
}

/** One run that is asked for, of the step or of a pipeline's entry. */
export interface RunSpec {
  request: RunRequest;
  ifActive: IfActive;
  wait: boolean;
  timeoutMs: number;
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
  /** How often to start again after a run that failed by itself. */
  retries: number;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
}

/** What a run is asked for, whatever its project. */
export type RunDefaults = Omit<RunSpec, 'request'> & { request: Omit<RunRequest, 'projectId'> };

/** Whom Hex tells of a run's end, in the keys of Hex's API. */
export interface Notification {
  type: 'ALL' | 'SUCCESS' | 'FAILURE';
  includeSuccessScreenshot: boolean;
  screenshotFormat?: 'png' | 'pdf';
  slackChannelIds?: string[];
  userIds?: string[];
  groupIds?: string[];
  subject?: string;
  body?: string;
}

/** What to do where the project already has an active run. */
export type IfActive = 'start' | 'cancel' | 'wait' | 'attach' | 'skip' | 'fail';
