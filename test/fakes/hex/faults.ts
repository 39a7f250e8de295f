import type { OperationName } from './operations.ts';

/** Whether Hex had done its work when the fault struck. */
export type FaultTime = 'before' | 'after';

/**
 * What goes wrong with a request. `when` is `before` unless it says otherwise.
 * A body that is no string is sent as JSON.
 */
export type Fault =
  /** Another answer, as from a proxy in between. */
  | {
      kind: 'status';
      status: number;
      body?: unknown;
      contentType?: string;
      headers?: Record<string, string>;
      when?: FaultTime;
    }
  /** A 200 that is no answer: by default an HTML page. Struck `after` by default, for Hex knows of no fault. */
  | { kind: 'garbage'; body?: unknown; contentType?: string; when?: FaultTime }
  /** The connection breaks without an answer. */
  | { kind: 'drop'; when?: FaultTime }
  /** The answer takes its time. With `before`, nothing is done for a client that gave up meanwhile. */
  | { kind: 'slow'; delayMs: number; when?: FaultTime }
  /** No answer ever, on an open connection. */
  | { kind: 'hang'; when?: FaultTime }
  /** Only the first `bytes` (default: half) arrive; then the connection breaks (`socket`), or the body just ends (`body`). */
  | { kind: 'cut'; at?: 'socket' | 'body'; bytes?: number }
  /** Sent elsewhere, with 302 unless `status` says otherwise. */
  | { kind: 'redirect'; location: string; status?: number; when?: FaultTime };

/** How often a fault strikes, and how many requests of its operation pass unharmed first. */
export interface FaultPlan {
  /** Default 1. */
  times?: number;
  /** Default 0. */
  skip?: number;
}

/** A fault and the requests that it strikes. */
export interface ScriptedFault {
  operation: OperationName;
  fault: Fault;
  plan?: FaultPlan;
}

/** Faults to come: a queue for each operation. */
export interface Faults {
  add(operation: OperationName, fault: Fault, plan?: FaultPlan): void;
  /** The fault that the next request of this operation meets, if any. */
  take(operation: OperationName): Fault | undefined;
  /** Drops all that are still to come. */
  clear(): void;
}

/** Starts with no faults. */
export function createFaults(): Faults {
  const queues = new Map<OperationName, { fault: Fault; times: number; skip: number }[]>();
  return {
    add(operation, fault, { times = 1, skip = 0 } = {}) {
      queues.set(operation, [...(queues.get(operation) ?? []), { fault, times, skip }]);
    },
    take(operation) {
      const queue = queues.get(operation);
      const next = queue?.[0];
      if (!queue || !next) return undefined;
      if (next.skip > 0) {
        next.skip -= 1;
        return undefined;
      }
      next.times -= 1;
      if (next.times <= 0) queue.shift();
      return next.fault;
    },
    clear: () => queues.clear(),
  };
}

/** Whether `fault` strikes once the work is done. */
export function strikesAfter(fault: Fault): boolean {
  if (fault.kind === 'cut') return true;
  return (fault.when ?? (fault.kind === 'garbage' ? 'after' : 'before')) === 'after';
}

/** The answer that stands in for Hex's own. */
export function replacement(fault: Extract<Fault, { kind: 'status' | 'garbage' | 'redirect' }>): Response {
  if (fault.kind === 'redirect') {
    return new Response(null, { status: fault.status ?? 302, headers: { location: fault.location } });
  }
  if (fault.kind === 'garbage') return bodied(200, fault.body ?? htmlPage, fault.contentType);
  const response = bodied(fault.status, fault.body ?? '', fault.contentType);
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.headers.set(name, value);
  return response;
}

const htmlPage =
  '<!doctype html><html><head><title>Sign in</title></head><body>Sign in to go on.</body></html>';

function bodied(status: number, body: unknown, contentType?: string): Response {
  const isText = typeof body === 'string';
  const type = contentType ?? (isText ? 'text/html; charset=utf-8' : 'application/json');
  const isBodiless = status === 204 || status === 304;
  const content = isText ? body : JSON.stringify(body);
  return new Response(isBodiless ? null : content, { status, headers: { 'content-type': type } });
}
