import { join } from 'node:path';
import { type Arrived, action, type Launched, launch, type Stand, setUp } from './launch.ts';
import type { Measured } from './section.ts';

const PAIRS = 41;
const MAX_TIMES = 1.35;
const MAX_START_MS = 30_000;
const bareScript = join(import.meta.dirname, 'bare.js');

/** From process start to the first request on loopback: the action, and a bare script that sends the same request. */
export async function measureStartUp(): Promise<Measured> {
  // The warm-up tells what the action's first request is, and its times do not count.
  const { request } = await timeAction();
  await timeBare(request);

  const [bare, ours]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    bare.push(await timeBare(request));
    ours.push((await timeAction()).elapsedMs);
  }
  // Of each pair, because the machine may be slower for a while, and then is for both.
  const times = ours.map((ms, pair) => ms / (bare[pair] ?? ms));
  return {
    title: `Start: from process start to the first request (${request.method} ${shape(request.path)}), medians of ${PAIRS} alternating runs`,
    figures: [
      { name: 'bare script with fetch', value: median(bare), unit: 'ms', detail: spread(bare) },
      { name: 'action', value: median(ours), unit: 'ms', detail: spread(ours) },
      { name: 'action / bare script', value: median(times), unit: 'times', most: MAX_TIMES },
    ],
  };
}

async function timeAction(): Promise<{ elapsedMs: number; request: Arrived }> {
  await using stand = await setUp();
  return await timeFirstRequest(launch([action], stand.env), stand);
}

async function timeBare({ method, path, headers, body }: Arrived): Promise<number> {
  await using stand = await setUp();
  const request = {
    url: stand.url + path,
    method,
    headers: ownHeaders(headers),
    ...(body !== '' && { body }),
  };
  const script = launch([bareScript], { ...stand.env, BENCH_REQUEST: JSON.stringify(request) });
  return (await timeFirstRequest(script, stand)).elapsedMs;
}

/** Ends the process as soon as its request is there: what it would do next is not the question. */
async function timeFirstRequest(
  launched: Launched,
  { firstRequest }: Stand,
): Promise<{ elapsedMs: number; request: Arrived }> {
  const limit = AbortSignal.timeout(MAX_START_MS);
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  limit.addEventListener('abort', () => resolve(undefined), { once: true });
  const request = await Promise.race([firstRequest, launched.ended.then(() => undefined), tooLate]);
  launched.kill();
  await launched.ended;
  if (request === undefined) throw new Error(`No request came. The process printed:\n${launched.printed()}`);
  return { elapsedMs: request.at - launched.startedAt, request };
}

/** Without those that belong to the connection, which `fetch` sets itself. */
function ownHeaders(headers: Record<string, string>): Record<string, string> {
  const { host: _, connection: __, 'content-length': ___, ...own } = headers;
  return own;
}

const shape = (path: string): string => path.replace(/[0-9a-f-]{36}/g, '…');

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const spread = (values: number[]): string =>
  `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} ms`;
