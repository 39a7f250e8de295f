import type { Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Params } from '../../plan/run-spec.ts';
import { type GivenInputs, valueIn } from '../run-inputs.ts';

/** The moment that all date placeholders of a step mean. */
export interface Dates {
  /** `given` with dates in place of the placeholders in its parameters, as they are in its time zone. */
  fillIn(given: GivenInputs): Promise<GivenInputs>;
}

/** @param nowMs the moment, since the epoch */
export function datesAt(nowMs: number): Dates {
  /** The entries of a pipeline may all have the step's parameters, which may be large. */
  const filled = new WeakMap<Params, Map<string, Promise<Result<Params, Problem[]>>>>();

  const fill = (input: string, params: Params, timezone: string): Promise<Result<Params, Problem[]>> => {
    const byZone = filled.get(params) ?? new Map<string, Promise<Result<Params, Problem[]>>>();
    filled.set(params, byZone);
    const known = byZone.get(timezone) ?? fillPlaceholders(input, params, { nowMs, timezone });
    byZone.set(timezone, known);
    return known;
  };

  return {
    async fillIn(given) {
      const timezone = valueIn(given, 'timezone') ?? 'UTC';
      const dated = { ...given };
      for (const name of ['params', 'params-file'] as const) {
        const params = given[name];
        if (params?.ok) dated[name] = await fill(name, params.value, timezone);
      }
      return dated;
    },
  };
}

/** Loaded here because most steps have no parameters. */
const fillPlaceholders: typeof import('./placeholders.ts').fillPlaceholders = async (input, params, moment) =>
  (await import('./placeholders.ts')).fillPlaceholders(input, params, moment);
