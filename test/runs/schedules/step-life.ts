import { loadPendingCleanups } from '../../../src/cleanup/state.ts';
import type { CommandContext } from '../../../src/commands/command.ts';
import type { Runner } from '../../../src/github/runner.ts';
import { createHexApi } from '../../../src/hex/client.ts';
import { cleanUpAll } from '../../../src/post.ts';
import type { Hex } from '../../fakes/hex/hex.ts';
import type { RecordedRequest } from '../../fakes/hex/state.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import type { VirtualClock } from '../../fakes/virtual-clock.ts';
import { TOKEN } from './mishaps.ts';

/** What one process of the action has said. */
export interface Said {
  /** Everything that a person or a later step could read. */
  text: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
}

/** A step's life, from its start to the end of its clean-up. Times are virtual. */
export interface StepLife {
  /** When main was over, or was killed. */
  endedAtMs: number;
  wasKilled: boolean;
  main: Said;
  post: Said;
  mainRequests: RecordedRequest[];
}

/** What happens to main, and what it lives in. */
export interface Fate {
  hex: Hex;
  clock: VirtualClock;
  /** Decides what is left to chance. */
  jitterSeed: number;
  /** The first signal. A second one changes nothing: the same handler stands for all. */
  stopAtMs: number | undefined;
  /** The process is gone from here on, in the middle of whatever it does. */
  killAtMs: number | undefined;
}

/** Plays main, kills it where its fate says so, lets the network heal, and plays post. */
export async function playStep(
  fate: Fate,
  command: (surroundings: CommandContext) => Promise<unknown>,
): Promise<StepLife> {
  const { hex, clock } = fate;
  const random = jitter(fate.jitterSeed);
  const { said: main, wasKilled } = await playMain(fate, random, command);
  const endedAtMs = clock.now();
  const mainRequests = [...hex.requests];
  hex.heal();
  const post = await playPost(main.state, { ...fate, random });
  await clock.run(clock.sleep(5_000));
  return { endedAtMs, wasKilled, main, post, mainRequests };
}

async function playMain(
  { hex, clock: realm, ...fate }: Fate,
  random: () => number,
  command: (surroundings: CommandContext) => Promise<unknown>,
): Promise<{ said: Said; wasKilled: boolean }> {
  const life = new AbortController();
  const stop = new AbortController();
  const clock = mortal(realm, life.signal);
  const recording = recordingRunner();
  const stopAtMs = fate.stopAtMs ?? Number.POSITIVE_INFINITY;
  // The runner kills ten seconds after the first signal.
  const killAtMs = Math.min(fate.killAtMs ?? Number.POSITIVE_INFINITY, stopAtMs + 10_000);
  if (Number.isFinite(stopAtMs)) clock.at(stopAtMs, () => stop.abort());
  const ended = command({
    hex: apiOver(hex.fetch, clock, life.signal),
    clock,
    random,
    stop: stop.signal,
    runner: mute(recording.runner, life.signal),
  });
  const killed = new Promise<void>(resolve => {
    if (!Number.isFinite(killAtMs)) return;
    clock.at(killAtMs, () => {
      life.abort();
      resolve();
    });
  });
  const wasKilled = await clock.run(Promise.race([ended.then(() => false), killed.then(() => true)]));
  life.abort();
  return { said: saidOn(recording), wasKilled };
}

async function playPost(
  state: Record<string, string>,
  { clock, hex, random }: Pick<Fate, 'clock' | 'hex'> & { random: () => number },
): Promise<Said> {
  const recording = recordingRunner({ state });
  const { pending } = loadPendingCleanups(recording.runner) ?? { pending: [] };
  const api = apiOver(hex.fetch, clock, new AbortController().signal);
  const context = { hex: api, clock, random, runner: recording.runner, summary: true };
  await clock.run(cleanUpAll(pending, context));
  return saidOn(recording);
}

function saidOn({ said, outputs }: ReturnType<typeof recordingRunner>): Said {
  const state = said.flatMap(one => (one.kind === 'state' ? [[one.name, one.text]] : []));
  const text = said.map(one => ('title' in one ? `${one.title}: ${one.text}` : one.text)).join('\n');
  return { text, outputs: outputs(), state: Object.fromEntries(state) };
}

/** @param life ends the process's connections with it */
const apiOver = (fetch: typeof globalThis.fetch, clock: VirtualClock, life: AbortSignal) =>
  createHexApi({
    fetch: async (url, init) => {
      clock.stir();
      const response = await fetch(url, { ...init, signal: AbortSignal.any([init.signal, life]) });
      clock.stir();
      return response;
    },
    clock,
    origin: 'https://app.hex.tech',
    token: TOKEN,
    userAgent: 'test',
  });

/** A clock for a process that may be killed: whoever waits by it then waits for ever. */
function mortal(clock: VirtualClock, life: AbortSignal): VirtualClock {
  return {
    ...clock,
    sleep: async (delayMs, signal) => {
      await clock.sleep(delayMs, signal);
      if (life.aborted) await new Promise(() => {});
    },
  };
}

/** A runner whose process can no longer say anything once it was killed. */
function mute(runner: Runner, life: AbortSignal): Runner {
  const entries = Object.entries(runner).map(([name, speak]) => [
    name,
    (...words: never[]) => (life.aborted ? '' : (speak as (...words: never[]) => unknown)(...words)),
  ]);
  return Object.fromEntries(entries);
}

/** Numbers from 0 to below 1 that a seed decides. */
function jitter(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
