import { describe, expect, test } from 'vitest';
import type { HexApi } from '../../src/hex/api.ts';
import type { RunEvent } from '../../src/runs/events.ts';
import { createQueue } from '../../src/runs/turns.ts';
import { createTurnstile } from '../../src/runs/turnstile.ts';
import { refused } from '../report/samples.ts';
import { virtualClock } from '../virtual-clock.ts';

const PLENTY = { looks: 26, refillInMs: 0, quietMs: 60_000, opensInMs: 0 };
const STARTING: RunEvent = { kind: 'starting', record: { projectId: 'p' } };
const STARTED: RunEvent = { kind: 'started', run: { projectId: 'p', runId: 'r', status: 'PENDING' } };
const REFUSED: RunEvent = { kind: 'waiting', wait: { fault: refused(503), attempts: 1, delayMs: 2_000 } };

/** A turnstile at which runs called `1`, `2`, … line up, where Hex has room for a start after so long. */
function setTurnstile(count: number, startInMs: () => number = () => 0) {
  const clock = virtualClock();
  const hex = { startInMs, looks: () => PLENTY } as Partial<HexApi> as HexApi;
  const turnstile = createTurnstile({ hex, clock, queue: createQueue() });
  const through: string[] = [];
  const told: RunEvent[] = [];
  const stop = new AbortController();
  const entered = Array.from({ length: count }, async (_, index) => {
    const waiting = {
      deadlineAt: 600_000,
      stop: stop.signal,
      tell: (event: RunEvent) => void told.push(event),
    };
    await turnstile.enter(String(index + 1), waiting);
    through.push(String(index + 1));
  });
  return { clock, turnstile, through, told, stop, entered: Promise.all(entered) };
}

describe('the turnstile before starts', () => {
  test('lets runs through in the order in which they came', async () => {
    const { clock, through, entered } = setTurnstile(5);
    await clock.run(entered);
    expect(through).toEqual(['1', '2', '3', '4', '5']);
    expect(clock.now()).toBe(0);
  });

  test('has no more than ten of them read their lists at once', async () => {
    const { clock, turnstile, through, entered } = setTurnstile(12);
    await clock.run(clock.sleep(30_000));
    expect(through).toHaveLength(10);
    turnstile.note('1', STARTING);
    await clock.run(clock.sleep(5_000));
    expect(through).toHaveLength(11);
    turnstile.leave('2');
    await clock.run(entered);
    expect(through).toHaveLength(12);
  });

  test('lets nobody through while one is refused, and the next once that one has started', async () => {
    const { clock, turnstile, through, entered } = setTurnstile(2);
    turnstile.note('0', REFUSED);
    await clock.run(clock.sleep(60_000));
    expect(through).toEqual([]);
    turnstile.note('0', STARTED);
    await clock.run(entered);
    expect(through).toEqual(['1', '2']);
    expect(clock.now()).toBeLessThan(62_000);
  });

  test('tells once of a long wait, and ends it when the step is stopped', async () => {
    const { clock, told, stop, entered } = setTurnstile(1, () => 60_000);
    clock.at(20_000, () => stop.abort());
    await clock.run(entered);
    expect(clock.now()).toBe(20_000);
    expect(told).toMatchObject([{ kind: 'waiting', wait: { fault: { kind: 'held' }, delayMs: 60_000 } }]);
  });

  test('waits for nothing that cannot come before the deadline', async () => {
    const { clock, entered } = setTurnstile(1, () => 600_000);
    await clock.run(entered);
    expect(clock.now()).toBe(0);
  });
});
