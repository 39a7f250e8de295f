import type { Me } from '../hex/schemas.ts';
import { withTimeout } from '../lib/deadline.ts';
import { expiryWarning } from '../report/text/token-expiry.ts';
import { findTitles } from '../runs/find-titles.ts';
import type { Emit } from '../runs/model/run-event.ts';
import type { CommandContext } from './command.ts';

/** What people read, but no run needs: the titles of projects, and a warning if the token expires soon. */
export interface SideRequests {
  /** Requests the project's title and the token's owner, each once. */
  start(projectId: string, emit: Emit): void;
  /** Requests the project's title alone, once. */
  requestTitle(projectId: string, emit: Emit): void;
  /** Requests the titles of all these projects together. */
  requestTitles(emitByProject: Map<string, Emit>): void;
  /** Resolves once the titles that come in time are emitted. Does not wait for the token's owner. */
  finish(): Promise<void>;
}

/** @param titled the projects whose titles are known already */
export function createSideRequests(context: CommandContext, titled: Iterable<string> = []): SideRequests {
  const titles = new Map<string, Promise<void>>();
  for (const projectId of titled) titles.set(projectId, Promise.resolve());
  let owner: BackgroundRequest<Me> | undefined;
  const requestTitle = (projectId: string, emit: Emit): void => {
    if (titles.has(projectId)) return;
    titles.set(projectId, fetchTitle(projectId, context, emit));
  };
  return {
    start(projectId, emit) {
      owner ??= fetchTokenOwner(context);
      requestTitle(projectId, emit);
    },
    requestTitle,
    requestTitles(emitByProject) {
      const found = fetchTitles(emitByProject, context);
      for (const projectId of emitByProject.keys()) titles.set(projectId, found);
    },
    async finish() {
      owner?.cancel();
      await Promise.all(titles.values());
    },
  };
}

/**
 * Including the wait for the rate limit: the step's end waits for a side request. One that would have to wait longer is not
 * sent.
 */
const MAX_SIDE_REQUEST_MS = 2_000;

async function fetchTitle(projectId: string, { hex, stop }: CommandContext, emit: Emit): Promise<void> {
  const project = await hex.getProject(projectId, {
    signal: stop,
    timeout: { totalMs: MAX_SIDE_REQUEST_MS },
  });
  if (project.ok) emitTitle(project.value.title, emit);
}

/** A blank title names no project, and nobody can click on it. */
function emitTitle(title: string, emit: Emit): void {
  if (title.trim() !== '') emit({ kind: 'project', title });
}

/** For all pages of the list. */
const MAX_TITLES_MS = 5_000;

const fetchTitles = (emitByProject: Map<string, Emit>, { hex, stop, clock }: CommandContext): Promise<void> =>
  withTimeout({ timeoutMs: MAX_TITLES_MS, signal: stop, clock }, signal =>
    findTitles([...emitByProject.keys()], {
      hex,
      signal,
      timeout: { totalMs: MAX_TITLES_MS },
      onTitle(projectId, title) {
        const emit = emitByProject.get(projectId);
        if (emit !== undefined) emitTitle(title, emit);
      },
    }),
  );

export interface BackgroundRequest<T> {
  /** Undefined if it fails or does not come in time. Never rejects. */
  answer: Promise<T | undefined>;
  /** To be called when the answer is no longer needed. */
  cancel(): void;
}

/** Requests the token's owner, and warns if the token expires soon. A failure is ignored. */
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
