import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastMs, mostMs, type Work } from '../../../src/runs/pipeline/least-time.ts';

const one = (name: string, durationMs: number, ...needs: string[]): Work => ({ name, durationMs, needs });

test('a chain takes the sum of its tasks, however many may run at once', () => {
  const chain = [one('a', 10), one('b', 20, 'a'), one('c', 30, 'b')];
  expect([leastMs(chain, 5), mostMs(chain, 5)]).toEqual([60, 60]);
});

test('tasks that need nothing share the room', () => {
  const four = ['a', 'b', 'c', 'd'].map(name => one(name, 10));
  expect([leastMs(four, 2), leastMs(four, 4)]).toEqual([20, 10]);
  expect([mostMs(four, 2), mostMs(four, 4)]).toEqual([25, 17.5]);
});

test('what is done already takes no time', () => {
  expect(leastMs([one('b', 20, 'a')], 5)).toBe(20);
});

test('no work takes no time', () => {
  expect([leastMs([], 5), mostMs([], 5)]).toEqual([0, 0]);
});

test('a task counts once, however many ways lead to it', () => {
  let read = 0;
  const layers = Array.from({ length: 12 }, (_, layer) => ['a', 'b'].map(side => `${side}${layer}`));
  const mesh = layers.flatMap((names, layer) =>
    names.map(name => ({
      name,
      durationMs: 10,
      get needs() {
        read += 1;
        return layers[layer - 1] ?? [];
      },
    })),
  );
  expect(leastMs(mesh, 5)).toBe(120);
  expect(read).toBe(mesh.length);
});

/** Starts tasks in their order, each once its needs are done and there is room, and gives when the last has ended. */
function simulatedMs(work: Work[], maxParallel: number): number {
  const endsAt = new Map<string, number>();
  let now = 0;
  for (;;) {
    const isDone = (name: string): boolean => (endsAt.get(name) ?? Number.POSITIVE_INFINITY) <= now;
    const underWay = [...endsAt.values()].filter(end => end > now);
    const waiting = work.filter(({ name }) => !endsAt.has(name));
    const ready = waiting.filter(({ needs }) => needs.every(isDone)).slice(0, maxParallel - underWay.length);
    for (const { name, durationMs } of ready) endsAt.set(name, now + durationMs);
    if (ready.length > 0) continue;
    if (underWay.length === 0) return now;
    now = Math.min(...underWay);
  }
}

/** Each task may need those before it. */
const workArbitrary = fc
  .array(fc.record({ durationMs: fc.nat(100), needs: fc.array(fc.nat(20), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(tasks =>
    tasks.map(({ durationMs, needs }, index): Work => {
      const earlier = index === 0 ? [] : [...new Set(needs.map(need => String(need % index)))];
      return { name: String(index), durationMs, needs: earlier };
    }),
  );

test('whatever the work, it takes no less and no more, and no less where a duration is not known', () => {
  fc.assert(
    fc.property(
      workArbitrary,
      fc.integer({ min: 1, max: 6 }),
      fc.infiniteStream(fc.boolean()),
      (work, room, known) => {
        const tookMs = simulatedMs(work, room);
        expect(leastMs(work, room)).toBeLessThanOrEqual(tookMs + 1e-6);
        expect(mostMs(work, room)).toBeGreaterThanOrEqual(tookMs - 1e-6);
        const partly = work.map(task => (known.next().value ? task : { ...task, durationMs: 0 }));
        expect(leastMs(partly, room)).toBeLessThanOrEqual(tookMs + 1e-6);
      },
    ),
  );
});
