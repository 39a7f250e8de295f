import * as v from 'valibot';

// What is used is held strictly to Hex's OpenAPI document; unknown keys and statuses pass.

const id = v.pipe(v.string(), v.uuid('is not a UUID'), v.toLowerCase());
const text = v.optional(v.nullish(v.string()));
const time = v.nullish(v.pipe(v.string(), v.isoTimestamp('is not an ISO 8601 time')));

/** `ProjectRunResponsePayload`. */
export const startedRun = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  runStatusUrl: text,
  projectVersion: v.nullish(v.number()),
  traceId: text,
});

/** `StateEvent`. Nothing hangs on these, so whatever cannot be read is as good as not sent. */
const stateEvent = v.object({ type: v.string(), value: v.string(), timestamp: v.string() });

/** `ProjectStatusResponsePayload`. */
export const runStatus = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  projectVersion: v.nullish(v.number()),
  status: v.pipe(v.string(), v.nonEmpty('is empty')),
  runTrigger: text,
  startTime: time,
  endTime: time,
  elapsedTime: v.nullish(v.number()),
  traceId: text,
  stateEvents: v.fallback(v.nullish(v.array(stateEvent)), undefined),
});

/** `ProjectRunsResponsePayload`. */
export const projectRuns = v.object({ runs: v.array(runStatus) });

/** The answer of GetProject. */
export const project = v.object({ id, title: v.string() });

/** The error shapes of Hex's API in one: the envelope of the run endpoints, that of the newer ones, and `InvalidParamPayload`. */
export const errorBody = v.object({
  reason: text,
  details: text,
  code: text,
  message: text,
  issues: v.nullish(v.array(v.object({ message: v.string() }))),
  traceId: text,
  invalid: v.nullish(
    v.array(v.object({ paramName: v.string(), paramValue: v.string(), dataType: v.string() })),
  ),
  notFound: v.nullish(v.array(v.string())),
});

export type StartedRun = v.InferOutput<typeof startedRun>;
export type RunStatus = v.InferOutput<typeof runStatus>;
export type StateEvent = v.InferOutput<typeof stateEvent>;
export type ProjectRuns = v.InferOutput<typeof projectRuns>;
export type Project = v.InferOutput<typeof project>;
