import { describe, expect, test } from 'vitest';
import { cancel } from '../../src/commands/cancel.ts';
import type { CancelStep } from '../../src/plan/plan.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import { playedForm } from '../played-form.ts';
import { type About, projectWithRuns } from './project-with-runs.ts';

const FOREVER = { pendingMs: 0, runningMs: Number.POSITIVE_INFINITY };
const NOWHERE = '0199a3f0-6c1e-7d42-9b58-2f4e8c7a1dff';
const OVER = { agoMs: 90_000, pendingMs: 0, runningMs: 60_000 };

/** Cancels runs of a project that has these, all or the one at `index`. */
async function cancelling(
  runs: PastRun[],
  { index, stopAtMs, setUp, alter, ...more }: Partial<CancelStep> & About = {},
) {
  const { sim, ids, recording, plan, context } = projectWithRuns(runs, {
    index,
    stopAtMs,
    setUp,
    alter,
  });
  const { succeeded } = await sim.clock.run(cancel({ kind: 'cancel', ...plan, ...more }, context));
  const statuses = ids.map(id => sim.hex.runs().find(run => run.id === id)?.status);
  return { sim, ids, statuses, succeeded, ...recording };
}

describe('the command cancel', () => {
  test('cancels every active run of the project, of whatever trigger, and sees them end', async () => {
    const { ids, statuses, succeeded, outputs, all } = await cancelling([
      OVER,
      { agoMs: 20_000, ...FOREVER, trigger: 'SCHEDULED' },
      { agoMs: 10_000, pendingMs: Number.POSITIVE_INFINITY, trigger: 'API', killDelayMs: 5_000 },
    ]);
    expect(succeeded).toBe(true);
    expect(statuses).toEqual(['COMPLETED', 'KILLED', 'KILLED']);
    expect(outputs()).toMatchObject({ conclusion: 'success', message: '2 runs cancelled.', failed: '[]' });
    const result = JSON.parse(outputs().result ?? '') as { runId: string; status: string }[];
    expect(result.map(run => run.runId).toSorted()).toEqual(ids.slice(1).toSorted());
    expect(new Set(result.map(run => run.status))).toEqual(new Set(['KILLED']));
    const [, one, other] = ids;
    expect(all('info')[1]).toBe(`2 runs are active: ${other} (API, PENDING), ${one} (SCHEDULED, RUNNING)`);
    expect(all('info').at(-1)).toBe('2 runs cancelled.');
    expect(all('summary').join()).toContain('### ✅ 2 runs cancelled');
  });

  test('that is stopped before Hex has taken the wish is cancelled itself', async () => {
    const { sim, ids, succeeded, outputs, all } = await cancelling([{ agoMs: 20_000, ...FOREVER }], {
      stopAtMs: 3_000,
      setUp: ({ hex }) => hex.fault('CancelRun', { kind: 'hang' }),
    });
    expect([succeeded, outputs().conclusion]).toEqual([false, 'cancelled']);
    expect(outputs().message).toMatch(/^1 run not cancelled\. /);
    expect(JSON.parse(outputs().failed ?? '')).toMatchObject([
      {
        'project-id': sim.project.id,
        'run-id': ids[0],
        conclusion: 'cancelled',
        reason: expect.stringMatching(/\w/),
      },
    ]);
    expect(all('error')).toEqual([expect.stringMatching(/not cancelled\.\nRun /)]);
  });

  test('finds nothing to cancel, and has succeeded', async () => {
    const { statuses, succeeded, outputs, all } = await cancelling([OVER]);
    expect([statuses, succeeded]).toEqual([['COMPLETED'], true]);
    expect(outputs()).toMatchObject({ conclusion: 'success', result: '[]' });
    expect(all('info').slice(1)).toEqual(['No run was active: nothing to cancel.']);
  });

  test('cancels the run that is named, and no other', async () => {
    const { statuses, succeeded } = await cancelling(
      [
        { agoMs: 20_000, ...FOREVER },
        { agoMs: 10_000, ...FOREVER },
      ],
      { index: 0 },
    );
    expect([statuses, succeeded]).toEqual([['KILLED', 'RUNNING'], true]);
  });

  test('takes it for no failure that the run is already over, and counts it as such', async () => {
    const { succeeded, outputs, all } = await cancelling([OVER], { index: 0 });
    expect(succeeded).toBe(true);
    expect(JSON.parse(outputs().result ?? '')).toMatchObject([{ status: 'COMPLETED' }]);
    expect(all('info').at(-1)).toBe('1 run already over.');
  });

  test('does not wait for the end with `wait: false`', async () => {
    const { sim, succeeded, all } = await cancelling([{ agoMs: 20_000, ...FOREVER, killDelayMs: 50_000 }], {
      wait: false,
    });
    expect(succeeded).toBe(true);
    expect(sim.clock.now()).toBeLessThanOrEqual(5_000);
    expect(all('info').join('\n')).toContain('has not ended yet');
  });

  test('fails with the reason for each run that cannot be cancelled', async () => {
    const { succeeded, outputs, said } = await cancelling([{ agoMs: 20_000, ...FOREVER }], {
      setUp: ({ hex }) => hex.fault('CancelRun', { kind: 'status', status: 403 }, { times: 50 }),
    });
    expect(succeeded).toBe(false);
    expect(outputs().conclusion).toBe('failure');
    expect(said.filter(one => one.kind === 'error')).toMatchObject([
      { title: 'Hex run not cancelled', text: expect.stringContaining('HTTP 403') },
    ]);
  });

  test('says of a run that is not there no more than is known', async () => {
    const { succeeded, outputs, all } = await cancelling([OVER], { runId: NOWHERE });
    expect(succeeded).toBe(false);
    expect(JSON.parse(outputs().result ?? '')).toMatchObject([
      { runId: NOWHERE, runUrl: null, status: null },
    ]);
    const [error = ''] = all('error');
    const why = playedForm === 'older' ? '`run-id`.*HTTP 404' : 'can see no such project or run.*HTTP 403';
    expect(error).toMatch(
      new RegExp(`${why}.* The run was not cancelled\\.\nRun ${NOWHERE}: [^]*${outputs()['trace-id']}`),
    );
    expect(all('info').slice(1)).toEqual([
      expect.stringMatching(/^Could not read .* HTTP 40[34].*Trying again\.$/),
    ]);
    expect(all('summary').join()).toContain('### ❌ 1 run not cancelled in project');
    expect(all('summary').join()).toContain(`<code>${NOWHERE}</code> | not known | failed |`);
  });

  test('refuses to cancel a session in the notebook, and says what it is', async () => {
    const { ids, statuses, succeeded, outputs, said, all } = await cancelling(
      [{ agoMs: 20_000, ...FOREVER }],
      { index: 0, alter: run => ({ ...run, projectVersion: 'draft' }) },
    );
    expect([succeeded, statuses]).toEqual([false, ['RUNNING']]);
    expect(outputs()).toMatchObject({ conclusion: 'failure' });
    expect(said.filter(one => one.kind === 'error')).toMatchObject([
      {
        title: 'Hex run not cancelled',
        text: expect.stringMatching(
          new RegExp(
            `^The run is a session in the notebook, of version draft, .* never cancels. Stop it in Hex.\nRun ${ids[0]}: http`,
          ),
        ),
      },
    ]);
    expect(all('summary').join()).toContain('### ❌ Nothing was cancelled in project');
  });

  test('fails where the active runs cannot be known', async () => {
    const { succeeded, outputs, all } = await cancelling([], {
      setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'status', status: 404 }),
    });
    expect([succeeded, outputs().conclusion]).toEqual([false, 'failure']);
    expect(outputs().result).toBeUndefined();
    expect(all('error')).toEqual([expect.stringContaining('Hex finds no such project')]);
  });

  test('finds active runs among many that are over', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({ ...OVER, agoMs: 90_000 + n * 1_000 }));
    const { statuses } = await cancelling([{ agoMs: 4_000_000, ...FOREVER }, ...many]);
    expect(statuses[0]).toBe('KILLED');
  });
});
