import * as v from 'valibot';
import { isObject } from '../lib/json.ts';

// Strict where the action depends on it: a run's ID and its status must fit Hex's OpenAPI documents. Lenient elsewhere: what
// is only shown counts as absent if it does not fit, unknown keys and statuses pass, and an entry of a list that cannot be
// read is left out. Each schema reads the older and the newer form of Hex's API, because Hex has both at once.

export const uuid = v.pipe(v.string(), v.uuid('is not a UUID'), v.toLowerCase());

/** More milliseconds than any run takes, and less than dates can hold. */
const MAX_NUMBER = 1e12;

/** A larger number is in milliseconds since the epoch, a smaller one in seconds: this one is in 5138, or in 1973. */
const MAX_SECONDS = 1e11;
/** What dates can hold. */
const MAX_DATE_MS = 8.64e15;

const optional = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema), undefined);
const optionalText = optional(v.string());
/** In ISO 8601 with a zone. A number is converted, and so is a text without a zone, which is UTC. Before Hex existed: absent. */
const optionalTime = optional(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.check(value => timeMsOf(value) >= Date.UTC(2015) && timeMsOf(value) <= MAX_DATE_MS),
    v.transform(value => (v.is(isoTime, value) ? value : new Date(timeMsOf(value)).toISOString())),
  ),
);
const quantity = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_NUMBER));

const isoTime = v.pipe(v.string(), v.isoTimestamp());

function timeMsOf(value: string | number): number {
  if (typeof value === 'number') return value > MAX_SECONDS ? value : value * 1000;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(value.trim());
  return Date.parse(hasZone ? value : `${value}Z`);
}

/** The entries that can be read. */
const readable = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform(entries =>
      entries.flatMap((entry): v.InferOutput<T>[] => {
        const result = v.safeParse(schema, entry);
        return result.success ? [result.output] : [];
      }),
    ),
  );

/** An integer in the older form; in the newer one a text, of digits or a word. */
const optionalVersion = optional(
  v.pipe(
    v.union([quantity, v.pipe(v.string(), v.nonEmpty())]),
    v.transform(value => (/^\d{1,12}$/.test(String(value)) ? Number(value) : value)),
  ),
);

/** `ProjectRunResponsePayload` about the project that was to be run. */
export const startedRunOf = (projectId: string) =>
  v.object({
    projectId: v.pipe(uuid, v.value(projectId.toLowerCase(), 'is that of another project')),
    runId: uuid,
    runUrl: optionalText,
    runStatusUrl: optionalText,
    projectVersion: optionalVersion,
    traceId: optionalText,
  });

const stateEvent = v.object({ type: v.string(), value: v.string(), timestamp: v.string() });

/** `ProjectStatusResponsePayload`. */
const runStatus = v.object({
  projectId: uuid,
  runId: uuid,
  runUrl: optionalText,
  projectVersion: optionalVersion,
  status: v.pipe(v.string(), v.nonEmpty('is empty')),
  runTrigger: optionalText,
  startTime: optionalTime,
  endTime: optionalTime,
  elapsedTime: optional(quantity),
  stateEvents: optional(readable(stateEvent)),
});

/** The same about the run that was requested. */
export const runStatusOf = (runId: string) =>
  v.object({ ...runStatus.entries, runId: v.pipe(uuid, v.value(runId, 'is that of another run')) });

/** The version of a session in the project's notebook, which is not a run of the published project. */
const DRAFT = 'draft';

export const isDraft = ({ projectVersion }: Pick<RunStatus, 'projectVersion'>): boolean =>
  typeof projectVersion === 'string' && projectVersion.toLowerCase() === DRAFT;

/**
 * A run in a project's list, as far as it can be read; its status is `''` if that cannot. Undefined if its ID cannot be read,
 * and for a session in the notebook: no list of runs has these.
 */
export function runIn(projectId: string, entry: unknown): RunStatus | undefined {
  const { runId, status } = runStatus.entries;
  const schema = v.object({
    ...runStatus.entries,
    projectId: v.fallback(uuid, projectId),
    runId,
    status: v.fallback(status, ''),
  });
  const result = v.safeParse(schema, entry);
  return result.success && !isDraft(result.output) ? result.output : undefined;
}

/** The runs of a project's list that can be read. */
export interface ProjectRuns {
  runs: RunStatus[];
  /** How many Hex listed, with those that are left out here. */
  listed: number;
  /** How many are left out because their IDs cannot be read. */
  unreadable: number;
}

/** `ProjectRunsResponsePayload`. */
export const projectRunsOf = (projectId: string) =>
  v.pipe(
    v.object({ runs: v.array(v.unknown()) }),
    v.transform(
      ({ runs }): ProjectRuns => ({
        runs: runs.flatMap(run => runIn(projectId, run) ?? []),
        listed: runs.length,
        unreadable: runs.filter(run => !v.is(v.object({ runId: uuid }), run)).length,
      }),
    ),
  );

/** The answer of GetProject. */
export const project = v.object({ title: v.string() });

/** An entry of a list as Hex sent it, with all of its keys. */
export type ListEntry = Record<string, unknown>;

/** A page of a list. */
export interface Page {
  values: ListEntry[];
  /** Where the next page begins; undefined on the last one. */
  after: string | undefined;
}

/** Valibot's own loose objects would drop keys such as `constructor`. */
const listEntry = v.custom<ListEntry>(isObject);

const listedProject = v.object({ id: uuid, title: v.fallback(v.string(), '') });

/** A project in the list of projects; undefined if its ID cannot be read. Its title is `''` if that cannot. */
export function readProject(entry: ListEntry): v.InferOutput<typeof listedProject> | undefined {
  const result = v.safeParse(listedProject, entry);
  return result.success ? result.output : undefined;
}

const listedCell = v.object({ staticId: uuid, cellType: v.string(), label: optionalText });

/** A cell of a project; undefined if its static ID or its type cannot be read. */
export function readCell(entry: ListEntry): Cell | undefined {
  const result = v.safeParse(listedCell, entry);
  return result.success ? result.output : undefined;
}

/** A page of ListCells, and of any `ListOperation`. */
export const listPage = v.pipe(
  v.object({ values: readable(listEntry), pagination: v.object({ after: v.nullish(v.string()) }) }),
  v.transform(({ values, pagination }): Page => ({ values, after: pagination.after || undefined })),
);

/** `ProjectRunsResponsePayload` as the page that begins at `offset` and holds up to `limit` runs. */
export const runsPage = ({ offset, limit }: { offset: number; limit: number }) =>
  v.pipe(
    v.object({ runs: v.array(v.unknown()), nextPage: v.nullish(v.string(), undefined) }),
    v.transform(({ runs, nextPage }): Page => {
      const goesOn = nextPage === undefined ? runs.length >= limit : nextPage !== null;
      return {
        values: v.parse(readable(listEntry), runs),
        after: goesOn && runs.length > 0 ? String(offset + runs.length) : undefined,
      };
    }),
  );

/** Who the token belongs to, and until when. */
export interface Me {
  /** In milliseconds since the epoch. */
  tokenExpiresAtMs: number | undefined;
  /** The workspace's ID. */
  orgId: string | undefined;
}

/** The answer of Me. `token.exp` is in seconds or in milliseconds. */
export const me = v.pipe(
  v.object({
    org: optional(v.object({ id: uuid })),
    token: optional(v.object({ exp: optional(v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_DATE_MS))) })),
  }),
  v.transform(
    ({ org, token }): Me => ({
      tokenExpiresAtMs: token?.exp == null ? undefined : timeMsOf(token.exp),
      orgId: org?.id,
    }),
  ),
);

const PNG_SIGNATURE = '89504e470d0a1a0a';

const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, PNG_SIGNATURE.length / 2)).toString('hex') === PNG_SIGNATURE;

/** The answer of GetChartImageFromRun about the cell `staticId`, as the PNG file's bytes. */
export const chartImageOf = (staticId: string) =>
  v.pipe(
    v.object({
      staticId: v.pipe(
        v.string(),
        v.toLowerCase(),
        v.value(staticId.toLowerCase(), 'is that of another cell'),
      ),
      mimeType: v.pipe(v.string(), v.toLowerCase(), v.value('image/png', 'is not image/png')),
      imageBase64: v.pipe(
        v.string(),
        v.check(text => !/[^\w+/=\s]|_/.test(text), 'is not base64'),
        v.transform((text): Uint8Array => Buffer.from(text, 'base64')),
        v.check(isPng, 'is not a PNG'),
      ),
    }),
    v.transform(({ imageBase64 }) => imageBase64),
  );

/** All forms of Hex's errors in one: the older, the newer, and `InvalidParamPayload`. */
export const errorBody = v.object({
  reason: optionalText,
  details: optionalText,
  code: optionalText,
  message: optionalText,
  issues: optional(readable(v.object({ message: v.string() }))),
  invalid: optional(
    readable(v.object({ paramName: v.string(), paramValue: v.string(), dataType: v.string() })),
  ),
  notFound: optional(readable(v.string())),
});

export type ErrorBody = v.InferOutput<typeof errorBody>;
export type StartedRun = v.InferOutput<ReturnType<typeof startedRunOf>>;
export type RunStatus = v.InferOutput<typeof runStatus>;
export type StateEvent = v.InferOutput<typeof stateEvent>;
export type Project = v.InferOutput<typeof project>;
export type Cell = v.InferOutput<typeof listedCell>;
