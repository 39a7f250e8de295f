import type { HexError } from '../../hex/errors.ts';
import { retryabilityOf } from '../../hex/retry.ts';

/** `refused-on-the-way`: by something between here and Hex, which may have passed the start on before. */
export type StartEffect = 'not-started' | 'refused' | 'refused-on-the-way' | 'unknown';

/**
 * What an error of the start says about its run.
 *
 * @param listError why the list before it could not be read: what refuses that as well lets nothing through
 */
export function startEffect(error: HexError, listError: HexError | undefined): StartEffect {
  if ('sent' in error) return error.sent ? 'unknown' : 'not-started';
  const retryability = retryabilityOf(error);
  if (retryability === 'retry-later') return 'not-started';
  if (retryability === 'unknown') return 'unknown';
  if (!isOnTheWay(error)) return 'refused';
  return isOnTheWay(listError) && listError.status === error.status ? 'refused' : 'refused-on-the-way';
}

const isOnTheWay = (error: HexError | undefined): error is HexError & { kind: 'redirected' | 'refused' } =>
  error?.kind === 'redirected' || (error?.kind === 'refused' && !error.fromHex);
