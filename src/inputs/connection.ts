import { ok, type Result } from '../lib/result.ts';
import type { Connection } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import type { InputContext, Values } from './input.ts';
import { STEP_INPUTS } from './input-table.ts';
import { type Environment, type InputReader, readInputs, stepSource, valuesOf } from './read-inputs.ts';

/** The readers of these inputs need none. */
const NO_CONTEXT: InputContext = { workspace: '', hexUrl: undefined };

/** Reads only what the clean-up after the job needs: by then, a file that another input names may be gone. */
export async function readConnection(
  read: InputReader,
  env: Environment,
): Promise<Result<Connection, Problem[]>> {
  const results = await readInputs(STEP_INPUTS, stepSource(read, STEP_INPUTS, env), NO_CONTEXT);
  const values = valuesOf<typeof STEP_INPUTS>(results);
  return values.ok ? ok(connectionOf(values.value)) : values;
}

export const connectionOf = (values: Values<typeof STEP_INPUTS>): Connection => ({
  token: values.token,
  hexUrl: values['hex-url'],
  summary: values.summary,
});
