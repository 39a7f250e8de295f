import { expect, test } from 'vitest';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { FOREVER } from '../fakes/scenario/virtual-time.ts';

/** Asks for a run of which Hex says for so long that there is none. */
async function inspecting(missingForMs: number) {
  const sim = scenario().inVirtualTime();
  const { run } = sim.startRun({ runningMs: FOREVER });
  sim.hex.fault('GetRunStatus', { kind: 'status', status: 404 }, { times: FOREVER });
  sim.clock.at(missingForMs, () => sim.hex.heal());
  const { projectId, runId } = run;
  const query = { projectId, runId, wait: false, timeoutMs: 60_000 };
  const outcome = await sim.clock.run(inspectRun(query, sim.context));
  return { outcome, run, endedAtMs: sim.clock.now() };
}

test('a run that Hex does not know yet is found once it does', async () => {
  const { outcome, run } = await inspecting(5_000);
  expect(outcome).toMatchObject({ kind: 'started', run: { runId: run.runId } });
});

test('a run that Hex does not know after a quarter of a minute is not there', async () => {
  const { outcome, endedAtMs } = await inspecting(FOREVER);
  expect(outcome).toMatchObject({ interruption: { cause: 'failed', error: { status: 404 } } });
  expect(endedAtMs).toBeGreaterThanOrEqual(15_000);
  expect(endedAtMs).toBeLessThan(25_000);
});
