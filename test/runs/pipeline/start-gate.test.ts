import { describe, expect, test } from 'vitest';
import type { HexApi } from '../../../src/hex/api.ts';
import { createPollQueue } from '../../../src/runs/follow/poll-queue.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { createStartGate } from '../../../src/runs/pipeline/start-gate.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { refused } from '../../report/samples.ts';

const PLENTY = { polls: 26, refillInMs: 0, quietMs: 60_000, opensInMs: 0 };
const STARTING: RunEvent = { kind: 'starting', snapshot: { projectId: 'p' } };
const ACTIVE: RunEvent = { kind: 'active', runs: [], ifActive: 'wait' };
const STARTED: RunEvent = { kind: 'started', run: { projectId: 'p', runId: 'r', status: 'PENDING' } };
const REFUSED: RunEvent = {
  kind: 'start-deferred',
  wait: { error: refused(503), attempts: 1, delayMs: 2_000 },
};
const LOOK_REFUSED: RunEvent = {
  kind: 'waiting',
  wait: { error: refused(503, { operation: 'GetRunStatus' }), attempts: 1, delayMs: 2_000 },
};

/** A gate at which runs called `1`, `2`, … line up, where Hex has room for a start after so long. */
function setGate(count: number, startDelayMs: () => number = () => 0) {
  const clock = virtualClock();
  const room = { ...PLENTY };
  const hex = { startDelayMs, pollBudget: () => room } as Partial<HexApi> as HexApi;
  const queue = createPollQueue();
  const gate = createStartGate({ hex, clock, queue });
  const through: string[] = [];
  const told: RunEvent[] = [];
  const stop = new AbortController();
  const entered = Array.from({ length: count }, async (_, index) => {
    const waiting = {
      deadlineAt: 600_000,
      stop: stop.signal,
      emit: (event: RunEvent) => void told.push(event),
    };
    await gate.acquire(String(index + 1), waiting);
    through.push(String(index + 1));
  });
  return { clock, room, queue, gate, through, told, stop, entered: Promise.all(entered) };
}

describe('the gate before starts', () => {
  test('lets runs through in the order in which they came', async () => {
    const { clock, through, entered } = setGate(5);
    await clock.run(entered);
    expect(through).toEqual(['1', '2', '3', '4', '5']);
    expect(clock.now()).toBe(0);
  });

  test('has no more than ten of them read their lists at once', async () => {
    const { clock, gate, through, entered } = setGate(13);
    await clock.run(clock.sleep(30_000));
    expect(through).toHaveLength(10);
    gate.note('1', LOOK_REFUSED);
    await clock.run(clock.sleep(5_000));
    expect(through).toHaveLength(10);
    gate.note('1', STARTING);
    await clock.run(clock.sleep(5_000));
    expect(through).toHaveLength(11);
    gate.note('2', ACTIVE);
    await clock.run(clock.sleep(5_000));
    expect(through).toHaveLength(12);
    gate.release('3');
    await clock.run(entered);
    expect(through).toHaveLength(13);
    expect(clock.now()).toBeLessThan(47_000);
  });

  test('lets nobody through while one is refused, and the next once that one has started', async () => {
    const { clock, gate, through, entered } = setGate(2);
    gate.note('0', REFUSED);
    await clock.run(clock.sleep(60_000));
    expect(through).toEqual([]);
    gate.note('0', STARTING);
    await clock.run(clock.sleep(10_000));
    expect(through).toEqual([]);
    gate.note('0', STARTED);
    await clock.run(entered);
    expect(through).toEqual(['1', '2']);
    expect(clock.now()).toBeLessThan(72_000);
  });

  test('lets the next one through once the one that was refused has given up', async () => {
    const { clock, gate, through, entered } = setGate(1);
    gate.note('0', REFUSED);
    await clock.run(clock.sleep(10_000));
    expect(through).toEqual([]);
    gate.release('0');
    await clock.run(entered);
    expect(clock.now()).toBeLessThan(12_000);
  });

  test('takes a look that was refused for no lack of kernels', async () => {
    const { clock, gate, entered } = setGate(1);
    gate.note('0', LOOK_REFUSED);
    await clock.run(entered);
    expect(clock.now()).toBe(0);
  });

  test('keeps no look back for a start that still has to wait for its own limit', async () => {
    const { clock, room, queue, stop, entered } = setGate(1, () => (clock.now() < 1_000 ? 0 : 60_000));
    Object.assign(room, { polls: 0, refillInMs: 10_000 });
    clock.at(5_000, () => {
      const look = queue.enter(() => ({ overdueMs: 0, endedIn: () => 0.1 }));
      expect(look.turnInMs({ polls: 18, refillInMs: 0, quietMs: 60_000, opensInMs: 0 })).toBe(0);
      stop.abort();
    });
    await clock.run(entered);
    expect(clock.now()).toBe(5_000);
  });

  test.each([
    ['a wait of five seconds', 5_000, 1],
    ['no shorter wait', 4_999, 0],
  ])('tells of %s', async (_, waitMs, times) => {
    const { clock, told, entered } = setGate(1, () => Math.max(0, waitMs - clock.now()));
    await clock.run(entered);
    expect(told).toHaveLength(times);
  });

  test('tells once of a long wait, and ends it when the step is stopped', async () => {
    const { clock, told, stop, entered } = setGate(1, () => 60_000);
    clock.at(20_000, () => stop.abort());
    await clock.run(entered);
    expect(clock.now()).toBe(20_000);
    expect(told).toMatchObject([
      { kind: 'start-deferred', wait: { error: { kind: 'throttled' }, delayMs: 60_000 } },
    ]);
  });

  test('waits for nothing that cannot come before the deadline', async () => {
    const { clock, entered } = setGate(1, () => 600_000);
    await clock.run(entered);
    expect(clock.now()).toBe(0);
  });
});
