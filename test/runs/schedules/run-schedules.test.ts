import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playSchedule, scheduleArbitrary } from './run-schedules.ts';
import { invariants } from './schedule-invariants.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 2_000);

test(`whatever goes wrong, no run is lost and none is started twice (${SCHEDULES} schedules)`, async () => {
  await fc.assert(
    fc.asyncProperty(scheduleArbitrary, async schedule => {
      const played = await playSchedule(schedule);
      for (const [name, holds] of Object.entries(invariants))
        expect(holds(schedule, played), name).toBe(true);
    }),
    { numRuns: SCHEDULES },
  );
}, 180_000);
