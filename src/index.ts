import { basename } from 'node:path';
import { loadPendingCleanups } from './cleanup/state.ts';
import { logText } from './github/escape.ts';
import { openRunner } from './github/runner.ts';
import { main } from './main.ts';

// Whoever reads the log may be gone before the run is cancelled.
process.stdout.on('error', () => {});

/** Resolves once all that was written before has left, or cannot: where the log is a pipe, writing may take a moment. */
const written = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise(resolve => {
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
  });

// Until it is known how the step ends: a process in which nothing is left to do exits, whatever is still awaited.
process.exitCode = 1;
const runner = openRunner(process.env);
try {
  const saved = loadPendingCleanups(runner);
  // `dist/post.js` says by its name that it is post: a main that was killed before it could save anything leaves no
  // state, and must not be played again.
  const isPost = saved !== undefined || basename(process.argv[1] ?? '') === 'post.js';
  if (isPost) await (await import('./post.ts')).post(runner, saved, process.env);
  if (isPost || (await main(runner, process.env))) process.exitCode = 0;
} catch (error) {
  // A fault of this action's own.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  runner.debug(stack ?? message);
  runner.error({
    title: 'Internal error',
    message: `This is a fault of the action itself, please report it: ${logText(message)}`,
  });
}

// Whatever is still open must not keep the process: an agent holds on to a proxy that never answers.
await Promise.all([process.stdout, process.stderr].map(written));
process.exit();
