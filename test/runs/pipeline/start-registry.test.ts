import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { createStartRegistry } from '../../../src/runs/pipeline/start-registry.ts';
import { refused, run } from '../../report/samples.ts';

const STARTING: RunEvent = { kind: 'starting', snapshot: { projectId: 'sales' } };
const STARTED: RunEvent = { kind: 'started', run: run() };
const DEFERRED: RunEvent = {
  kind: 'start-deferred',
  wait: { error: refused(503), attempts: 1, delayMs: 2_000 },
};

/** A registry with starts of the project `sales` that have no answer yet, and a wait for the answers. */
function awaitAnswers(...names: string[]) {
  const registry = createStartRegistry();
  for (const name of names) registry.note(name, 'sales', STARTING);
  const life = new AbortController();
  let isOver = false;
  registry.untilNonePending('sales', life.signal).then(() => {
    isOver = true;
  });
  /** Whether the wait is over, once all that follows from what was noted has happened. */
  const hasEnded = async () => {
    await Promise.resolve();
    return isOver;
  };
  return { registry, life, hasEnded };
}

test('whoever waits for the answers to starts of a project waits for the last of them', async () => {
  const { registry, hasEnded } = awaitAnswers('emea', 'apac', 'amer');
  registry.note('emea', 'sales', STARTED);
  registry.note('apac', 'sales', DEFERRED);
  expect([await hasEnded(), registry.hasPendingStart('sales')]).toEqual([false, true]);
  registry.end('amer');
  expect([await hasEnded(), registry.hasPendingStart('sales')]).toEqual([true, false]);
});

test('nobody waits where no start of the project is without its answer', async () => {
  const { registry, hasEnded } = awaitAnswers();
  registry.note('emea', 'finance', STARTING);
  expect(await hasEnded()).toBe(true);
});

test('a run that ends is no start that waits for its answer', () => {
  const { registry } = awaitAnswers('emea');
  registry.note('emea', 'sales', STARTED);
  registry.note('emea', 'sales', { kind: 'polled', run: run({ status: 'COMPLETED' }) });
  expect(registry.hasPendingStart('sales')).toBe(false);
});

test('a wait for answers ends with the signal, and not before', async () => {
  const { life, hasEnded } = awaitAnswers('emea');
  expect(await hasEnded()).toBe(false);
  life.abort();
  expect(await hasEnded()).toBe(true);
});
