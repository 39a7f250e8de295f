import type { Me } from '../hex/schemas.ts';
import { expiryWarning } from '../report/text/token-expiry.ts';
import type { Emit } from '../runs/model/run-event.ts';
import type { CommandContext } from './command.ts';

/** For people, but not for the runs: the titles of projects, and a warning if the token expires soon. */
export interface SideRequests {
  /** Asks for the project's title and whose the token is. Nothing is asked twice. */
  start(projectId: string, emit: Emit): void;
  /** Resolves once the titles are told that can be had in time. Cancels whatever else is still unanswered. */
  finish(): Promise<void>;
}

/** @param minPolls the requests that must be left to runs in the rate limit, or a title is not asked for */
export function createSideRequests(context: CommandContext, minPolls = 0): SideRequests {
  const titles = new Map<string, Promise<void>>();
  let owner: BackgroundRequest<Me> | undefined;
  return {
    start(projectId, emit) {
      owner ??= fetchTokenOwner(context);
      if (titles.has(projectId) || context.hex.pollBudget().polls < minPolls) return;
      titles.set(projectId, fetchTitle(projectId, context, emit));
    },
    async finish() {
      owner?.cancel();
      await Promise.all(titles.values());
    },
  };
}

/**
 * Longest time for a side request, waiting for the rate limit included: the step's end waits for it. A request that would
 * have to wait longer is not sent.
 */
const MAX_SIDE_REQUEST_MS = 2_000;

async function fetchTitle(projectId: string, { hex, stop }: CommandContext, emit: Emit): Promise<void> {
  const project = await hex.getProject(projectId, {
    signal: stop,
    timeout: { totalMs: MAX_SIDE_REQUEST_MS },
  });
  if (project.ok) emit({ kind: 'project', title: project.value.title });
}

export interface BackgroundRequest<T> {
  /** Undefined if there is none in time. Never rejects. */
  answer: Promise<T | undefined>;
  /** To be called when the answer is no longer needed. */
  cancel(): void;
}

/** Asks whose the token is, and warns if it expires soon. Says nothing of its own failure. */
export function fetchTokenOwner({ hex, clock, stop, runner }: CommandContext): BackgroundRequest<Me> {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([stop, cancelled.signal]);
  const fetchOwner = async (): Promise<Me | undefined> => {
    const me = await hex.getMe({ signal, timeout: { totalMs: MAX_SIDE_REQUEST_MS } });
    if (!me.ok || cancelled.signal.aborted) return undefined;
    const warning = expiryWarning(me.value.tokenExpiresAtMs, hex.timeMs() ?? clock.wallNow());
    if (warning !== undefined) runner.warning(warning);
    return me.value;
  };
  return { answer: fetchOwner(), cancel: () => cancelled.abort() };
}
