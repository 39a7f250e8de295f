import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorShape } from './operations.ts';

/** Why Hex does not do what it was asked to. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly issues: string[];
  constructor(status: ContentfulStatusCode, message: string, issues: string[]) {
    super(message);
    this.status = status;
    this.issues = issues;
  }
}

const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/**
 * Stops a request with an error that Hex gives in its own words.
 * @param issues what is wrong in particular; only newer errors have a place for it
 */
export function refuse(status: ContentfulStatusCode, message: string, issues: string[] = []): never {
  throw new Refusal(status, message, issues);
}

/** An error's body in the shape of its endpoint. */
export function errorBody(shape: ErrorShape, { status, message, issues }: Refusal, traceId: string): object {
  if (shape === 'reason') return { reason: message, traceId };
  const code = codes[status] ?? 'INTERNAL_SERVER_ERROR';
  return { code, message, issues: issues.map(issue => ({ message: issue })) };
}
