import { logText } from '../../github/escape.ts';
import type { Runner } from '../../github/runner.ts';
import type { RunRequest } from '../../plan/run-spec.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { cachedResults } from '../text/published-app.ts';
import { logEvent } from './run-log.ts';

/** The log of one run, which begins with the project's title. */
export interface RunLog {
  emit(event: RunEvent): void;
  /** Writes what has waited for the title. To be called before anything else is written. */
  open(): void;
}

/**
 * The title is requested beside the first list of runs, so what is usual for the project, and what is sent, may be known
 * first: they wait for it. Nothing else does.
 */
export function openRunLog(
  runner: Runner,
  { request, hexUrl }: { request: RunRequest; hexUrl: string },
): RunLog {
  let isOpen = false;
  let isRequestTold = false;
  const waiting: (() => void)[] = [];
  const open = (title?: string): void => {
    if (isOpen) return;
    isOpen = true;
    runner.info(firstLine(title, request.projectId, hexUrl));
    for (const write of waiting) write();
  };
  const whenOpen = (write: () => void): void => {
    if (isOpen) write();
    else waiting.push(write);
  };
  const tellRequest = (): void => {
    if (isRequestTold) return;
    isRequestTold = true;
    whenOpen(() => logRequest(runner, request));
  };
  if (request.dryRun) tellRequest();

  return {
    open: () => open(),
    emit(event) {
      switch (event.kind) {
        case 'project':
          if (isOpen) logEvent(runner, event);
          else open(event.title);
          break;
        case 'history':
          whenOpen(() => logEvent(runner, event));
          break;
        case 'starting':
          tellRequest();
          break;
        default:
          open();
          logEvent(runner, event);
      }
    },
  };
}

function firstLine(title: string | undefined, projectId: string, hexUrl: string): string {
  const project = title === undefined ? `Project ${projectId}` : `${logText(title, 200)} (${projectId})`;
  return `${project} on ${new URL(hexUrl).host}`;
}

/** What is sent to start the run. GitHub masks secrets in the log. */
function logRequest(runner: Runner, request: RunRequest): void {
  const { inputParams = {}, viewId, notifications = [] } = request;
  const params = Object.entries(inputParams).map(
    ([name, value]) => `${logText(name, 100)}: ${logText(JSON.stringify(value), 300)}`,
  );
  if (params.length > 0) runner.group(`Parameters (${params.length})`, params);
  const rest = [
    viewId === undefined ? [] : `Saved view: ${logText(viewId, 100)}`,
    notifications.length === 0 ? [] : `Notifications: ${notifications.length}`,
    cachedResults(request),
  ];
  runner.info(`${rest.flat().join('. ')}.`);
}
