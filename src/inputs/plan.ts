import { readDuration } from './duration.ts';
import { readHexUrl } from './hex-url.ts';
import { type Notification, readNotifications } from './notifications.ts';
import { type Params, readParams, readParamsFile } from './params.ts';
import { accept, type Checked, type Problem, quote, refuse } from './problem.ts';
import { readProjectId } from './project-id.ts';
import { readToken } from './token.ts';

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

/** Everything the user asked for, checked. */
export interface Plan {
  token: string;
  /** Origin of the workspace's host, such as `https://app.hex.tech`. */
  hexUrl: string;
  request: RunRequest;
  wait: boolean;
  timeoutMs: number;
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
  summary: boolean;
}

/** Gives an input's text as the runner handed it over, untrimmed; `''` where it is not set. */
export type InputReader = (name: string) => string;

const DAY_MS = 86_400_000;
const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];

/**
 * Reads all inputs. Sends nothing; of the disk it reads `params-file` alone, which lies in `workspace`.
 * Where anything is wrong, the answer holds every problem.
 */
export async function readPlan(read: InputReader, workspace: string): Promise<Checked<Plan>> {
  const text = (name: string) => read(name).trim();
  const problems: Problem[] = [];
  const take = <T>(checked: Checked<T>): T | undefined => {
    if (checked.ok) return checked.value;
    problems.push(...checked.problems);
    return undefined;
  };
  const flag = (name: string, byDefault: boolean) => take(readFlag(name, text(name), byDefault)) ?? byDefault;
  const optional = async <T>(name: string, check: (given: string) => Checked<T> | Promise<Checked<T>>) =>
    text(name) === '' ? undefined : take(await check(text(name)));

  const token = take(readToken(read('token')));
  const hexUrl = take(readHexUrl(text('hex-url') || 'https://app.hex.tech'));
  const projectId = take(readRequiredProjectId(text('project-id'), hexUrl));
  // YAML is read untrimmed, because its indentation says something.
  const inputParams =
    (await optional('params', () => readParams('params', read('params')))) ??
    (await optional('params-file', given => readParamsFile(given, workspace)));
  const viewId = await optional('view-id', readViewId);
  const updatePublishedResults = flag('update-published-results', false);
  const useCachedSqlResults = flag('use-cached-sql-results', true);
  const notifications = await optional('notifications', () => readNotifications(read('notifications')));
  const dryRun = flag('dry-run', false);
  const wait = flag('wait', true);
  const timeoutMs = await optional('timeout', given =>
    readDuration('timeout', given, { leastMs: 1000, mostMs: 5 * DAY_MS }),
  );
  const cancelOnTimeout = flag('cancel-on-timeout', true);
  const cancelOnAbort = flag('cancel-on-abort', true);
  const pollIntervalMs = await optional('poll-interval', given =>
    readDuration('poll-interval', given, { leastMs: 1000, mostMs: 5 * DAY_MS }),
  );
  const summary = flag('summary', true);
  problems.push(...exclusions(name => text(name) !== '', updatePublishedResults));

  if (token === undefined || hexUrl === undefined || projectId === undefined || problems.length > 0) {
    return { ok: false, problems };
  }
  return accept({
    token,
    hexUrl,
    request: {
      projectId,
      ...(inputParams && Object.keys(inputParams).length > 0 && { inputParams }),
      ...(viewId !== undefined && { viewId }),
      ...(updatePublishedResults && { updatePublishedResults }),
      ...(!useCachedSqlResults && { useCachedSqlResults }),
      ...(notifications && notifications.length > 0 && { notifications }),
      ...(dryRun && { dryRun }),
    },
    wait,
    timeoutMs: timeoutMs ?? 3_600_000,
    cancelOnTimeout,
    cancelOnAbort,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
    summary,
  });
}

function readRequiredProjectId(given: string, hexUrl: string | undefined): Checked<string> {
  if (given !== '') return readProjectId(given, hexUrl);
  return refuse('project-id', "is empty: give the project's UUID, or its URL as the browser shows it.");
}

function readFlag(input: string, given: string, byDefault: boolean): Checked<boolean> {
  if (given === '') return accept(byDefault);
  if (TRUE.includes(given)) return accept(true);
  if (FALSE.includes(given)) return accept(false);
  return refuse(input, `${quote(given)} is neither \`true\` nor \`false\`.`);
}

function readViewId(given: string): Checked<string> {
  if (/^\S{1,200}$/.test(given)) return accept(given);
  return refuse('view-id', `${quote(given)} is not a view's ID: copy it from the saved view's URL in Hex.`);
}

/** What Hex refuses together, or of which it silently ignores one. */
function exclusions(isSet: (name: string) => boolean, updatePublishedResults: boolean): Problem[] {
  const given = ['params', 'params-file'].filter(isSet);
  const problems: Problem[] = [];
  if (given.length > 1) {
    problems.push({ input: 'params-file', message: 'and `params` are both given: keep one.' });
  }
  for (const input of given) {
    if (isSet('view-id')) {
      problems.push({
        input: 'view-id',
        message: `and \`${input}\` exclude each other: a view brings its own parameters. Keep one.`,
      });
    }
    if (updatePublishedResults) {
      problems.push({
        input: 'update-published-results',
        message: `and \`${input}\` exclude each other: the published app shows results for the default parameters. Keep one.`,
      });
    }
  }
  return problems;
}
