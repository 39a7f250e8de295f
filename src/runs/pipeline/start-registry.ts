import type { RunEvent } from '../model/run-event.ts';

/** The starts of one process: which runs have come of them, and which of them are without an answer. */
export interface StartRegistry {
  /** Takes note of what happens to the start called `name`. */
  note(name: string, projectId: string, event: RunEvent): void;
  /** The start called `name` is through. */
  leave(name: string): void;
  /** Whether a start has had an answer about this run. */
  isOwn(runId: string): boolean;
  /** Whether a start of the project is without an answer. */
  isUnanswered(projectId: string): boolean;
  /** Resolves once no start of the project is without an answer, or `signal` aborts. */
  answered(projectId: string, signal: AbortSignal): Promise<void>;
}

export function createStartRegistry(): StartRegistry {
  const runIds = new Set<string>();
  /** The projects of the starts that are without an answer, by their names. */
  const unanswered = new Map<string, string>();
  const waiting = new Set<() => void>();

  const isUnanswered = (projectId: string): boolean => [...unanswered.values()].includes(projectId);
  const settle = (name: string): void => {
    if (!unanswered.delete(name)) return;
    for (const check of waiting) check();
  };
  return {
    note(name, projectId, event) {
      if (event.kind === 'starting') unanswered.set(name, projectId);
      if (event.kind === 'started') runIds.add(event.run.runId);
      if (event.kind === 'started' || event.kind === 'start-deferred') settle(name);
    },
    leave: settle,
    isOwn: runId => runIds.has(runId),
    isUnanswered,
    answered: (projectId, signal) =>
      new Promise(resolve => {
        const check = (): void => {
          if (isUnanswered(projectId) && !signal.aborted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        signal.addEventListener('abort', check, { once: true });
        check();
      }),
  };
}
