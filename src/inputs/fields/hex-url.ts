import { ok, type Result } from '../../lib/result.ts';
import type { Problem } from '../../plan/problem.ts';
import { problem } from '../problem.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const TOLERATED_PATH = /^\/?(api\/v1\/?)?$/;

/** Reads `hex-url` into an origin such as `https://app.hex.tech`. Its problems never quote credentials. */
export function readHexUrl(text: string): Result<string, Problem[]> {
  const input = 'hex-url';
  const url = URL.parse(text);
  if (url === null) return problem(input, `is not a URL: ${likeThis(text)}`);
  const host = `https://${url.host}`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return problem(input, `has the scheme \`${url.protocol}\`: ${likeThis(text)}`);
  }
  if (url.username !== '' || url.password !== '') {
    return problem(
      input,
      `holds a user name or password: write only \`${host}\`; the token has an input of its own.`,
    );
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    return problem(input, `would send the token unencrypted to \`${url.host}\`: write \`${host}\`.`);
  }
  if (!TOLERATED_PATH.test(url.pathname) || url.search !== '' || url.hash !== '') {
    return problem(input, `is more than the address of a host: write only \`${host}\`.`);
  }
  return ok(url.origin);
}

/** A host without `https://`, perhaps with more behind it. */
const BARE_HOST = /^([a-z\d-]+\.)+[a-z]+(?=[:/]|$)/i;

function likeThis(text: string): string {
  const [host] = BARE_HOST.exec(text) ?? [];
  return host === undefined ? 'write it like `https://app.hex.tech`.' : `write \`https://${host}\`.`;
}
