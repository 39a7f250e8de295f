import type { RunContext } from '../runs/context.ts';

/** What the title may take, waiting for the rate limit included, because the step ends no sooner. */
const TITLE_MS = 2_000;

/** The title is nice to have: without it the step goes on. */
export async function fetchTitle(
  projectId: string,
  { hex, stop, emit }: Pick<RunContext, 'hex' | 'stop' | 'emit'>,
): Promise<void> {
  const project = await hex.getProject(projectId, { signal: stop, timeout: { totalMs: TITLE_MS } });
  if (project.ok) emit({ kind: 'project', title: project.value.title });
}
