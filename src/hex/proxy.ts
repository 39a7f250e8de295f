import { getProxyUrl } from '@actions/http-client/lib/proxy';
import type { Fetch } from './http.ts';

/**
 * A `fetch` for `origin`: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` mean for it, read as the
 * runner reads them, or Node's own where they mean none. Node's own `fetch` takes no notice of these variables, and
 * undici, which does the tunnelling, is loaded only where it is needed.
 */
export function fetchFor(origin: string): Fetch {
  const proxy = getProxyUrl(new URL(origin));
  if (proxy === undefined) return globalThis.fetch;
  const tunnel = import('undici').then(undici => ({
    fetch: undici.fetch,
    dispatcher: new undici.ProxyAgent(proxy.href),
  }));
  return async (url, init) => {
    const { fetch, dispatcher } = await tunnel;
    return fetch(url, { ...init, dispatcher });
  };
}
