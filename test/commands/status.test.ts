import { describe, expect, test } from 'vitest';
import { status } from '../../src/commands/status.ts';
import type { StatusStep } from '../../src/plan/plan.ts';
import type { PastRun } from '../fakes/hex/runs.ts';
import { type About, projectWithRuns } from './project-with-runs.ts';

const MINUTE = { pendingMs: 0, runningMs: 60_000 };
const FOREVER = { pendingMs: 0, runningMs: Number.POSITIVE_INFINITY };

/** Asks for the status of a project with these runs, the newest or the one at `index`. */
async function asking(
  runs: PastRun[],
  { index, stopAtMs, setUp, ...more }: Partial<StatusStep> & About = {},
) {
  const others = runs.map(one => ({ createdBy: 'other' as const, ...one }));
  const { sim, ids, recording, plan, context } = projectWithRuns(others, { index, stopAtMs, setUp });
  const { succeeded, markdown } = await sim.clock.run(status({ kind: 'status', ...plan, ...more }, context));
  return { sim, ids, succeeded, markdown, ...recording };
}

describe('the command status', () => {
  test('follows the newest run to its end, and fails as it did', async () => {
    const { ids, succeeded, outputs, all } = await asking([
      { agoMs: 90_000, ...MINUTE },
      { agoMs: 20_000, ...MINUTE, end: 'ERRORED' },
    ]);
    expect(succeeded).toBe(false);
    expect(outputs()).toMatchObject({
      'run-id': ids[1],
      status: 'ERRORED',
      conclusion: 'failure',
      attempts: '0',
      attached: 'false',
      'project-title': 'Sales',
    });
    expect(all('error')).toEqual([expect.stringContaining('ended ERRORED')]);
    expect(JSON.parse(outputs().result ?? '')).toMatchObject({
      runId: ids[1],
      status: 'ERRORED',
      runTrigger: expect.any(String),
      elapsedTime: 60_000,
    });
  });

  test('reports on the run that is named', async () => {
    const { ids, succeeded, outputs } = await asking(
      [
        { agoMs: 90_000, ...MINUTE },
        { agoMs: 20_000, ...FOREVER },
      ],
      { index: 0 },
    );
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ 'run-id': ids[0], status: 'COMPLETED', conclusion: 'success' });
  });

  test.each([
    ['the newest run', undefined, '2m (2 runs; 1m to 3m)'],
    ['a run that is named', 1, '2m 30s (2 runs; 2m to 3m)'],
  ])('says of %s what is usual, from the project’s other runs', async (_, index, usual) => {
    const over = (hoursAgo: number, minutes: number): PastRun => ({
      agoMs: 3_600_000 * hoursAgo,
      pendingMs: 0,
      runningMs: 60_000 * minutes,
    });
    const { all } = await asking([over(3, 3), over(2, 1), over(1, 2)], { index });
    expect(all('info')).toContain(`Usually takes ${usual}.`);
  });

  test('only reports with `wait: false`: on a run under way, ...', async () => {
    const { succeeded, outputs, all, sim } = await asking([{ agoMs: 20_000, ...FOREVER }], { wait: false });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ status: 'RUNNING', conclusion: 'started' });
    expect(JSON.parse(outputs().result ?? '')).toMatchObject({ status: 'RUNNING', endTime: null });
    expect(all('info').at(-1)).toContain('is RUNNING. The step does not wait for its end.');
    expect(sim.operations().filter(one => one === 'GetRunStatus')).toEqual([]);
  });

  test('... and on one that has failed, without failing', async () => {
    const { succeeded, outputs, all } = await asking([{ agoMs: 90_000, ...MINUTE, end: 'ERRORED' }], {
      wait: false,
    });
    expect(succeeded).toBe(true);
    expect(outputs()).toMatchObject({ status: 'ERRORED', conclusion: 'failure' });
    expect(JSON.parse(outputs().failed ?? '')).toMatchObject([{ status: 'ERRORED', conclusion: 'failure' }]);
    expect(all('error')).toEqual([]);
    expect(all('info').at(-1)).toContain('ended ERRORED');
  });

  test.each(['timeout', 'stop'])('never cancels the run, not on a %s', async what => {
    const more = what === 'stop' ? { stopAtMs: 20_000 } : { timeoutMs: 20_000 };
    const { succeeded, outputs, sim, pendingCleanups, all } = await asking(
      [{ agoMs: 20_000, ...FOREVER }],
      more,
    );
    expect(succeeded).toBe(false);
    expect(outputs().conclusion).toBe(what === 'stop' ? 'cancelled' : 'timed_out');
    expect(sim.hex.runs()[0]?.status).toBe('RUNNING');
    expect(pendingCleanups() ?? []).toEqual([]);
    expect(all('error').join()).toContain('did not start it');
  });

  describe('with a greatest age', () => {
    const hoursAgo = (hours: number, more: Partial<PastRun> = {}): PastRun => ({
      agoMs: hours * 3_600_000 + 60_000,
      ...MINUTE,
      ...more,
    });
    const maxAgeMs = 26 * 3_600_000;

    test.each([true, false])('fails where the newest run ended longer ago, with `wait: %s`', async wait => {
      const { succeeded, outputs, all } = await asking([hoursAgo(27)], { maxAgeMs, wait });
      expect(succeeded).toBe(false);
      expect(outputs()).toMatchObject({ conclusion: 'failure', status: 'COMPLETED' });
      expect(all('error')).toEqual([
        expect.stringMatching(
          /^The newest run is too old: "Sales" last completed on .*, 27h ago, and `max-age` is 26h\./,
        ),
      ]);
      expect(all('summary')[0]).toMatch(/^### ❌ .*Sales.* last completed 27h ago\n/);
      expect(JSON.parse(outputs().failed ?? '')).toHaveLength(1);
    });

    test('succeeds where it is newer', async () => {
      expect((await asking([hoursAgo(25)], { maxAgeMs })).succeeded).toBe(true);
    });

    test('fails where the run failed, though nothing is waited for', async () => {
      const failed = hoursAgo(1, { end: 'ERRORED' });
      const { succeeded, all } = await asking([failed], { maxAgeMs, wait: false });
      expect([succeeded, all('error').length]).toEqual([false, 1]);
    });

    test('takes a run that is under way as it stands where nothing is waited for', async () => {
      const { succeeded, outputs } = await asking([{ agoMs: 20_000, ...FOREVER }], { maxAgeMs, wait: false });
      expect([succeeded, outputs().conclusion]).toEqual([true, 'started']);
    });

    test('counts only runs of the trigger', async () => {
      const runs = [hoursAgo(30, { trigger: 'SCHEDULED' }), hoursAgo(1, { trigger: 'API' })];
      const { all } = await asking(runs, { maxAgeMs, triggerFilter: 'SCHEDULED' });
      expect(all('error')[0]).toMatch(/30h ago.*Only runs that were started as SCHEDULED count/);
      const none = await asking([hoursAgo(1, { trigger: 'API' })], { triggerFilter: 'SCHEDULED' });
      expect(none.all('error')[0]).toMatch(/^There is no run yet of "Sales" that was started as SCHEDULED/);
    });
  });

  test('fails where the project has no run', async () => {
    const { succeeded, outputs, all } = await asking([]);
    expect(succeeded).toBe(false);
    expect(outputs().conclusion).toBe('failure');
    expect(JSON.parse(outputs().failed ?? '')).toMatchObject([{ 'run-id': '', conclusion: 'failure' }]);
    expect(outputs().result).toBeUndefined();
    expect(all('error')).toEqual([expect.stringContaining('There is no run yet of')]);
  });

  test('fails with what Hex says where the run is not there', async () => {
    const { succeeded, said } = await asking([], { runId: '22222222-2222-4222-8222-222222222222' });
    expect(succeeded).toBe(false);
    expect(said.filter(one => one.kind === 'error')).toMatchObject([
      {
        title: 'Hex run not found',
        text: expect.stringMatching(/^(Hex finds no such run|The token may not read this run)/),
      },
    ]);
  });

  test.each<[string, Parameters<typeof asking>]>([
    ['is running', [[{ agoMs: 20_000, ...FOREVER }], { wait: false }]],
    ['has no run yet', [[]]],
    ['could not be looked up', [[], { runId: '22222222-2222-4222-8222-222222222222' }]],
  ])('says in the heading of the summary no more than is so: %s', async (headline, step) => {
    const { all } = await asking(...step);
    expect(all('summary')[0]?.split('\n')[0]).toMatch(new RegExp(` ${headline}$`));
  });

  test('claims no duration of a run whose beginning it has not seen', async () => {
    const { all } = await asking([{ agoMs: 7_200_000, ...FOREVER }], { timeoutMs: 20_000 });
    expect(all('summary')[0]).not.toMatch(/so far|Waiting for a kernel|this run/);
  });

  test('goes on trying while Hex is in trouble', async () => {
    const { succeeded } = await asking([{ agoMs: 90_000, ...MINUTE }], {
      setUp: ({ hex }) => hex.fault('GetProjectRuns', { kind: 'drop' }, { times: 3 }),
    });
    expect(succeeded).toBe(true);
  });

  test.each([
    ['cancelled', 'somebody stops the step', { stopAtMs: 20_000 }],
    ['timed_out', 'its timeout comes', { timeoutMs: 20_000 }],
  ])('is %s where %s before Hex has told of the run', async (conclusion, _, more) => {
    for (const index of [undefined, 0]) {
      const { succeeded, outputs } = await asking([{ agoMs: 90_000, ...MINUTE }], {
        ...more,
        index,
        setUp: ({ hex }) => {
          for (const operation of ['GetProjectRuns', 'GetRunStatus'] as const)
            hex.fault(operation, { kind: 'status', status: 500 }, { times: 100 });
        },
      });
      expect([succeeded, outputs().conclusion]).toEqual([false, conclusion]);
    }
  });

  test('has the summary of the run to say in a comment, too', async () => {
    const { markdown, all } = await asking([{ agoMs: 90_000, ...MINUTE }]);
    expect(markdown?.full).toContain('### ✅');
    expect(all('summary')).toEqual([markdown?.full]);
  });
});
