import { readPlan } from '../../src/inputs/read-plan.ts';
import type { Result } from '../../src/lib/result.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Problem } from '../../src/plan/problem.ts';
import { accepted } from './checked.ts';

export const TOKEN = `hxtp_${'c0ffee'.repeat(16)}`;

/** 2026-11-22 09:05:03 UTC. */
export const NOW_MS = Date.UTC(2026, 10, 22, 9, 5, 3);

/** Reads the plan of a step whose `with:` holds `inputs` besides the token. */
export const planOf = (
  inputs: Record<string, string>,
  workspace: string,
  env: Record<string, string> = {},
): Promise<Result<Plan, Problem[]>> => {
  const all = new Map(Object.entries({ token: TOKEN, ...inputs }));
  return readPlan(name => all.get(name) ?? '', { workspace, nowMs: NOW_MS, env });
};

/** The accepted plan of a step that is of this kind. */
export function stepOf<Kind extends Plan['kind']>(
  kind: Kind,
  checked: Result<Plan, Problem[]>,
): Extract<Plan, { kind: Kind }> {
  const plan = accepted(checked);
  if (plan.kind !== kind) throw new Error(`${plan.kind} instead of ${kind}`);
  return plan as Extract<Plan, { kind: Kind }>;
}
