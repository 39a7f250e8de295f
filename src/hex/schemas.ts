import * as v from 'valibot';

// What a run hangs on is held strictly to Hex's OpenAPI documents: which run it is, and its status. What is only shown
// counts as absent where it does not fit, and unknown keys and statuses pass. Of a list, what cannot be read is left out.
// Hex has two forms of its API at once, an older and a newer one; where they differ, both are read alike.

const id = v.pipe(v.string(), v.uuid('is not a UUID'), v.toLowerCase());
/** Longer than anything takes in milliseconds, and short of what dates can hold. */
const MAX_NUMBER = 1e12;

/** A greater number counts milliseconds since the epoch, a smaller one seconds: the year is 5138, or 1973. */
const MAX_SECONDS = 1e11;
/** What dates can hold. */
const MAX_MS = 8.64e15;

const shown = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema), undefined);
const text = shown(v.string());
/**
 * In ISO 8601 with a zone: as Hex writes it, or made from a number, or from a text without a zone, which is then UTC. What
 * lies before Hex began stands for no time at all.
 */
const time = shown(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.check(given => timeMsOf(given) >= Date.UTC(2015) && timeMsOf(given) <= MAX_MS),
    v.transform(given => (v.is(isoTime, given) ? given : new Date(timeMsOf(given)).toISOString())),
  ),
);
const number = shown(v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_NUMBER)));

const isoTime = v.pipe(v.string(), v.isoTimestamp());

function timeMsOf(given: string | number): number {
  if (typeof given === 'number') return given > MAX_SECONDS ? given : given * 1000;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(given.trim());
  return Date.parse(hasZone ? given : `${given}Z`);
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

/** An integer in the older form, the same as a text in the newer one, which also has a word. */
const version = shown(
  v.pipe(
    v.union([v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_NUMBER)), v.pipe(v.string(), v.nonEmpty())]),
    v.transform(given => (typeof given === 'string' && /^\d{1,12}$/.test(given) ? Number(given) : given)),
  ),
);

/** `ProjectRunResponsePayload`. */
const startedRun = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  runStatusUrl: text,
  projectVersion: version,
  traceId: text,
});

/** The same for the project that was to be run. */
export const startedRunOf = (projectId: string) =>
  v.object({
    ...startedRun.entries,
    projectId: v.pipe(id, v.value(projectId.toLowerCase(), 'is that of another project')),
  });

/** `StateEvent`. Nothing hangs on these, so whatever cannot be read is as good as not sent. */
const stateEvent = v.object({ type: v.string(), value: v.string(), timestamp: v.string() });

/** `ProjectStatusResponsePayload`. */
const runStatus = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  projectVersion: version,
  status: v.pipe(v.string(), v.nonEmpty('is empty')),
  runTrigger: text,
  startTime: time,
  endTime: time,
  elapsedTime: number,
  stateEvents: shown(readable(stateEvent)),
});

/** The same for the one run that was asked about. */
export const runStatusOf = (runId: string) =>
  v.object({ ...runStatus.entries, runId: v.pipe(id, v.value(runId, 'is that of another run')) });

/** The version of a run of the notebook: somebody's session, which is none of the runs of a published project. */
const DRAFT = 'draft';

export const isDraft = ({ projectVersion }: Pick<RunStatus, 'projectVersion'>): boolean =>
  typeof projectVersion === 'string' && projectVersion.toLowerCase() === DRAFT;

/**
 * A run in the list of a project, as far as it can be read; its status is `''` where that cannot. Undefined where not even
 * its ID can be read, and for a run of the notebook: whoever reads a list of runs never sees one.
 */
export function runIn(projectId: string, listed: unknown): RunStatus | undefined {
  const { runId, status } = runStatus.entries;
  const schema = v.object({
    ...runStatus.entries,
    projectId: v.fallback(id, projectId),
    runId,
    status: v.fallback(status, ''),
  });
  const result = v.safeParse(schema, listed);
  return result.success && !isDraft(result.output) ? result.output : undefined;
}

/** The runs of a project's list that can be read. */
export interface ProjectRuns {
  runs: RunStatus[];
  /** How many Hex listed, those that are left out among them. */
  listed: number;
  /** How many of these are left out because not even their IDs can be read. */
  unreadable: number;
}

/** `ProjectRunsResponsePayload` for the project that was asked about. */
export const projectRunsOf = (projectId: string) =>
  v.pipe(
    v.object({ runs: v.array(v.unknown()) }),
    v.transform(
      ({ runs }): ProjectRuns => ({
        runs: runs.flatMap(run => runIn(projectId, run) ?? []),
        listed: runs.length,
        unreadable: runs.filter(run => !v.is(v.object({ runId: id }), run)).length,
      }),
    ),
  );

/** The answer of GetProject. */
export const project = v.object({ title: v.string() });

/** An entry of a list, in Hex's own keys and with all that Hex sent. */
export type ListEntry = Record<string, unknown>;

/** A piece of a list. */
export interface Page {
  values: ListEntry[];
  /** Where the next piece begins; undefined at the list's end. */
  after: string | undefined;
}

/** Handed on as it is: valibot's own loose objects drop keys such as `constructor`. */
const listed = v.custom<ListEntry>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** The answers of those that list with cursors. */
export const listPage = v.pipe(
  v.object({ values: readable(listed), pagination: v.object({ after: v.nullish(v.string()) }) }),
  v.transform(({ values, pagination }): Page => ({ values, after: pagination.after || undefined })),
);

/** `ProjectRunsResponsePayload` as a piece of a list that began at `offset` and could hold `limit` runs. */
export const runsPage = ({ offset, limit }: { offset: number; limit: number }) =>
  v.pipe(
    v.object({ runs: v.array(v.unknown()), nextPage: v.nullish(v.string(), undefined) }),
    v.transform(({ runs, nextPage }): Page => {
      const goesOn = nextPage === undefined ? runs.length >= limit : nextPage !== null;
      return {
        values: v.parse(readable(listed), runs),
        after: goesOn && runs.length > 0 ? String(offset + runs.length) : undefined,
      };
    }),
  );

/** What the token is and whose. */
export interface Me {
  /** In milliseconds since the epoch. */
  tokenExpiresAtMs: number | undefined;
  /** Of the workspace. */
  orgId: string | undefined;
}

/** The answer of Me, of which `token.exp` may be given in seconds or in milliseconds. */
export const me = v.pipe(
  v.object({
    org: shown(v.object({ id })),
    token: shown(v.object({ exp: shown(v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_MS))) })),
  }),
  v.transform(
    ({ org, token }): Me => ({
      tokenExpiresAtMs: token?.exp == null ? undefined : token.exp * (token.exp > MAX_SECONDS ? 1 : 1000),
      orgId: org?.id,
    }),
  ),
);

const PNG_SIGNATURE = '89504e470d0a1a0a';

const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, PNG_SIGNATURE.length / 2)).toString('hex') === PNG_SIGNATURE;

/** The answer of GetChartImageFromRun for the cell that was asked about, as the PNG file's bytes. */
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

/** The error shapes of Hex's API in one: the older form's, the newer form's, and `InvalidParamPayload`. */
export const errorBody = v.object({
  reason: text,
  details: text,
  code: text,
  message: text,
  issues: shown(readable(v.object({ message: v.string() }))),
  invalid: shown(readable(v.object({ paramName: v.string(), paramValue: v.string(), dataType: v.string() }))),
  notFound: shown(readable(v.string())),
});

export type ErrorBody = v.InferOutput<typeof errorBody>;
export type StartedRun = v.InferOutput<typeof startedRun>;
export type RunStatus = v.InferOutput<typeof runStatus>;
export type StateEvent = v.InferOutput<typeof stateEvent>;
export type Project = v.InferOutput<typeof project>;
