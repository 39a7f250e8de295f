import packageJson from '../../package.json' with { type: 'json' };
import { realClock } from '../lib/clock.ts';
import type { HexApi } from './api.ts';
import { createHexApi, type HexOptions } from './client.ts';
import { fetchFor } from './proxy.ts';

/** Names the action, its version and the repository that runs it, so that Hex knows who sends its requests. */
export function userAgent(env: NodeJS.ProcessEnv): string {
  const repository = (env.GITHUB_REPOSITORY ?? '').replace(/[^\w./-]/g, '');
  return `${packageJson.name}/${packageJson.version}${repository === '' ? '' : ` (${repository})`}`;
}

/** Hex's API over the network and the real clock, as both main and post use it. */
export const openHex = (
  { token, hexUrl: origin }: { token: string; hexUrl: string },
  env: NodeJS.ProcessEnv,
  options: Pick<HexOptions, 'onThrottle' | 'onRefusal' | 'reservedForCancel'>,
): HexApi =>
  createHexApi({
    ...options,
    fetch: fetchFor(origin),
    clock: realClock,
    origin,
    token,
    userAgent: userAgent(env),
  });
