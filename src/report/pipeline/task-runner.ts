import { logText } from '../../github/escape.ts';
import type { Annotation, Runner } from '../../github/runner.ts';
import type { HexError } from '../../hex/errors.ts';
import { retryabilityOf } from '../../hex/retry.ts';
import type { RunEvent } from '../../runs/model/run-event.ts';
import { MIN_LOGGED_MS } from '../run/event-log.ts';

/** What goes before a line that is about an entry. */
export const prefixOf = (name: string): string => `[${logText(name, 100)}]`;

export const prefixedWarning = (annotation: Annotation, name: string): Annotation => ({
  ...annotation,
  message: `${prefixOf(name)} ${annotation.message}`,
});

/** `log` with the entry's name before each line. What one need not know of an entry becomes debug lines. */
export function taskRunner(log: Runner, name: string, event: RunEvent): Runner {
  const prefixed = (line: string): string => `${prefixOf(name)} ${line}`;
  const info = isWorthALine(event) ? log.info : log.debug;
  return {
    ...log,
    info: line => info(prefixed(line)),
    debug: line => log.debug(prefixed(line)),
    warning: annotation => log.warning(prefixedWarning(annotation, name)),
  };
}

/** What an entry goes through as a rule is not. */
function isWorthALine(event: RunEvent): boolean {
  switch (event.kind) {
    case 'project':
    case 'history':
    case 'found':
    case 'status-changed':
    case 'held-back':
    case 'awaiting':
    case 'active-ended':
      return false;
    case 'waiting':
    case 'start-deferred':
      return (
        event.wait.attempts === 1 && (event.wait.delayMs >= MIN_LOGGED_MS || isTrouble(event.wait.error))
      );
    default:
      return true;
  }
}

const isTrouble = (error: HexError): boolean => retryabilityOf(error) !== 'retry-later';
