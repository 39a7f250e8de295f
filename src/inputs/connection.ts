import { err, type Result } from '../lib/result.ts';
import type { Connection } from '../plan/connection.ts';
import type { Problem } from '../plan/problem.ts';
import { readFlag } from './fields/boolean.ts';
import { readHexUrl } from './fields/hex-url.ts';
import { readToken } from './fields/token.ts';
import type { InputReader } from './input-reader.ts';
import { problemsOf } from './problem.ts';

/** Reads only what the clean-up after the job needs: by then, a file that another input names may be gone. */
export function readConnection(read: InputReader, hexUrl = hexUrlIn(read)): Result<Connection, Problem[]> {
  const token = readToken(read('token'));
  const summary = readFlag('summary', read('summary').trim() || 'true');
  if (token.ok && hexUrl.ok && summary.ok) {
    return { ok: true, value: { token: token.value, hexUrl: hexUrl.value, summary: summary.value } };
  }
  return err([token, hexUrl, summary].flatMap(problemsOf));
}

const DEFAULT_HEX_URL = 'https://app.hex.tech';

export const hexUrlIn = (read: InputReader): Result<string, Problem[]> =>
  readHexUrl(read('hex-url').trim() || DEFAULT_HEX_URL);
