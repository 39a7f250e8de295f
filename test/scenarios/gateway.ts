import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a gateway answers that is broken: nothing at all, or what never ends. */
export type Malady = 'silence' | 'endless headers' | 'endless body' | 'endless flood';

/** A server before Hex that passes all on, until it breaks. */
export interface Gateway {
  url: string;
  /** From now on, every request is answered like that. */
  breakDown(malady: Malady): void;
  [Symbol.asyncDispose](): Promise<void>;
}

const EVERY_MS = 50;
const FLOOD = 'x'.repeat(500_000);
const BEGINNINGS: Record<Malady, string> = {
  silence: '',
  'endless headers': 'HTTP/1.1 200 OK\r\n',
  'endless body': 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"runs": [',
  'endless flood': 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"runs": [',
};
const CONTINUATIONS: Record<Malady, string> = {
  silence: '',
  'endless headers': 'x-more: 1\r\n',
  'endless body': ' ',
  'endless flood': FLOOD,
};

/** @param hexUrl of the Hex that it stands before */
export async function openGateway(hexUrl: string): Promise<Gateway> {
  const sockets = new Set<Socket>();
  let malady: Malady | undefined;

  const pass = (client: Socket): void => {
    const target = connect(Number(new URL(hexUrl).port), '127.0.0.1');
    sockets.add(target);
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
    client.pipe(target).pipe(client);
  };
  const answer = (client: Socket, how: Malady): void => {
    client.once('data', () => {
      client.write(BEGINNINGS[how]);
      const timer = setInterval(() => client.write(CONTINUATIONS[how]), EVERY_MS);
      client.on('close', () => clearInterval(timer));
    });
    client.resume();
  };

  const server = createServer(client => {
    sockets.add(client);
    client.on('error', () => {});
    if (malady === undefined) pass(client);
    else answer(client, malady);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakDown(how) {
      malady = how;
      for (const socket of sockets) socket.destroy();
    },
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
