import { expect, test } from 'vitest';
import type { HexApi } from '../../../src/hex/api.ts';
import { createRunAge } from '../../../src/runs/follow/run-age.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(2026, 10, 22, 9);
const iso = (ms: number) => new Date(EPOCH + ms).toISOString();
const run = (status: string, startedAtMs?: number) => ({
  projectId: 'p',
  runId: 'r',
  status,
  ...(startedAtMs !== undefined && { startedAt: iso(startedAtMs) }),
});

/** @param aheadMs how far Hex's clock, as its answers tell it, is ahead */
function setAge(aheadMs: number | undefined = 0) {
  const clock = virtualClock(EPOCH);
  const timeMs = () => (aheadMs === undefined ? undefined : EPOCH + clock.now() + aheadMs);
  const age = createRunAge({ clock, hex: { timeMs } as HexApi });
  const pass = (ms: number) => clock.run(clock.sleep(ms));
  return { clock, age, pass };
}

test('a run that waits for its kernel has not been running', async () => {
  const { age, pass } = setAge();
  age.note(run('PENDING'), 0, 0);
  await pass(10_000);
  expect([age.runningMs(), age.waitedMs()]).toEqual([0, 10_000]);
});

test('a run has been waiting since it was first followed', async () => {
  const clock = virtualClock(EPOCH);
  await clock.run(clock.sleep(60_000));
  const age = createRunAge({ clock, hex: { timeMs: clock.wallNow } as Partial<HexApi> as HexApi });
  age.note(run('PENDING'), 60_000, 60_000);
  await clock.run(clock.sleep(10_000));
  expect(age.waitedMs()).toBe(10_000);
});

test('a run has been running since Hex says', async () => {
  const { age, pass } = setAge();
  age.note(run('PENDING'), 0, 0);
  await pass(10_000);
  age.note(run('RUNNING', 4_000), 10_000, 10_000);
  await pass(1_000);
  expect([age.runningMs(), age.waitedMs()]).toEqual([7_000, 0]);
});

test.each([
  ['is hours ahead', 7_200_000, 10_000],
  ['is hours behind', -7_200_000, 0],
])('where Hex’s clock %s, what was seen of the run counts', async (_, aheadMs, expected) => {
  const { age, pass } = setAge(aheadMs);
  age.note(run('PENDING'), 0, 0);
  await pass(10_000);
  age.note(run('RUNNING', 4_000), 10_000, 10_000);
  expect(age.runningMs()).toBe(expected);
});

test('without Hex’s word it began half-way between waiting and running', async () => {
  const { age, pass } = setAge(undefined);
  age.note(run('PENDING'), 0, 0);
  await pass(10_000);
  age.note(run('RUNNING'), 10_000, 10_000);
  expect(age.runningMs()).toBe(5_000);
});

test('a run that says it waits once it has been running has been running all the time', async () => {
  const { age, pass } = setAge();
  age.note(run('RUNNING', -60_000), 0, 0);
  await pass(10_000);
  age.note(run('PENDING', -60_000), 10_000, 10_000);
  await pass(1_000);
  expect([age.runningMs(), age.waitedMs()]).toEqual([71_000, 0]);
});

test.each([
  ['two weeks', 14 * DAY, 14 * DAY],
  ['more than two weeks, which nobody believes,', 14 * DAY + 1, 0],
])('a run that began %s before it was first seen', async (_, beforeMs, expected) => {
  const { age } = setAge();
  age.note(run('RUNNING', -beforeMs), 0, 0);
  expect(age.runningMs()).toBe(expected);
});

test('a run that somebody else started is as old as Hex says', async () => {
  const { age, pass } = setAge();
  age.note(run('RUNNING', -60_000), 0, 0);
  await pass(1_000);
  expect(age.runningMs()).toBe(61_000);
});
