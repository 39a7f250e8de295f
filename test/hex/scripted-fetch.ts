import type { Fetch } from '../../src/hex/http.ts';

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
