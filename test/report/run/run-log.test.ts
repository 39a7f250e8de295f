import { describe, expect, test } from 'vitest';
import { openRunLog } from '../../../src/report/run/run-log.ts';
import { emptyRecord } from '../../../src/report/run/run-record.ts';
import { describeOutcome } from '../../../src/report/text/outcome-message.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { underWay } from '../../interrupted.ts';
import { completed, MINUTE } from '../past.ts';
import { HOSTILE, PROJECT, plan, RUN_URL, run } from '../samples.ts';

const TITLE: RunEvent = { kind: 'project', title: 'Sales' };
const HISTORY: RunEvent = { kind: 'history', past: completed(MINUTE) };
const STARTING: RunEvent = { kind: 'starting', snapshot: { projectId: PROJECT } };
const STARTED: RunEvent = { kind: 'started', run: run({ status: 'PENDING' }) };
const FIRST = `Sales (${PROJECT}) on acme.hex.tech`;

function opened(request: object = {}) {
  const { runner, all, said } = recordingRunner();
  const log = openRunLog(runner, plan({ request }));
  const lines = (...events: RunEvent[]): string[] => {
    for (const event of events) log.emit(event);
    return all('info');
  };
  const concluded = (outcome: Outcome): string[] => {
    const record = { ...emptyRecord(PROJECT), title: 'Sales', run: run(), followedSince: 0, endedAt: MINUTE };
    const timing = { timeoutMs: MINUTE, elapsedMs: MINUTE };
    log.conclude({ outcome, record, timing, message: describeOutcome(outcome, record, timing) });
    return said.map(({ kind, text }) => `${kind}: ${text}`);
  };
  return { lines, concluded };
}

describe('the log of a run begins with the title', () => {
  test('where it comes first', () => {
    expect(opened().lines(TITLE, HISTORY)).toEqual([FIRST, 'Usually takes 1m (1 run).']);
  });

  test('where other things were known before, which wait for it', () => {
    const { lines } = opened({ inputParams: { region: 'EMEA' } });
    expect(lines(HISTORY, STARTING)).toEqual([]);
    expect(lines(TITLE)).toEqual([
      FIRST,
      'Usually takes 1m (1 run).',
      '▸ Parameters (1)',
      '  region: "EMEA"',
      'Cached SQL results: allowed.',
    ]);
  });

  test('or, if it has not come when the run starts, with the ID, and the title comes later', () => {
    const { lines } = opened();
    expect(lines(HISTORY, STARTED, TITLE)).toEqual([
      `Project ${PROJECT} on acme.hex.tech`,
      'Usually takes 1m (1 run).',
      `Started: ${RUN_URL}`,
      'Project: Sales',
    ]);
  });

  test.each<[string, RunEvent]>([
    ['a warning', { kind: 'unknown-status', status: 'NAPPING' }],
    [
      'a wait',
      {
        kind: 'waiting',
        wait: {
          error: { operation: 'RunProject', kind: 'out-of-time', sent: false },
          attempts: 1,
          delayMs: 9,
        },
      },
    ],
  ])('or, before %s, with the ID', (_, event) => {
    expect(opened().lines(event)[0]).toBe(`Project ${PROJECT} on acme.hex.tech`);
  });

  test('or, at its end, with the ID', () => {
    expect(opened().concluded({ kind: 'validated' })[0]).toBe(`info: Project ${PROJECT} on acme.hex.tech`);
  });
});

describe('the log of a run tells what is sent', () => {
  test('once, however often it is sent', () => {
    const lines = opened({ viewId: 'q3', useCachedSqlResults: false }).lines(TITLE, STARTING, STARTING);
    expect(lines).toEqual([FIRST, 'Saved view: q3. Cached SQL results: not used.']);
  });

  test('each parameter on a harmless line, and of a long one the beginning', () => {
    const inputParams = { [HOSTILE]: HOSTILE, long: 'x'.repeat(1_000) };
    const lines = opened({ inputParams }).lines(TITLE, STARTING);
    for (const line of lines) expect(line).not.toMatch(/^\s*::|[\r\n]|##\[/);
    expect(lines.find(line => line.startsWith('  long: '))?.length).toBeLessThan(400);
  });

  test('and how many are to be told of its end', () => {
    const notifications = [{ type: 'ALL', includeSuccessScreenshot: false, userIds: ['u'] }];
    expect(opened({ notifications }).lines(TITLE, STARTING)[1]).toMatch(/^Notifications: 1\. /);
  });
});

describe('the log of a run ends', () => {
  test('with how long it took by Hex’s clock, and with the published app, without the address', () => {
    const outcome: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED', elapsedMs: 2_500 }) };
    expect(opened({ updatePublishedResults: true }).concluded(outcome).at(-1)).toBe(
      'info: COMPLETED in 2.5s. Published app: shows this run.',
    );
  });

  test('after a failure with the annotation, which has the address', () => {
    const [published, error = ''] = opened()
      .concluded({ kind: 'ended', run: run({ status: 'ERRORED' }) })
      .slice(-2);
    expect(published).toBe('info: Published app: unchanged.');
    expect(error).toMatch(/^error: /);
    expect(error).toContain(RUN_URL);
  });

  test('without a word of the published app where it is not known how the run will end', () => {
    const outcome = underWay({ cause: 'timed-out' }, { kind: 'requested' });
    expect(opened({ updatePublishedResults: true }).concluded(outcome).join()).not.toContain('Published app');
  });
});
