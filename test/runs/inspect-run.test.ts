import { expect, test } from 'vitest';
import { inspectRun } from '../../src/runs/inspect-run.ts';
import { FOREVER, setStage } from './stage.ts';

/** Asks for a run of which Hex says for so long that there is none. */
async function inspecting(missingForMs: number) {
  const stage = setStage();
  const { run } = stage.startRun({ runningMs: FOREVER });
  stage.hex.fault('GetRunStatus', { kind: 'status', status: 404 }, { times: FOREVER });
  stage.clock.at(missingForMs, () => stage.hex.heal());
  const { projectId, runId } = run;
  const query = { projectId, runId, wait: false, timeoutMs: 60_000 };
  const outcome = await stage.clock.run(inspectRun(query, stage.context));
  return { outcome, run, endedAtMs: stage.clock.now() };
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
