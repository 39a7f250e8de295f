import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { arriving, type Delivery, untilAborted } from './delivery.ts';
import type { Hex } from './hex.ts';

export interface ListenOptions {
  /** Default: any that is free. */
  port?: number;
  /** With both, speaks TLS. */
  tls?: { key: string; cert: string };
}

/** An embedded Hex that can be reached over HTTP. */
export interface Listening {
  /** Without a slash at its end. */
  url: string;
  port: number;
  /** Stops listening and breaks what connections there are. */
  close(): Promise<void>;
}

/** Serves `hex` on the loopback interface. Rejects where the port cannot be had. */
export async function listen(hex: Hex, { port = 0, tls }: ListenOptions = {}): Promise<Listening> {
  const listener = getRequestListener(
    async (request, env) => send(await hex.deliver(request), request, env as HttpBindings),
    { overrideGlobalObjects: false },
  );
  const server = tls ? createTlsServer(tls, listener) : createPlainServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send(delivery: Delivery, request: Request, exchange: HttpBindings): Promise<Response> {
  switch (delivery.kind) {
    case 'whole':
      return delivery.response;
    case 'cut':
      await sendPart(delivery, exchange);
      return RESPONSE_ALREADY_SENT;
    case 'drop':
      exchange.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'hang':
      return untilAborted(request.signal);
  }
}

/** Promises the whole body, sends the part, and breaks the connection. */
async function sendPart(
  cut: Extract<Delivery, { kind: 'cut' }>,
  { incoming, outgoing }: HttpBindings,
): Promise<void> {
  const { part, wholeBytes } = await arriving(cut.response, cut.bytes);
  const headers = { ...Object.fromEntries(cut.response.headers), 'content-length': wholeBytes };
  outgoing.writeHead(cut.response.status, headers);
  await new Promise(resolve => outgoing.write(part, resolve));
  incoming.socket.destroy();
}
