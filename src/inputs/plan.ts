import { type Connection, DEFAULT_HEX_URL, type InputReader, readConnection } from './connection.ts';
import { readDuration } from './duration.ts';
import { readFlag } from './flag.ts';
import { readHexUrl } from './hex-url.ts';
import { type Notification, readNotifications } from './notifications.ts';
import { type Params, readParams, readParamsFile } from './params.ts';
import { accept, type Checked, type Problem, quote, refuse } from './problem.ts';
import { readProjectId } from './project-id.ts';

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
export interface Plan extends Connection {
  request: RunRequest;
  wait: boolean;
  timeoutMs: number;
  cancelOnTimeout: boolean;
  cancelOnAbort: boolean;
  /** A fixed interval between polls; without one the action chooses. */
  pollIntervalMs?: number;
}

/** A self-hosted job may last five days. */
const DURATION_BOUNDS = { leastMs: 1_000, mostMs: 5 * 86_400_000 };

/**
 * Reads all inputs. Sends nothing; of the disk it reads `params-file` alone, which lies in `workspace`.
 * Where anything is wrong, the answer holds every problem.
 */
export async function readPlan(read: InputReader, workspace: string): Promise<Checked<Plan>> {
  const form = formOf(read);
  const connection = form.take(readConnection(read));
  const request = await readRunRequest(form, workspace);
  const wait = form.flag('wait', true);
  const timeoutMs = await form.optional('timeout', given => readDuration('timeout', given, DURATION_BOUNDS));
  const cancelOnTimeout = form.flag('cancel-on-timeout', true);
  const cancelOnAbort = form.flag('cancel-on-abort', true);
  const pollIntervalMs = await form.optional('poll-interval', given =>
    readDuration('poll-interval', given, DURATION_BOUNDS),
  );
  if (connection === undefined || request === undefined || form.problems.length > 0) {
    return { ok: false, problems: form.problems };
  }
  return accept({
    ...connection,
    request,
    wait,
    timeoutMs: timeoutMs ?? 3_600_000,
    cancelOnTimeout,
    cancelOnAbort,
    ...(pollIntervalMs !== undefined && { pollIntervalMs }),
  });
}

/** What the user wrote, read one input after the other, with the problems that come up. */
interface Form {
  problems: Problem[];
  raw: InputReader;
  /** Without blanks around it. */
  text: InputReader;
  isSet(name: string): boolean;
  /** The value, or undefined once its problems are noted. */
  take<T>(checked: Checked<T>): T | undefined;
  flag(name: string, byDefault: boolean): boolean;
  /** Undefined too where the input is not set. */
  optional<T>(
    name: string,
    check: (given: string) => Checked<T> | Promise<Checked<T>>,
  ): Promise<T | undefined>;
}

function formOf(raw: InputReader): Form {
  const problems: Problem[] = [];
  const text: InputReader = name => raw(name).trim();
  const take = <T>(checked: Checked<T>): T | undefined => {
    if (checked.ok) return checked.value;
    problems.push(...checked.problems);
    return undefined;
  };
  return {
    problems,
    raw,
    text,
    isSet: name => text(name) !== '',
    take,
    flag: (name, byDefault) => take(readFlag(name, text(name), byDefault)) ?? byDefault,
    optional: async (name, check) => (text(name) === '' ? undefined : take(await check(text(name)))),
  };
}

async function readRunRequest(form: Form, workspace: string): Promise<RunRequest | undefined> {
  const { raw, take, flag, optional } = form;
  const projectId = take(readRequiredProjectId(form));
  // YAML is read untrimmed, because its indentation says something.
  const inputParams =
    (await optional('params', () => readParams('params', raw('params')))) ??
    (await optional('params-file', given => readParamsFile(given, workspace)));
  const viewId = await optional('view-id', readViewId);
  const updatePublishedResults = flag('update-published-results', false);
  const useCachedSqlResults = flag('use-cached-sql-results', true);
  const notifications = await optional('notifications', () => readNotifications(raw('notifications')));
  const dryRun = flag('dry-run', false);
  form.problems.push(...exclusions(form.isSet, updatePublishedResults));
  if (projectId === undefined) return undefined;
  return {
    projectId,
    ...(inputParams && Object.keys(inputParams).length > 0 && { inputParams }),
    ...(viewId !== undefined && { viewId }),
    ...(updatePublishedResults && { updatePublishedResults }),
    ...(!useCachedSqlResults && { useCachedSqlResults }),
    ...(notifications && notifications.length > 0 && { notifications }),
    ...(dryRun && { dryRun }),
  };
}

function readRequiredProjectId({ text }: Form): Checked<string> {
  const given = text('project-id');
  if (given === '') {
    return refuse('project-id', "is empty: give the project's UUID, or its URL as the browser shows it.");
  }
  const hexUrl = readHexUrl(text('hex-url') || DEFAULT_HEX_URL);
  return readProjectId(given, hexUrl.ok ? hexUrl.value : undefined);
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
