import type { RunEvent } from '../model/run-event.ts';

/** The starts of one process: which runs have come from them, and which of them have no answer yet. */
export interface StartRegistry {
  /** Records what happens to the start called `name`. */
  note(name: string, projectId: string, event: RunEvent): void;
  /** To be called when its run has ended. */
  end(name: string): void;
  /** Whether this run has come from one of the starts. */
  ownsRun(runId: string): boolean;
  /** Whether a start of the project has no answer yet. */
  hasPendingStart(projectId: string): boolean;
  /** Resolves once every start of the project has its answer, or `signal` aborts. */
  untilNonePending(projectId: string, signal: AbortSignal): Promise<void>;
}

export function createStartRegistry(): StartRegistry {
  const runIds = new Set<string>();
  /** The projects of the starts that have no answer yet, by the starts' names. */
  const pending = new Map<string, string>();
  const waiting = new Set<() => void>();

  const hasPendingStart = (projectId: string): boolean => [...pending.values()].includes(projectId);
  const settle = (name: string): void => {
    if (!pending.delete(name)) return;
    for (const check of waiting) check();
  };
  return {
    note(name, projectId, event) {
      if (event.kind === 'starting') pending.set(name, projectId);
      if (event.kind === 'started') runIds.add(event.run.runId);
      if (event.kind === 'started' || event.kind === 'start-deferred') settle(name);
    },
    end: settle,
    ownsRun: runId => runIds.has(runId),
    hasPendingStart,
    untilNonePending: (projectId, signal) =>
      new Promise(resolve => {
        const check = (): void => {
          if (hasPendingStart(projectId) && !signal.aborted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        signal.addEventListener('abort', check);
        check();
      }),
  };
}
