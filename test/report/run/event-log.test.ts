import { describe, expect, test } from 'vitest';
import { hexLogger, logEvent } from '../../../src/report/run/event-log.ts';
import type { RunEvent } from '../../../src/runs/model/run-event.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { broken, HOSTILE, handClock, RUN, RUN_URL, refused, run } from '../samples.ts';

function logged(event: RunEvent) {
  const { runner, said } = recordingRunner();
  logEvent(runner, event);
  return said.map(({ kind, text }) => `${kind}: ${text}`);
}

const waiting = (error: Parameters<typeof refused>[1] & { status?: number }, attempts = 1): RunEvent => ({
  kind: 'start-deferred',
  wait: { error: refused(error.status ?? 429, error), attempts, delayMs: 30_000 },
});

describe('the log', () => {
  test.each<[RunEvent, string[]]>([
    [{ kind: 'project', title: 'Sales' }, ['info: Project: Sales']],
    [{ kind: 'starting', snapshot: { projectId: 'p' } }, []],
    [{ kind: 'started', run: run({ projectVersion: 12 }) }, [`info: Started version 12: ${RUN_URL}`]],
    [
      { kind: 'status-changed', run: run(), elapsedMs: 3_200 },
      ['debug: RUNNING, noticed after 3.2s', 'info: RUNNING'],
    ],
    [
      { kind: 'no-time-to-retry', run: run({ status: 'ERRORED' }), delayMs: 20_000, leftMs: 4_000 },
      ['info: Not started again: that would be in 20s, and `timeout` leaves 4s.'],
    ],
    [{ kind: 'held-back', delayMs: 58_000 }, ["info: Waiting 58s to stay within Hex's rate limits."]],
    [{ kind: 'heartbeat', run: run(), elapsedMs: 130_000 }, ['info: RUNNING 2m 10s']],
    [{ kind: 'polled', run: run() }, [`debug: GetRunStatus ${RUN}: RUNNING`]],
    [{ kind: 'recovered', operation: 'GetRunStatus' }, ['info: Hex answers again.']],
    [
      { kind: 'cancelling', run: run(), interruption: { cause: 'stopped' } },
      ['info: Stop requested: cancelling the run.'],
    ],
    [
      { kind: 'cancelling', run: run(), interruption: { cause: 'timed-out', error: broken('GetRunStatus') } },
      ['info: Timeout reached: cancelling the run.'],
    ],
  ])('tells $kind as it happens', (event, expected) => {
    expect(logged(event)).toEqual(expected);
  });

  test('says how long a run waited for its kernel as Hex counts it, or where it was no time, not at all', () => {
    const waitedUntil = (timestamp: string) => [
      { value: 'PENDING', timestamp: '2026-11-22T09:00:00Z' },
      { value: 'RUNNING', timestamp },
    ];
    const changed = (more: object) =>
      ({ kind: 'status-changed', run: run(more), elapsedMs: 19_000 }) as const;
    expect(logged(changed({ stateEvents: waitedUntil('2026-11-22T09:00:12Z') })).at(-1)).toBe(
      'info: RUNNING, after waiting 12s for a kernel',
    );
    expect(logged(changed({ stateEvents: waitedUntil('2026-11-22T09:00:00.900Z') })).at(-1)).toBe(
      'info: RUNNING',
    );
    expect(logged(changed({})).at(-1)).toBe('info: RUNNING');
  });

  test('leaves the end of a run to the line with its outcome', () => {
    const ended = run({ status: 'COMPLETED', elapsedMs: 2_500 });
    expect(logged({ kind: 'status-changed', run: ended, elapsedMs: 19_000 })).toEqual([
      'debug: COMPLETED, noticed after 19s',
    ]);
  });

  test('says why a run cannot be followed before it is cancelled', () => {
    const error = refused(403, { operation: 'GetRunStatus' });
    const [why, then] = logged({ kind: 'cancelling', run: run(), interruption: { cause: 'failed', error } });
    expect(why).toContain('Could not read the status of the run: Hex answered HTTP 403.');
    expect(then).toContain('cancelling it');
  });

  test('tells each wait that Hex asks for, and why', () => {
    for (const attempts of [1, 2, 7]) {
      expect(logged(waiting({}, attempts))).toEqual([
        'info: Waiting 30s: Hex allows no further start just now.',
      ]);
    }
    expect(logged(waiting({ status: 503 }))[0]).toContain('all kernels');
    expect(logged(waiting({ operation: 'GetRunStatus' }))[0]).toContain("Hex's rate limit is reached");
  });

  test('tells what is broken once, not at each attempt', () => {
    const lines = [1, 2, 3].flatMap(attempts =>
      logged({ kind: 'waiting', wait: { error: broken('GetRunStatus'), attempts, delayMs: 500 } }),
    );
    expect(lines).toEqual([expect.stringMatching(/ECONNRESET.*Trying again\.$/)]);
  });

  test('warns of a run that was found again, with the error and the run', () => {
    const [line] = logged({ kind: 'adopted', run: run(), error: broken() });
    for (const part of ['warning: ', RUN, 'ECONNRESET']) expect(line).toContain(part);
  });

  test('tells with step debugging of what an answer is made that is no success', () => {
    const { runner, said } = recordingRunner();
    const { onRefusal } = hexLogger(runner, handClock());
    const shape = { operation: 'GetRunStatus', status: 403, headers: ['date', HOSTILE] } as const;
    onRefusal({ ...shape, headers: [...shape.headers], body: ['code', 'message'] });
    onRefusal({ ...shape, headers: [], body: 'a web page' });
    const [first, second] = said.map(({ kind, text }) => `${kind}: ${text}`);
    expect(first).toMatch(
      /^debug: GetRunStatus was answered HTTP 403\. Headers: date, .*\. Body: keys code, message\.$/,
    );
    expect(first).not.toMatch(/[\r\n]|##\[/);
    expect(second).toBe('debug: GetRunStatus was answered HTTP 403. Headers: none. Body: a web page.');
  });

  test('tells of requests that are held back, unless it is not for long', () => {
    const { runner, said } = recordingRunner();
    const { onThrottle } = hexLogger(runner, handClock());
    for (const delayMs of [4_999, 5_000]) onThrottle('RunProject', delayMs);
    expect(said.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'debug: RunProject waits 5s for the rate limits',
      "info: Waiting 5s to stay within Hex's rate limits.",
      'debug: RunProject waits 5s for the rate limits',
    ]);
  });

  test('tells once of requests that are held back together, and again of the next', () => {
    const { runner, all } = recordingRunner();
    const clock = handClock();
    const { onThrottle } = hexLogger(runner, clock);
    for (const delayMs of [58_000, 57_990, 57_980]) onThrottle('GetProjectRuns', delayMs);
    clock.set(58_000);
    onThrottle('GetProjectRuns', 30);
    onThrottle('GetProjectRuns', 59_000);
    expect(all('info')).toEqual([
      "Waiting 58s to stay within Hex's rate limits.",
      "Waiting 59s to stay within Hex's rate limits.",
    ]);
  });

  test('is harmless, whatever Hex says', () => {
    const hostile = run({ status: HOSTILE, runUrl: HOSTILE });
    const events: RunEvent[] = [
      { kind: 'project', title: HOSTILE },
      { kind: 'started', run: hostile },
      { kind: 'polled', run: hostile },
      { kind: 'status-changed', run: hostile, elapsedMs: 0 },
      { kind: 'heartbeat', run: hostile, elapsedMs: 0 },
      { kind: 'unknown-status', status: HOSTILE },
      waiting({ status: 500, reason: HOSTILE }),
    ];
    for (const line of events.flatMap(logged)) {
      expect(line).not.toMatch(/[\r\n]|##\[/);
      expect(line).not.toMatch(/^\w+: ::/);
    }
  });
});
