/** What becomes of an answer on its way to the client. */
export type Delivery =
  | { kind: 'whole'; response: Response }
  | { kind: 'cut'; response: Response; bytes: number | undefined }
  | { kind: 'drop' }
  | { kind: 'hang' };

/** Delivers as `fetch` would see it: a broken connection is a `TypeError`, a hanging one waits for `signal`. */
export async function asFetched(delivery: Delivery, request: Request): Promise<Response> {
  switch (delivery.kind) {
    case 'whole':
      return redirected(delivery.response, request);
    case 'cut':
      return interruption(delivery.response, delivery.bytes);
    case 'drop':
      throw connectionLost();
    case 'hang':
      return untilAborted(request.signal);
  }
}

/** The part of a body that arrives. */
export async function arriving(
  response: Response,
  bytes: number | undefined,
): Promise<{ part: Uint8Array<ArrayBuffer>; wholeBytes: number }> {
  const whole = new Uint8Array(await response.arrayBuffer());
  return { part: whole.slice(0, bytes ?? Math.floor(whole.length / 2)), wholeBytes: whole.length };
}

/** Never resolves; rejects when `signal` aborts. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function redirected(response: Response, request: Request): Response {
  const isRedirect = response.status >= 300 && response.status < 400;
  if (isRedirect && request.redirect === 'error') throw new TypeError('fetch failed');
  return response;
}

async function interruption(response: Response, bytes: number | undefined): Promise<Response> {
  const { part, wholeBytes } = await arriving(response, bytes);
  const headers = new Headers(response.headers);
  headers.set('content-length', String(wholeBytes));
  const parts = [part];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = parts.shift();
      if (next?.length) controller.enqueue(next);
      else controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: response.status, headers });
}

function connectionLost(): TypeError {
  const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  return new TypeError('fetch failed', { cause });
}
