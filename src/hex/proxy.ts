import { checkBypass } from '@actions/http-client/lib/proxy';
import { BAD_PROXY, type Fetch, hostAndPort } from './http.ts';

/**
 * A `fetch` for `origin`, through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name for it, read as the runner
 * reads them. Without a proxy it is Node's own, which ignores these variables. Undici does the tunnelling, and is loaded
 * only if there is a proxy: it is large.
 */
export function fetchFor(origin: string): Fetch {
  const proxy = proxyFor(new URL(origin));
  if (proxy === 'none') return globalThis.fetch;
  const tunnel = proxy instanceof Error ? Promise.reject(proxy) : tunnelThrough(proxy);
  // Every call of `fetch` throws it: without a call it must not be an unhandled rejection.
  tunnel.catch(() => {});
  return async (url, init) => {
    const { fetch, dispatcher } = await tunnel;
    return fetch(url, { ...init, dispatcher }).catch((error: Error) => {
      throw proxy instanceof URL ? Object.assign(error, { proxy: hostAndPort(proxy) }) : error;
    });
  };
}

const badProxy = (message = 'the proxy variable is not a URL'): Error =>
  Object.assign(new Error(message), { code: BAD_PROXY });

async function tunnelThrough(proxy: URL) {
  const undici = await import('undici');
  try {
    // Of undici the bundle holds what Node itself is built from, and that has no `ProxyAgent`. With HTTP/2 all requests would
    // share one tunnel, and wait for ever if the proxy does not answer.
    const dispatcher = new undici.EnvHttpProxyAgent({
      httpProxy: proxy.href,
      httpsProxy: proxy.href,
      noProxy: '',
      allowH2: false,
    });
    return { fetch: undici.fetch, dispatcher };
  } catch {
    throw badProxy();
  }
}

function proxyFor(url: URL): URL | 'none' | Error {
  if (checkBypass(url)) return 'none';
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find(name => process.env[name]);
  const address = process.env[variable ?? ''];
  if (!address) return 'none';
  // Without a scheme it is `http`, as for the runner: `proxy.corp:8080` is not a URL whose scheme is `proxy.corp`.
  const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
  if (proxy === null) return badProxy();
  if (['http:', 'https:'].includes(proxy.protocol)) return proxy;
  return badProxy(
    `\`${variable}\` names the proxy \`${proxy.protocol}//${proxy.host}\`, and only those of \`http://\` and \`https://\` can be used`,
  );
}
