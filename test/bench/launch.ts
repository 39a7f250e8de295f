import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHex } from '../fakes/hex/hex.ts';
import { type Listening, listen } from '../fakes/hex/http.ts';
import type { RunScript } from '../fakes/hex/runs.ts';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { completeInputs, inputVariables, jobEnvironment } from '../fakes/runner/environment.ts';
import { createCommandFiles } from '../fakes/runner/file-commands.ts';

export const root = join(import.meta.dirname, '../..');
export const action = join(root, readActionFile(root).main);

/** A request as it came in. */
export interface Arrived {
  /** By `performance.now()`. */
  at: number;
  method: string;
  /** Path and query. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** A Hex of its own on loopback, with one project, and the environment that a step to run it finds. */
export interface Stand {
  url: string;
  env: Record<string, string>;
  folder: string;
  /** The first request that comes in. */
  firstRequest: Promise<Arrived>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function setUp(run: RunScript = {}): Promise<Stand> {
  const hex = createHex({ limits: false });
  const { id } = hex.addProject({ run });
  const first = Promise.withResolvers<Arrived>();
  const listening = await listen({
    ...hex,
    async deliver(request) {
      const at = performance.now();
      const { method, url, headers } = request;
      const body = await request.clone().text();
      first.resolve({ at, method, path: pathOf(url), headers: Object.fromEntries(headers), body });
      return hex.deliver(request);
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  return {
    url: listening.url,
    env: stepEnvironment(folder, { token: hex.token, 'hex-url': listening.url, 'project-id': id }),
    folder,
    firstRequest: first.promise,
    [Symbol.asyncDispose]: () => takeDown(listening, folder),
  };
}

async function takeDown(listening: Listening, folder: string): Promise<void> {
  await listening.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function stepEnvironment(folder: string, given: Record<string, string>): Record<string, string> {
  const temp = join(folder, 'temp');
  const workspace = join(folder, 'workspace');
  const eventPath = join(folder, 'event.json');
  mkdirSync(temp);
  mkdirSync(workspace);
  writeFileSync(eventPath, '{}');
  const inputs = completeInputs(readActionFile(root), given, {});
  const variables = { ...createCommandFiles(temp), ...inputVariables(inputs) };
  return jobEnvironment({ workspace, temp, eventPath, variables });
}

/** A node process under way. */
export interface Launched {
  /** By `performance.now()`, just before the process was started. */
  startedAt: number;
  /** Its exit code when it has ended; null where a signal ended it. */
  ended: Promise<number | null>;
  /** What it has printed so far. */
  printed(): string;
  kill(): void;
}

/** Starts node as the runner does: directly, with nothing on its standard input. */
export function launch(args: string[], env: Record<string, string>): Launched {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code]): number | null => code);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return { startedAt, ended, printed: () => printed, kill: () => child.kill('SIGKILL') };
}
