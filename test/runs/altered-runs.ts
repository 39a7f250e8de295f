import type { Intercept } from '../fakes/scenario/plan.ts';

/** A run as Hex tells of it. */
export type ToldRun = Record<string, unknown>;

/** Hex tells of each run, in lists and by itself, as `alter` has it. */
export const altering =
  (alter: (run: ToldRun) => unknown): Intercept =>
  async (pass, { method }) => {
    const response = await pass();
    if (method !== 'GET' || !response.ok) return response;
    const headers = { date: response.headers.get('date') ?? '' };
    const body = (await response.json()) as ToldRun & { runs?: ToldRun[] };
    if (body.runs !== undefined) return Response.json({ ...body, runs: body.runs.map(alter) }, { headers });
    return Response.json('runId' in body ? alter(body) : body, { headers });
  };
