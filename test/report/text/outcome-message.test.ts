import { describe, expect, test } from 'vitest';
import { emptyRecord, type RunRecord } from '../../../src/report/run/run-record.ts';
import { describeOutcome, withoutParameterValues } from '../../../src/report/text/outcome-message.ts';
import { conclusionOf, type Outcome, runOf } from '../../../src/runs/model/outcome.ts';
import { awaitingActive, beforeStart, inDoubt, underWay } from '../../interrupted.ts';
import { broken, HOSTILE, OTHER_RUN, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

const messageOf = (outcome: Outcome, more: Partial<RunRecord> = {}) =>
  describeOutcome(
    outcome,
    { ...emptyRecord(PROJECT), title: 'Sales', ...more },
    { timeoutMs: 3_600_000, elapsedMs: 90_000 },
  );

const candidates = [RUN, OTHER_RUN].map(runId => ({ projectId: PROJECT, runId, status: 'RUNNING' }));

/** Every outcome there is, with how it is told and what of it must be said. */
const OUTCOMES: [string, Outcome, 'info' | 'error', string, string[]][] = [
  [
    'a run that completed',
    { kind: 'ended', run: run({ status: 'COMPLETED' }) },
    'info',
    'Hex run completed',
    ['COMPLETED'],
  ],
  [
    'a run with an error',
    { kind: 'ended', run: run({ status: 'ERRORED' }) },
    'error',
    'Hex run ERRORED',
    ['ended ERRORED after', 'open the run'],
  ],
  [
    'a run that somebody killed',
    { kind: 'ended', run: run({ status: 'KILLED' }) },
    'error',
    'Hex run KILLED',
    ['ended KILLED after', 'cancelled it in Hex'],
  ],
  [
    'a run without a kernel',
    { kind: 'ended', run: run({ status: 'UNABLE_TO_ALLOCATE_KERNEL' }) },
    'error',
    'Hex run UNABLE_TO_ALLOCATE_KERNEL',
    ['no kernel', 'try again'],
  ],
  [
    'a run with an end that the action does not know',
    { kind: 'ended', run: run({ status: 'EVAPORATED' }) },
    'error',
    'Hex run ended with an unknown status',
    ['ended EVAPORATED after', 'does not know that status', 'open the run'],
  ],
  [
    'a run that nobody waits for',
    { kind: 'started', run: run() },
    'info',
    'Hex run under way',
    ['does not wait'],
  ],
  ['a dry run', { kind: 'validated' }, 'info', 'Hex request valid', ['valid', 'Nothing was run']],
  [
    'a run that was cancelled at its timeout',
    underWay({ cause: 'timed-out' }, { kind: 'confirmed' }, run({ status: 'KILLED' })),
    'error',
    'Hex run timed out',
    ['timeout of 1h', 'was under way', 'The run was cancelled in Hex.'],
  ],
  [
    'a run that could not be looked at for a while before its timeout',
    underWay(
      { cause: 'timed-out', error: broken('GetRunStatus') },
      { kind: 'confirmed' },
      run({ status: 'KILLED' }),
    ),
    'error',
    'Hex run timed out',
    ['timeout of 1h', 'Could not read the status of the run', 'The run was cancelled in Hex.'],
  ],
  [
    'a run left alone at its timeout',
    underWay({ cause: 'timed-out' }, { kind: 'abandoned' }),
    'error',
    'Hex run timed out',
    ['left running, as the inputs ask for', 'RUNNING when last seen'],
  ],
  [
    'a run that took its cancellation and goes on',
    underWay({ cause: 'timed-out' }, { kind: 'requested' }),
    'error',
    'Hex run timed out',
    ['accepted its cancellation', 'had not ended'],
  ],
  [
    'a run that could not be cancelled at its timeout',
    underWay({ cause: 'timed-out' }, { kind: 'failed', error: broken('CancelRun') }),
    'error',
    'Hex run timed out',
    ['may still be running', 'the clean-up after the job tries again', '(CancelRun)', 'ECONNRESET'],
  ],
  [
    'a start that had no answer until the timeout',
    inDoubt({ cause: 'timed-out' }),
    'error',
    'Hex run timed out',
    ['was being started', 'is not known', 'the clean-up after the job looks for it', '(RunProject)'],
  ],
  [
    'a timeout before there was a run',
    beforeStart({ cause: 'timed-out' }),
    'error',
    'Hex run timed out',
    ['timeout of 1h', 'before a run of "Sales" was started.'],
  ],
  [
    'a timeout while another’s run was waited for',
    awaitingActive({ cause: 'timed-out' }, run({ runId: OTHER_RUN })),
    'error',
    'Hex run timed out',
    [
      'before a run of "Sales" was started',
      'one that was still RUNNING',
      OTHER_RUN,
      'Allow a longer `timeout`',
    ],
  ],
  [
    'a run that was cancelled when the step was stopped',
    underWay({ cause: 'stopped' }, { kind: 'confirmed' }, run({ status: 'KILLED' })),
    'error',
    'Hex run cancelled',
    ['step was stopped', 'was under way', 'The run was cancelled in Hex.'],
  ],
  [
    'a run left alone when the step was stopped',
    underWay({ cause: 'stopped' }, { kind: 'abandoned' }),
    'error',
    'Hex run cancelled',
    ['left running, as the inputs ask for'],
  ],
  [
    'a run that could not be cancelled when the step was stopped',
    underWay({ cause: 'stopped' }, { kind: 'failed', error: refused(403, { operation: 'CancelRun' }) }),
    'error',
    'Hex run cancelled',
    ['may still be running', 'HTTP 403'],
  ],
  [
    'a start that had no answer when the step was stopped',
    inDoubt({ cause: 'stopped' }),
    'error',
    'Hex run cancelled',
    ['was being started', 'looks for it'],
  ],
  [
    'a stop before there was a run',
    beforeStart({ cause: 'stopped' }),
    'error',
    'Hex run cancelled',
    ['before a run of "Sales" was started.'],
  ],
  [
    'a start that Hex refused',
    beforeStart({ cause: 'failed', error: refused(403, { reason: 'No scope' }) }),
    'error',
    'Hex run not started',
    ['"Sales" was not run.', 'HTTP 403: No scope.', '"Run projects"'],
  ],
  [
    'a run that could no longer be seen, and was cancelled',
    underWay(
      { cause: 'failed', error: refused(401, { operation: 'GetRunStatus' }) },
      { kind: 'confirmed' },
      run({ status: 'KILLED' }),
    ),
    'error',
    'Hex run lost from sight',
    ['(GetRunStatus)', 'HTTP 401', 'The run was cancelled in Hex.'],
  ],
  [
    'a run that could no longer be seen, nor cancelled',
    underWay(
      { cause: 'failed', error: refused(401, { operation: 'GetRunStatus' }) },
      { kind: 'failed', error: refused(401, { operation: 'CancelRun' }) },
    ),
    'error',
    'Hex run lost from sight',
    ['(GetRunStatus)', '(CancelRun)', 'may still be running'],
  ],
  [
    'a start of which nobody knows what became',
    inDoubt({ cause: 'failed', error: broken() }),
    'error',
    'Hex run perhaps started',
    ['Nobody can say', 'before you try again', 'ECONNRESET'],
  ],
  [
    'a start from which several runs may have come',
    { kind: 'ambiguous', error: broken(), candidates },
    'error',
    'Hex run perhaps started',
    [RUN, OTHER_RUN, 'None was touched', 'before you try again', 'ECONNRESET'],
  ],
];

describe('the verdict', () => {
  test.each(OUTCOMES)('on %s says what happened and what to do', (_, outcome, level, title, parts) => {
    const told = messageOf(outcome);
    expect(told).toMatchObject({ level, title });
    for (const part of parts) expect(told.message).toContain(part);
    expect(told.message.trim()).toMatch(/[.)]$/);
    expect(told.message).not.toContain('undefined');
  });

  test.each(OUTCOMES)('on %s says where its run is, if it has one', (_, outcome) => {
    const { where } = messageOf(outcome);
    expect(where).toBe(runOf(outcome) ? `Run ${RUN}: ${RUN_URL}` : '');
  });

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
      messageOf({ kind: 'ended', run: run({ status, traceId: 'trace-7' }) }).where;
    expect(where('ERRORED')).toContain('(Trace ID for Hex support: trace-7.)');
    expect(where('COMPLETED')).not.toContain('trace-7');
  });

  test('says so where Hex gave no URL', () => {
    const { runUrl, ...homeless } = run({ status: 'ERRORED' });
    expect(runUrl).toBe(RUN_URL);
    expect(messageOf({ kind: 'ended', run: homeless }).where).toBe(`Run ${RUN}: Hex gave no URL for it`);
    expect(messageOf({ kind: 'ambiguous', error: broken(), candidates }).message).toContain(
      `${OTHER_RUN} (no URL)`,
    );
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
      const { title, message, where } = messageOf(outcome, { title: HOSTILE });
      expect([title, message, where].join(' ')).not.toMatch(/[\r\n]|##\[/);
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
    expect(message).toContain('key');
    expect(message).not.toContain('hunter2');
  }
});
