import { createHex, type Hex, type HexOptions } from './hex.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock {
  now(): number;
  sleep(ms: number): Promise<void>;
  advance(ms: number): void;
}

/** Starts at noon of 1 January 2026; sleeping moves it. */
export function manualClock(): ManualClock {
  let now = Date.UTC(2026, 0, 1, 12);
  const advance = (ms: number) => {
    now += ms;
  };
  return { now: () => now, advance, sleep: async ms => advance(ms) };
}

/** An answer, with its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any;
}

/** An embedded Hex by a manual clock, and a way of asking it with its token. */
export function hexByHand(options: HexOptions = {}): {
  hex: Hex;
  clock: ManualClock;
  ask(
    method: string,
    path: string,
    more?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
} {
  const clock = manualClock();
  const hex = createHex({ clock, ...options });
  return {
    hex,
    clock,
    async ask(method, path, { body, headers } = {}) {
      const response = await hex.fetch(`https://app.hex.tech/api/v1${path}`, {
        method,
        redirect: 'manual',
        headers: { authorization: `Bearer ${hex.token}`, ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, body: contentOf(await response.text()) };
    },
  };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
