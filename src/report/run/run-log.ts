import { logText } from '../../github/escape.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { RunRequest } from '../../plan/run-spec.ts';
import type { Outcome } from '../../runs/model/outcome.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { annotationOf, completion, type OutcomeMessage, type Timing } from '../text/outcome-message.ts';
import { cachedResults, publishedApp } from '../text/published-app.ts';
import { runReference } from '../text/run-reference.ts';
import { logEvent, statusText } from './event-log.ts';
import { isOwnRun, type RunRecord } from './run-record.ts';

/** The log of one run, which begins with the project's title. */
export interface RunLog {
  emit(event: RunEvent): void;
  /** A warning that can wait for the title. */
  warn(annotation: Annotation): void;
  conclude(end: RunEnd): void;
}

/** How a run came out. */
export interface RunEnd {
  outcome: Outcome;
  record: RunRecord;
  timing: Timing;
  /** The same in words. */
  message: OutcomeMessage;
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
    warn: annotation => whenOpen(() => runner.warning(annotation)),
    conclude(end) {
      open();
      const { outcome, record, message } = end;
      const app = publishedApp(outcome, record, request);
      const published = app === undefined ? [] : [`Published app: ${app}.`];
      if (message.level === 'error') {
        for (const line of published) runner.info(line);
        runner.error(annotationOf(message));
        return;
      }
      runner.info([conclusionLine(end), ...published].join(' '));
      // The address of any other run has been told when the run was found.
      if (outcome.kind === 'skipped') for (const run of message.runs) runner.info(runReference(run));
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

/** Without the title, with which the log has begun. */
function conclusionLine({ outcome, record, timing, message: { message } }: RunEnd): string {
  if (outcome.kind === 'ended' && outcome.run.status === 'COMPLETED')
    return `${statusText(outcome.run)} ${completion(outcome.run, record, timing)}.`;
  if (outcome.kind === 'started' && isOwnRun(record)) return 'The step does not wait for its end.';
  return message;
}
