import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createLineSplitter } from './log-lines.ts';

/** How a process ended: by an exit code, or by a signal. */
export type Ending = { exitCode: number | null; signal: NodeJS.Signals | null };

/** How long the runner waits before it gets rougher. */
export type CancelDelays = {
  /** From SIGINT to SIGTERM. */
  termAfterMs: number;
  /** From SIGTERM to SIGKILL. */
  killAfterMs: number;
};

/** The delays of GitHub's own runner. */
export const runnerCancelDelays: CancelDelays = { termAfterMs: 7500, killAfterMs: 2500 };

/** A node process under way. */
export type NodeProcess = {
  ended: Promise<Ending>;
  /** Sends a signal to the process alone; false when it had ended. */
  signal(name: NodeJS.Signals): boolean;
  /** SIGINT, later SIGTERM, later SIGKILL, as long as it takes. */
  stop(delays: CancelDelays): Promise<void>;
};

/**
 * Starts node on a script directly, not through a shell, with nothing on its standard input, as the runner does.
 * Lines of both streams arrive in one order. On Windows, Node turns every signal into an immediate end.
 */
export function startNode(options: {
  script: string;
  workingDirectory: string;
  environment: Record<string, string>;
  onLine: (line: string) => void;
}): NodeProcess {
  const child = spawn(process.execPath, [options.script], {
    cwd: options.workingDirectory,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = createLineSplitter(options.onLine);
    stream.on('data', (chunk: Buffer) => splitter.write(chunk));
    stream.on('end', () => splitter.end());
  }
  const ended = once(child, 'close').then(([exitCode, signal]): Ending => ({ exitCode, signal }) as Ending);

  async function endsWithin(milliseconds: number): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<false>();
    const timer = setTimeout(resolve, milliseconds, false);
    try {
      return await Promise.race([ended.then(() => true), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ended,
    signal: name => child.kill(name),
    async stop({ termAfterMs, killAfterMs }) {
      child.kill('SIGINT');
      if (await endsWithin(termAfterMs)) {
        return;
      }
      child.kill('SIGTERM');
      if (await endsWithin(killAfterMs)) {
        return;
      }
      child.kill('SIGKILL');
    },
  };
}
