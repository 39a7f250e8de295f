import { createHexApi, type HexApi } from '../../src/hex/client.ts';
import type { Fetch } from '../../src/hex/http.ts';
import { createHex, type Hex, type HexOptions } from '../fakes/hex/hex.ts';
import { type VirtualClock, virtualClock } from '../fakes/virtual-clock.ts';
import { playedForm } from '../played-form.ts';

export const ORIGIN = 'https://acme.hex.tech';

/** What stands between the action and Hex, and may change an answer or keep it. */
export type Between = (
  pass: () => Promise<Response>,
  request: { method: string; url: string },
) => Promise<Response>;

/** An embedded Hex and the action's API in front of it, both living by one virtual clock. */
export function hexInVirtualTime({
  between = pass => pass(),
  ...options
}: Omit<HexOptions, 'clock'> & { between?: Between } = {}): {
  clock: VirtualClock;
  hex: Hex;
  api: HexApi;
} {
  const clock = virtualClock();
  const hex = createHex({
    form: playedForm,
    limits: false,
    ...options,
    clock: { now: clock.wallNow, sleep: clock.sleep },
  });
  const fetch: Fetch = (url, init) => {
    clock.stir();
    return between(() => hex.fetch(url, init), { method: init.method, url });
  };
  const api = createHexApi({ fetch, clock, origin: ORIGIN, token: hex.token, userAgent: 'tests' });
  return { clock, hex, api };
}

/** A `fetch` that gives `answers` in turn, the last one for good, and notes what it was asked. */
export function scripted(...answers: (() => Response | Promise<Response>)[]): {
  fetch: Fetch;
  asked: { url: string; init: Parameters<Fetch>[1] }[];
} {
  const asked: { url: string; init: Parameters<Fetch>[1] }[] = [];
  return {
    asked,
    fetch: async (url, init) => {
      asked.push({ url, init });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) throw new Error('no answer is scripted');
      return answer();
    },
  };
}

/** An error as `fetch` throws it when the network fails with `code`. */
export function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`it was ${code}`), { code }) });
}

/** An error as `fetch` throws it when a certificate is not trusted, or when a proxy opens no tunnel. */
export const blockedBy = (by: string): TypeError =>
  by === 'certificate'
    ? networkError('SELF_SIGNED_CERT_IN_CHAIN')
    : new TypeError('fetch failed', {
        cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling'),
      });
