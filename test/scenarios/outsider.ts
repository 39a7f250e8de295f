import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that has no business with the token, and writes down who comes by. */
export interface Outsider {
  url: string;
  visits: { method: string; path: string; headers: IncomingHttpHeaders }[];
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openOutsider(): Promise<Outsider> {
  const visits: Outsider['visits'] = [];
  const server = createServer((request, response) => {
    visits.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    response.end('{}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
