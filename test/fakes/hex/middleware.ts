import type { MiddlewareHandler } from 'hono';
import { sleepBy } from './clock.ts';
import { refuse } from './errors.ts';
import { type Fault, type Faults, replacement, strikesAfter } from './faults.ts';
import { type Limiter, type RateLimitHeaders, rateLimitHeaders } from './limits.ts';
import { type OperationName, operationCalled } from './operations.ts';
import { type HexContext, type HexEnv, hexNow, type RecordedRequest, type State } from './state.ts';

type Step = MiddlewareHandler<HexEnv>;

const TRACE_HEADER = 'x-trace-id';

/** Writes the request down, and puts Hex's time on the answer. */
export function recorded(state: State, operation: OperationName | 'Unknown'): Step {
  return async (c, next) => {
    const request: RecordedRequest = {
      at: state.clock.now(),
      operation,
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      headers: c.req.header(),
      body: parsed(await c.req.text()),
      status: 'unanswered',
    };
    state.requests.push(request);
    await next();
    if (c.env.delivery === 'hang') return;
    request.status = c.env.delivery === 'drop' ? 'dropped' : c.res.status;
    if (!c.res.headers.has('date')) c.header('date', new Date(hexNow(state)).toUTCString());
  };
}

/** Lets the scripted faults strike. */
export function faulty(state: State, faults: Faults, operation: OperationName): Step {
  return async (c, next) => {
    const fault = faults.take(operation);
    if (!fault) return next();
    const isAfter = strikesAfter(fault);
    if (isAfter) await next();
    await strike(c, fault, state);
    if (fault.kind === 'slow' && !isAfter) await next();
  };
}

/** Lets in those with the token. Others get a bare text, whatever they ask for: no route has been looked for then. */
export function authorized(state: State): Step {
  return async (c, next) => {
    c.set('traceId', state.ids.uuid());
    if (c.req.header('authorization') === `Bearer ${state.token}` && !hasExpired(state)) return next();
    return c.text('Unauthorized', 401, { [TRACE_HEADER]: c.var.traceId });
  };
}

/** Lets in those with a scope that will do, and something left of every limit. */
export function guarded(
  state: State,
  operation: OperationName,
  limits: { limiter: Limiter; styles: RateLimitHeaders[] },
): Step {
  const { scopes, group, errors } = operationCalled(operation, state.form);
  return async (c, next) => {
    c.set('operation', operation);
    // The older framework tells it in the body.
    if (errors === 'code') c.header(TRACE_HEADER, c.var.traceId);

    const verdict = limits.limiter.admit(['user', group], state.clock.now());
    for (const [name, value] of rateLimitHeaders(limits.styles, verdict, hexNow(state)))
      c.header(name, value);
    if (verdict.isRefused) refuse(429, 'Too many requests');

    const isAllowed = scopes.length === 0 || scopes.some(scope => state.scopes.includes(scope));
    if (!isAllowed) refuse(403, 'The token lacks the scope for this');
    return next();
  };
}

/** Whether the token is past its `exp`, be that in seconds or in milliseconds. */
function hasExpired(state: State): boolean {
  const exp = state.tokenExp ?? Number.POSITIVE_INFINITY;
  return (exp < 1e11 ? exp * 1000 : exp) <= hexNow(state);
}

async function strike(c: HexContext, fault: Fault, state: State): Promise<void> {
  switch (fault.kind) {
    case 'status':
    case 'garbage':
    case 'redirect':
      return replaceAnswer(c, replacement(fault));
    case 'slow':
      return sleepBy(state.clock, fault.delayMs, c.req.raw.signal);
    case 'drop':
    case 'hang':
      c.env.delivery = fault.kind;
      return replaceAnswer(c, new Response(null));
    case 'cut':
      return cutOff(c, fault);
  }
}

async function cutOff(c: HexContext, fault: Extract<Fault, { kind: 'cut' }>): Promise<void> {
  if (fault.at !== 'body') {
    c.env.delivery = 'cut';
    if (fault.bytes !== undefined) c.env.cutBytes = fault.bytes;
    return;
  }
  const { status, headers } = c.res;
  const whole = await c.res.text();
  const part = whole.slice(0, fault.bytes ?? Math.floor(whole.length / 2));
  replaceAnswer(c, new Response(part, { status, headers }));
}

/** Without the empty step in between, Hono would carry the old answer's headers over. */
function replaceAnswer(c: HexContext, response: Response): void {
  c.res = undefined;
  c.res = response;
}

function parsed(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
