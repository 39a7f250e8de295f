import { type GivenInputs, valueIn } from '../run-inputs.ts';
import { fillPlaceholders } from './placeholders.ts';

/**
 * `inputs` with dates in place of the placeholders in its parameters, as they are in its time zone.
 *
 * @param nowMs the moment that all placeholders of a step mean, since the epoch
 */
export async function fillInDates(inputs: GivenInputs, nowMs: number): Promise<GivenInputs> {
  const timezone = valueIn(inputs, 'timezone') ?? 'UTC';
  const dated = { ...inputs };
  for (const name of ['params', 'params-file'] as const) {
    const params = inputs[name];
    if (params?.ok) dated[name] = await fillPlaceholders(name, params.value, { nowMs, timezone });
  }
  return dated;
}
