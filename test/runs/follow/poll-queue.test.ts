import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPollQueue, turnInMs, type Waiting } from '../../../src/runs/follow/poll-queue.ts';

const EMPTY = { polls: 26, quietMs: 60_000, refillInMs: 0, opensInMs: 0 };
/** Nobody has to hurry, and nobody can go out of turn. */
const ENOUGH = { ...EMPTY, polls: 18 };
const FEW = { polls: 3, quietMs: 0, refillInMs: 20_000, opensInMs: 0 };
const waiting = (overdueMs: number, ...[now = 0.1, soon = now, minute = 0.2]: number[]): Waiting => ({
  overdueMs,
  endedIn: inMs => (inMs === 0 ? now : inMs < 60_000 ? soon : minute),
});

describe('a run that is looked at in turn', () => {
  test('goes at once where there is plenty', () => {
    expect(turnInMs(waiting(0), [], EMPTY)).toBe(0);
    expect(turnInMs(waiting(0), [], { ...FEW, polls: 19 })).toBe(0);
  });

  test('waits until its look is due', () => {
    expect(turnInMs(waiting(-1_234), [], EMPTY)).toBe(1_234);
    expect(turnInMs(waiting(-1_234), [waiting(0)], EMPTY)).toBe(1_234);
    expect(turnInMs(waiting(-100, 0.1), [waiting(0, 0.3)], ENOUGH)).toBe(100);
  });

  test('knows before its look is due that there will be no room for it', () => {
    expect(turnInMs(waiting(-500), [], FEW)).toBeCloseTo(60_000 / 26);
    expect(turnInMs(waiting(-500), [], { ...FEW, polls: 0 })).toBe(20_000);
    expect(turnInMs(waiting(-500, 0.9), [], FEW)).toBe(500);
  });

  test('goes as the others do where little is left: 26 a minute, evenly', () => {
    expect(turnInMs(waiting(0), [], FEW)).toBeCloseTo(60_000 / 26);
    expect(turnInMs(waiting(0), [], { ...FEW, quietMs: 2_400 })).toBe(0);
    // Half as far apart half-way between few and plenty.
    expect(turnInMs(waiting(0), [], { ...FEW, polls: 13 })).toBeCloseTo(30_000 / 26);
  });

  test('waits for the next look of the minute where none is left, however surely it has ended', () => {
    for (const polls of [0, -4])
      expect(turnInMs(waiting(0, 0.9), [], { ...FEW, polls, quietMs: 30_000 })).toBe(20_000);
  });

  test('goes at once where it has almost certainly ended', () => {
    for (const likely of [0.75, 0.9]) expect(turnInMs(waiting(0, likely), [], FEW)).toBe(0);
  });

  test('lets one that is likelier to have ended go first, but not for ever', () => {
    expect(turnInMs(waiting(0, 0.1), [waiting(0, 0.3)], ENOUGH)).toBeGreaterThan(0);
    expect(turnInMs(waiting(0, 0.3), [waiting(0, 0.1)], ENOUGH)).toBe(0);
    expect(turnInMs(waiting(0, 0.1), [waiting(-1, 0.3)], ENOUGH)).toBe(0);
    expect(turnInMs(waiting(6_000, 0.1), [waiting(0, 0.3)], ENOUGH)).toBeGreaterThan(0);
    expect(turnInMs(waiting(30_000, 0.1), [waiting(0, 0.3)], ENOUGH)).toBe(0);
  });

  test('waits for none that is no more likely to have ended', () => {
    expect(turnInMs(waiting(0, 0.3), [waiting(0, 0.3)], ENOUGH)).toBe(0);
  });

  test('need not let others go first where there is plenty, nor where it has almost certainly ended', () => {
    const ahead = (count: number) => Array.from({ length: count }, () => waiting(0, 0.95));
    expect(turnInMs(waiting(0), ahead(7), EMPTY)).toBe(0);
    expect(turnInMs(waiting(0), ahead(8), EMPTY)).toBeGreaterThan(0);
    expect(turnInMs(waiting(0, 0.75), ahead(2), FEW)).toBe(0);
    expect(turnInMs(waiting(0, 0.9), ahead(3), FEW)).toBeGreaterThan(0);
  });

  test('waits while many are about to end and it will soon be much likelier to be one of them', () => {
    const others = Array.from({ length: 9 }, () => waiting(-1, 0, 0, 1));
    expect(turnInMs(waiting(0, 0.3, 0.5, 1), others, EMPTY)).toBeGreaterThan(0);
    expect(turnInMs(waiting(0, 0.5, 0.6, 1), others, EMPTY)).toBe(0);
    expect(turnInMs(waiting(0, 0.3, 0.5, 1), [], EMPTY)).toBe(0);
    expect(turnInMs(waiting(300_000, 0.3, 0.5, 1), others, EMPTY)).toBe(0);
  });
});

test('whoever waits and whatever is left, one of those that are due is first', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const some = fc.array(fc.tuple(fc.integer({ min: 300_000, max: 600_000 }), share), { minLength: 1 });
  fc.assert(
    fc.property(some, runs => {
      const all = runs.map(([overdueMs, likely]) => waiting(overdueMs, likely));
      const turns = all.map((own, index) => turnInMs(own, all.toSpliced(index, 1), EMPTY));
      expect(Math.min(...turns)).toBe(0);
    }),
  );
});

describe('a queue', () => {
  test('knows who else waits, until they leave', () => {
    const queue = createPollQueue();
    const one = queue.enter(() => waiting(0, 0.1));
    const other = queue.enter(() => waiting(0, 0.5));
    expect(one.turnInMs(ENOUGH)).toBeGreaterThan(0);
    expect(other.turnInMs(ENOUGH)).toBe(0);
    other.leave();
    expect(one.turnInMs(ENOUGH)).toBe(0);
  });

  test('counts each run once, so that with six about to end none has to wait', () => {
    const queue = createPollQueue();
    const six = Array.from({ length: 6 }, () => queue.enter(() => waiting(0, 0.3, 0.5, 1)));
    expect(six.map(one => one.turnInMs(EMPTY))).toEqual([0, 0, 0, 0, 0, 0]);
    const seventh = queue.enter(() => waiting(0, 0.3, 0.5, 1));
    expect(seventh.turnInMs(EMPTY)).toBeGreaterThan(0);
  });

  test('asks those who wait how they stand now', () => {
    const queue = createPollQueue();
    let likely = 0.5;
    const one = queue.enter(() => waiting(0, 0.3));
    queue.enter(() => waiting(0, likely));
    expect(one.turnInMs(ENOUGH)).toBeGreaterThan(0);
    likely = 0.1;
    expect(one.turnInMs(ENOUGH)).toBe(0);
  });
});
