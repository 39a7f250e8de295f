import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playSchedule, scheduleArbitrary } from './run-schedules.ts';
import { invariants } from './schedule-invariants.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 2_000);
const seed = Number(process.env.SCHEDULES_SEED ?? Math.floor(Math.random() * 2 ** 31));

test(`whatever goes wrong, no run is lost and none is started twice (${SCHEDULES} schedules, seed ${seed})`, async () => {
  console.log(`Schedules: ${SCHEDULES}, seed ${seed}; again with SCHEDULES_SEED=${seed}`);
  await fc.assert(
    fc.asyncProperty(scheduleArbitrary, async schedule => {
      const played = await playSchedule(schedule);
      for (const [name, holds] of Object.entries(invariants))
        expect(holds(schedule, played), name).toBe(true);
    }),
    { numRuns: SCHEDULES, seed },
  );
}, 180_000);
