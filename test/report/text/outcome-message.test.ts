import { describe, expect, test } from 'vitest';
import { emptyRecord, type RunRecord } from '../../../src/report/run/run-record.ts';
import {
  describeOutcome,
  linesOf,
  withoutParameterValues,
} from '../../../src/report/text/outcome-message.ts';
import { conclusionOf, type Outcome } from '../../../src/runs/model/outcome.ts';
import { beforeStart, underWay } from '../../interrupted.ts';
import { OUTCOMES } from '../outcomes.ts';
import { broken, HOSTILE, OTHER_RUN, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

const messageOf = (outcome: Outcome, more: Partial<RunRecord> = {}) =>
  describeOutcome(
    outcome,
    { ...emptyRecord(PROJECT), title: 'Sales', ...more },
    { timeoutMs: 3_600_000, elapsedMs: 90_000 },
  );

const candidates = [RUN, OTHER_RUN].map(runId => ({ projectId: PROJECT, runId, status: 'RUNNING' }));

describe('the message', () => {
  const isLost = (outcome: Outcome) =>
    conclusionOf(outcome) === 'failure' &&
    outcome.kind === 'interrupted' &&
    outcome.phase.kind === 'under-way';

  test.each(OUTCOMES.filter(([, outcome]) => !isLost(outcome)))(
    'on %s calls the project by its title, or by its ID where it has none',
    (_, outcome) => {
      expect(messageOf(outcome).message).toContain('"Sales"');
      expect(messageOf(outcome, { title: undefined }).message).toMatch(new RegExp(`project ${PROJECT}`, 'i'));
    },
  );

  test('tells how long a run took by Hex’s own measure, else by the step’s', () => {
    const ended = (elapsedMs?: number) =>
      messageOf({ kind: 'ended', run: run({ status: 'COMPLETED', ...(elapsedMs && { elapsedMs }) }) })
        .message;
    expect(ended(4_200)).toBe('"Sales" COMPLETED in 4.2s.');
    expect(ended()).toBe('"Sales" COMPLETED in 1m 30s.');
  });

  test('tells the run’s trace ID where it did not go well, and only there', () => {
    const where = (status: string) =>
      linesOf(messageOf({ kind: 'ended', run: run({ status, traceId: 'trace-7' }) }));
    expect(where('ERRORED').at(-1)).toBe('Trace ID for Hex support: trace-7');
    expect(where('COMPLETED').join()).not.toContain('trace-7');
  });

  test('says so where Hex gave no URL', () => {
    const { runUrl, ...homeless } = run({ status: 'ERRORED' });
    expect(runUrl).toBe(RUN_URL);
    const lines = linesOf(messageOf({ kind: 'ended', run: homeless }));
    expect(lines.at(-1)).toBe(`Run ${RUN}: Hex gave no URL for it`);
  });

  test('holds no URL: those of the runs to look at come after it, each on a line', () => {
    const found = candidates.map(one => ({ ...one, runUrl: RUN_URL }));
    const words = messageOf({ kind: 'ambiguous', error: broken(), candidates: found });
    expect(words.message).not.toContain('https:');
    expect(linesOf(words).slice(1)).toEqual([`Run ${RUN}: ${RUN_URL}`, `Run ${OTHER_RUN}: ${RUN_URL}`]);
  });

  test('tells of a run that is only looked at when it ended', () => {
    const ended = run({ status: 'COMPLETED', endedAt: '2026-11-22T09:02:11.500Z' });
    const outcome: Outcome = { kind: 'ended', run: ended };
    expect(messageOf(outcome, { purpose: 'report' }).message).toContain('on 2026-11-22 09:02:11 UTC');
    expect(messageOf(outcome).message).not.toContain('2026');
  });

  test('says of a failure after retries which attempt it was', () => {
    const outcome: Outcome = { kind: 'ended', run: run({ status: 'ERRORED' }) };
    expect(messageOf(outcome, { attempts: 3 }).message).toContain(
      'It was attempt 3; those before it failed, too.',
    );
    expect(messageOf(outcome, { attempts: 1 }).message).not.toContain('attempt');
  });

  test('is one harmless line, whatever Hex says', () => {
    const hostile = run({ status: HOSTILE, runUrl: HOSTILE, traceId: HOSTILE });
    const outcomes: Outcome[] = [
      { kind: 'ended', run: { ...hostile, status: 'ERRORED' } },
      underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, hostile),
      beforeStart({ cause: 'failed', error: refused(403, { reason: HOSTILE }) }),
      {
        kind: 'ambiguous',
        error: broken(),
        candidates: candidates.map(candidate => ({ ...candidate, runUrl: HOSTILE })),
      },
    ];
    for (const outcome of outcomes) {
      const words = messageOf(outcome, { title: HOSTILE });
      expect([words.title, ...linesOf(words)].join(' ')).not.toMatch(/[\r\n]|##\[/);
    }
  });
});

test('what is told where GitHub masks nothing is without the values of parameters, in whichever phase', () => {
  const error = refused(422, {
    reason: 'hunter2',
    invalidParams: [{ name: 'key', value: '"hunter2"', dataType: 'NUMBER' }],
  });
  const outcomes: Outcome[] = [
    beforeStart({ cause: 'failed', error }),
    { kind: 'interrupted', interruption: { cause: 'stopped' }, phase: { kind: 'in-doubt', error } },
    { kind: 'ambiguous', error, candidates: [] },
  ];
  for (const outcome of outcomes) {
    expect(messageOf(outcome).message).toContain('hunter2');
    const { message } = messageOf(withoutParameterValues(outcome));
    expect(message).not.toContain('hunter2');
  }
});
