import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachConcurrently } from '../../src/lib/concurrently.ts';

/** Lets all that is ready go on. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

test('each item is worked on once, in its order, and never more at once than may be', async () => {
  const plan = fc.record({
    items: fc.array(fc.string(), { maxLength: 12 }),
    max: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(plan, fc.scheduler(), async ({ items, max }, scheduler) => {
      const begun: [string, number][] = [];
      let underWay = 0;
      let most = 0;
      const all = forEachConcurrently(items, max, async (item, index) => {
        begun.push([item, index]);
        underWay += 1;
        most = Math.max(most, underWay);
        await scheduler.schedule(Promise.resolve());
        underWay -= 1;
      });
      await scheduler.waitFor(all);
      expect(begun).toEqual(items.map((item, index) => [item, index]));
      expect(most).toBe(Math.min(max, items.length));
      expect(underWay).toBe(0);
    }),
  );
});

test('the next item waits for the first that is done, and not for its neighbours', async () => {
  const finish = new Map<string, () => void>();
  const all = forEachConcurrently(['a', 'b', 'c'], 2, item => {
    const { promise, resolve } = Promise.withResolvers<void>();
    finish.set(item, resolve);
    return promise;
  });
  await turn();
  expect([...finish.keys()]).toEqual(['a', 'b']);
  finish.get('b')?.();
  await turn();
  expect([...finish.keys()]).toEqual(['a', 'b', 'c']);
  for (const done of finish.values()) done();
  await all;
});

test('work that rejects is told, and its worker begins no other', async () => {
  const begun: string[] = [];
  const all = forEachConcurrently(['a', 'b'], 1, async item => {
    begun.push(item);
    throw new Error('no');
  });
  await expect(all).rejects.toThrow('no');
  expect(begun).toEqual(['a']);
});
