import { describe, expect, test } from 'vitest';
import type { IfActive } from '../../../src/plan/run-spec.ts';
import { reportRun } from '../../../src/report/run/run-report.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { virtualClock } from '../../fakes/virtual-clock.ts';
import { OTHER_RUN, plan, RUN, RUN_URL, refused, run } from '../samples.ts';

const ONE = [run({ trigger: 'API' })];
const SEVERAL = [...ONE, run({ runId: OTHER_RUN, status: 'PENDING' })];

/** What is said where these runs are active before the start. */
function reporting(ifActive: IfActive, active: Run[], outcome: Outcome) {
  const recording = recordingRunner();
  const report = reportRun(recording.runner, plan({ ifActive }), { clock: virtualClock() });
  report.emit({ kind: 'active', runs: active, ifActive });
  report.conclude(outcome, 1_000);
  return recording;
}

const COMPLETED: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED' }) };

describe('runs that are active before the start', () => {
  test.each<[IfActive, string, string]>([
    ['cancel', ', which is cancelled first', ', which are cancelled first'],
    ['wait', ', which is waited for', ', which are waited for'],
    [
      'attach',
      ', which is followed in place of a new one',
      ', the newest of which is followed in place of a new one',
    ],
    ['skip', ', so none is started', ', so none is started'],
    ['fail', '', ''],
  ])('are told with what is done about them: %s', (ifActive, one, several) => {
    const lines = [ONE, SEVERAL].map(active => reporting(ifActive, active, COMPLETED).all('info')[0]);
    expect(lines).toEqual([
      `The project already has an active run${one}: ${RUN} (API, RUNNING)`,
      `The project already has 2 active runs${several}: ${RUN} (API, RUNNING), ${OTHER_RUN} (PENDING)`,
    ]);
  });

  test.each<IfActive>(['cancel', 'wait', 'attach', 'skip', 'fail'])(
    'stand in the summary, with the mode: %s',
    ifActive => {
      const [summary] = reporting(ifActive, ONE, COMPLETED).all('summary');
      expect(summary).toContain(`**Active before**\n\nWith \`if-active: ${ifActive}\`, `);
      expect(summary).toMatch(new RegExp(`<a href="${RUN_URL}">${RUN}</a> \\| .*API.* \\| .*RUNNING`));
    },
  );

  test.each([
    [ONE, 'it already has an active run. Wait for its end, cancel it, or '],
    [SEVERAL, 'it already has 2 active runs. Wait for their end, cancel them, or '],
  ])('fail the step with an error that says where they are and what to do', (active, words) => {
    const [error] = reporting('fail', active, { kind: 'blocked', ifActive: 'fail', active }).all('error');
    expect(error).toMatch(new RegExp(words));
    expect(error).toContain(RUN_URL);
  });

  test('and cannot be cancelled fail the step with the reason', () => {
    const error = refused(403, { operation: 'CancelRun' });
    const [annotation] = reporting('cancel', ONE, {
      kind: 'blocked',
      ifActive: 'cancel',
      active: ONE,
      error,
    }).all('error');
    expect(annotation).toMatch(/active run. It could not be cancelled. Could not cancel the run .*403/);
  });
});
