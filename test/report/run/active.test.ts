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
    ['wait', ', which is waited for first', ', which are waited for first'],
  ])('are told with what is done about them: %s', (ifActive, one, several) => {
    const lines = [ONE, SEVERAL].map(active =>
      reporting(ifActive, active, COMPLETED).all('info').slice(1, -1),
    );
    const first = `  ${RUN} (API, RUNNING): ${RUN_URL}`;
    expect(lines).toEqual([
      [`The project already has an active run${one}:`, first],
      [`The project already has 2 active runs${several}:`, first, `  ${OTHER_RUN} (PENDING): ${RUN_URL}`],
    ]);
  });

  test('are told where one is followed in place of a new one', () => {
    const lines = [ONE, SEVERAL].map(active => reporting('attach', active, COMPLETED).all('info')[1]);
    expect(lines).toEqual([
      'The project already has an active run, which is followed in place of a new one.',
      'The project already has 2 active runs, the newest of which is followed in place of a new one.',
    ]);
  });

  test.each<IfActive>(['skip', 'fail'])(
    'are told only with the outcome where nothing is started: %s',
    ifActive => {
      const skipped: Outcome = { kind: 'skipped', because: { kind: 'active', runs: ONE } };
      expect(reporting(ifActive, ONE, skipped).all('info').slice(1)).toEqual([
        expect.stringMatching(/was not run, because the project already has an active run\.$/),
        `Run ${RUN}: ${RUN_URL}`,
      ]);
    },
  );

  test.each<IfActive>(['cancel', 'wait', 'attach', 'skip', 'fail'])(
    'stand in the summary, with the mode: %s',
    ifActive => {
      const [summary] = reporting(ifActive, ONE, COMPLETED).all('summary');
      expect(summary).toContain(
        `<summary>1 active run before this one</summary>\n\nWith \`if-active: ${ifActive}\`, `,
      );
      expect(summary).toMatch(new RegExp(`<a href="${RUN_URL}">${RUN}</a> \\| .*API.* \\| .*RUNNING`));
    },
  );

  test.each([
    [ONE, '^Another run of the project is active, so .* was not started. Wait for its end, or '],
    [SEVERAL, '^Another run of the project is active .2 are., so .* Wait for their end, or '],
  ])('fail the step with an error that says where they are and what to do', (active, words) => {
    const [error] = reporting('fail', active, { kind: 'blocked', ifActive: 'fail', active }).all('error');
    expect(error).toMatch(new RegExp(words));
    expect(error).toContain(RUN_URL);
  });

  test('are linked in the summary where they are in the way', () => {
    const [summary = ''] = reporting('fail', SEVERAL, {
      kind: 'blocked',
      ifActive: 'fail',
      active: SEVERAL,
    }).all('summary');
    expect(summary).toContain(
      `> <a href="${RUN_URL}">Run ${RUN}</a> · <a href="${RUN_URL}">Run ${OTHER_RUN}</a>`,
    );
    expect(summary).not.toContain('<details>');
  });

  test('and cannot be cancelled fail the step with the reason', () => {
    const error = refused(403, { operation: 'CancelRun' });
    const [annotation] = reporting('cancel', ONE, {
      kind: 'blocked',
      ifActive: 'cancel',
      active: ONE,
      error,
    }).all('error');
    expect(annotation).toMatch(
      /was not started. It could not be cancelled. The token may not cancel this run.*403/,
    );
  });
});
