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
  if (error.kind === 'unreachable' || error.kind === 'aborted') {
    if (error.sent) return 'unknown';
    return error.kind === 'aborted' ? 'refused' : 'not-started';
  }
  const retryability = retryabilityOf(error);
  if (retryability === 'retry-later') return 'not-started';
  if (retryability === 'unknown') return 'unknown';
  return isOnTheWay(error) && !isSameRefusal(error, listError) ? 'refused-on-the-way' : 'refused';
}

const isOnTheWay = (error: HexError): boolean =>
  error.kind === 'redirected' || (error.kind === 'refused' && !error.fromHex);

const isSameRefusal = (error: HexError, other: HexError | undefined): boolean =>
  other?.kind === error.kind &&
  'status' in error &&
  'status' in other &&
  error.status === other.status &&
  ('fromHex' in error && error.fromHex) === ('fromHex' in other && other.fromHex);
