import { basename } from 'node:path';
import { loadPendingCleanups } from './cleanup/state.ts';
import { logText } from './github/escape.ts';
import { openRunner } from './github/runner.ts';
import { main } from './main.ts';

// If nobody reads the log any more, the process must still live to cancel its run.
process.stdout.on('error', () => {});

/** Resolves once everything written so far is flushed, or has failed: writing to a pipe is asynchronous. */
const flushed = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise(resolve => {
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
  });

// Failed until known otherwise: Node exits as soon as its event loop is empty, even while a promise is awaited.
process.exitCode = 1;
const runner = openRunner(process.env);
try {
  const saved = loadPendingCleanups(runner);
  // Main saves state at once. If it was killed even before that, the name of the file shows that this is post.
  const isPost = saved !== undefined || basename(process.argv[1] ?? '') === 'post.js';
  if (isPost) await (await import('./post.ts')).post(runner, saved, process.env);
  if (isPost || (await main(runner, process.env))) process.exitCode = 0;
} catch (error) {
  // A bug: expected failures are values, not exceptions.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  runner.debug(stack ?? message);
  runner.output('conclusion', 'failure');
  runner.output('message', 'The Hex step failed by a fault of its own: see its log.');
  runner.output('failed', '[]');
  runner.error({
    title: 'Internal error',
    message: `This is a fault of the action itself. Please report it: ${logText(message)}`,
    help: 'This is a fault of the action itself',
  });
}

// Exits although connections may be open, such as one to a proxy that never answers.
await Promise.all([process.stdout, process.stderr].map(flushed));
process.exit();
