import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { BAD_PROXY, type Fetch } from './http.ts';

/**
 * A `fetch` for `origin`: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` mean for it, read as the
 * runner reads them, or Node's own where they mean none. Node's own `fetch` takes no notice of these variables, and
 * undici, which does the tunnelling, is loaded only where it is needed.
 */
export function fetchFor(origin: string): Fetch {
  const proxy = proxyFor(new URL(origin));
  if (proxy === 'none') return globalThis.fetch;
  if (proxy === 'unreadable') {
    return async () => {
      throw Object.assign(new Error('the proxy variable is not a URL'), { code: BAD_PROXY });
    };
  }
  const tunnel = import('undici').then(undici => ({
    fetch: undici.fetch,
    dispatcher: new undici.ProxyAgent(proxy.href),
  }));
  // Whoever fetches hears of it.
  tunnel.catch(() => {});
  return async (url, init) => {
    const { fetch, dispatcher } = await tunnel;
    return fetch(url, { ...init, dispatcher });
  };
}

function proxyFor(url: URL): URL | 'none' | 'unreadable' {
  if (checkBypass(url)) return 'none';
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const isSet = Boolean(process.env[`${scheme}_proxy`] || process.env[`${scheme.toUpperCase()}_PROXY`]);
  try {
    const proxy = getProxyUrl(url);
    return proxy === undefined ? (isSet ? 'unreadable' : 'none') : withScheme(proxy);
  } catch {
    return 'unreadable';
  }
}

/** Without a scheme it is `http`, as for the runner: `proxy.corp:8080` is then no URL whose scheme is `proxy.corp`. */
function withScheme(proxy: URL): URL | 'unreadable' {
  if (['http:', 'https:'].includes(proxy.protocol)) return proxy;
  if (proxy.href.includes('://')) return 'unreadable';
  return URL.parse(`http://${proxy.href}`) ?? 'unreadable';
}
