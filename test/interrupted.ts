import type { Interruption } from '../src/runs/model/interruption.ts';
import { type Cancellation, type Interrupted, interruptedBeforeStart } from '../src/runs/model/outcome.ts';
import type { Run } from '../src/runs/model/run.ts';
import { broken, run as sampleRun } from './report/samples.ts';

// Outcomes of what was interrupted, one for each phase.

export const beforeStart = interruptedBeforeStart;

export const awaitingActive = (interruption: Interruption, awaited: Run): Interrupted => ({
  kind: 'interrupted',
  interruption,
  phase: { kind: 'awaiting-active', awaited },
});

export const inDoubt = (interruption: Interruption): Interrupted => ({
  kind: 'interrupted',
  interruption,
  phase: { kind: 'in-doubt', error: broken() },
});

export const underWay = (
  interruption: Interruption,
  cancellation: Cancellation,
  run: Run = sampleRun(),
): Interrupted => ({ kind: 'interrupted', interruption, phase: { kind: 'under-way', run, cancellation } });
