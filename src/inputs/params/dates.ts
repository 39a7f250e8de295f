import type { RunInputResults } from '../input-table.ts';
import { valueIn } from '../read-inputs.ts';
import { fillPlaceholders } from './placeholders.ts';

/**
 * `results` with dates in place of the placeholders in its parameters, as they are in its time zone.
 *
 * @param nowMs the moment that all placeholders of a step mean, since the epoch
 */
export async function fillInDates(results: RunInputResults, nowMs: number): Promise<RunInputResults> {
  const timezone = valueIn(results.timezone) ?? 'UTC';
  const dated = { ...results };
  for (const name of ['params', 'params-file'] as const) {
    const params = results[name];
    if (params?.ok) dated[name] = await fillPlaceholders(name, params.value, { nowMs, timezone });
  }
  return dated;
}
