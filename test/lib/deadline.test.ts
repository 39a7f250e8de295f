import { expect, test } from 'vitest';
import { withGrace, withTimeout } from '../../src/lib/deadline.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';

/** When the signal that work is given aborts, for work that lasts a minute. */
async function abortedAt(
  deadline: (
    clock: ReturnType<typeof virtualClock>,
    work: (signal: AbortSignal) => Promise<void>,
  ) => Promise<void>,
) {
  const clock = virtualClock();
  let atMs: number | undefined;
  await clock.run(
    deadline(clock, async signal => {
      const note = () => {
        atMs = clock.now();
      };
      if (signal.aborted) note();
      signal.addEventListener('abort', note);
      await clock.sleep(60_000);
    }),
  );
  return atMs;
}

/** A signal that aborts at this time; never, where it is undefined. */
function abortingAt(clock: ReturnType<typeof virtualClock>, atMs: number | undefined): AbortSignal {
  const controller = new AbortController();
  if (atMs === 0) controller.abort();
  else if (atMs !== undefined) clock.at(atMs, () => controller.abort());
  return controller.signal;
}

test.each([
  ['at the timeout', undefined, 5_000],
  ['with its signal', 2_000, 2_000],
  ['at once where that has aborted', 0, 0],
])('work with a timeout is aborted %s', async (_, stopAtMs, expected) => {
  const atMs = await abortedAt((clock, work) =>
    withTimeout({ timeoutMs: 5_000, signal: abortingAt(clock, stopAtMs), clock }, work),
  );
  expect(atMs).toBe(expected);
});

test.each([
  ['not without its signal', undefined, undefined],
  ['some time after its signal', 2_000, 5_000],
  ['so long after its beginning where that has aborted', 0, 3_000],
])('work with a grace is aborted %s', async (_, stopAtMs, expected) => {
  const atMs = await abortedAt((clock, work) =>
    withGrace({ graceMs: 3_000, signal: abortingAt(clock, stopAtMs), clock }, work),
  );
  expect(atMs).toBe(expected);
});
