import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that tunnels to loopback whatever the name. */
export interface Proxy {
  url: string;
  port: number;
  /** What came in, as `host:port`, and with which headers. */
  tunnels: { target: string; headers: IncomingHttpHeaders }[];
  /** From now on it takes whatever comes and says nothing any more, in open tunnels neither. */
  fallSilent(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * @param credentials `user:password`; without them anyone may pass
 * @param silentTimes so many requests for a tunnel get no answer, ever
 */
export async function openProxy({
  credentials,
  silentTimes = 0,
}: {
  credentials?: string;
  silentTimes?: number;
} = {}): Promise<Proxy> {
  const tunnels: Proxy['tunnels'] = [];
  const sockets = new Set<Socket>();
  let isSilent = false;
  const pass = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', socket => sockets.add(socket));
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    tunnels.push({ target: url, headers });
    client.on('error', () => {});
    if (isSilent || tunnels.length <= silentTimes) return;
    if (pass && headers['proxy-authorization'] !== pass) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const target = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
    sockets.add(target);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    tunnels,
    fallSilent() {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().on('data', () => {});
    },
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
