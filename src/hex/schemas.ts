import * as v from 'valibot';

// What a run hangs on is held strictly to Hex's OpenAPI document: which run it is, and its status. What is only shown
// counts as absent where it does not fit, and unknown keys and statuses pass.

const id = v.pipe(v.string(), v.uuid('is not a UUID'), v.toLowerCase());
/** Longer than anything takes in milliseconds, and short of what dates can hold. */
const MOST_NUMBER = 1e12;

const shown = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullish(schema), undefined);
const text = shown(v.string());
const time = shown(v.pipe(v.string(), v.isoTimestamp()));
const number = shown(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_NUMBER)));

/** `ProjectRunResponsePayload`. */
export const startedRun = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  runStatusUrl: text,
  projectVersion: number,
  traceId: text,
});

/** `StateEvent`. Nothing hangs on these, so whatever cannot be read is as good as not sent. */
const stateEvent = v.object({ type: v.string(), value: v.string(), timestamp: v.string() });

/** `ProjectStatusResponsePayload`. */
const runStatus = v.object({
  projectId: id,
  runId: id,
  runUrl: text,
  projectVersion: number,
  status: v.pipe(v.string(), v.nonEmpty('is empty')),
  runTrigger: text,
  startTime: time,
  endTime: time,
  elapsedTime: number,
  stateEvents: shown(v.array(stateEvent)),
});

/** The same for the one run that was asked about. */
export const runStatusOf = (runId: string) =>
  v.object({ ...runStatus.entries, runId: v.pipe(id, v.value(runId, 'is that of another run')) });

/** `ProjectRunsResponsePayload`. */
export const projectRuns = v.object({ runs: v.array(runStatus) });

/** The answer of GetProject. */
export const project = v.object({ title: v.string() });

/** The error shapes of Hex's API in one: the envelope of the run endpoints, that of the newer ones, and `InvalidParamPayload`. */
export const errorBody = v.object({
  reason: text,
  details: text,
  message: text,
  issues: shown(v.array(v.object({ message: v.string() }))),
  invalid: shown(v.array(v.object({ paramName: v.string(), paramValue: v.string(), dataType: v.string() }))),
  notFound: shown(v.array(v.string())),
});

export type StartedRun = v.InferOutput<typeof startedRun>;
export type RunStatus = v.InferOutput<typeof runStatus>;
export type StateEvent = v.InferOutput<typeof stateEvent>;
export type ProjectRuns = v.InferOutput<typeof projectRuns>;
export type Project = v.InferOutput<typeof project>;
