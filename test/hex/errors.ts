import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorShape } from './operations.ts';

const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
};

/** Stops a request with an error that Hex gives in its own words. */
export function refuse(status: ContentfulStatusCode, message: string): never {
  throw new HTTPException(status, { message });
}

/** An error's body in the form of its endpoint. */
export function errorBody(shape: ErrorShape, status: number, message: string, traceId: string): object {
  if (shape === 'reason') return { reason: message, traceId };
  return { code: codes[status] ?? 'INTERNAL_SERVER_ERROR', message, issues: [], traceId };
}
