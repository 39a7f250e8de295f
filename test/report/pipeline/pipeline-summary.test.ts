import { describe, expect, test } from 'vitest';
import { asMarkdown } from '../../../src/report/markdown/table.ts';
import { describePipeline, taskCounts } from '../../../src/report/pipeline/pipeline-message.ts';
import { pipelineParts } from '../../../src/report/pipeline/pipeline-summary.ts';
import type { TaskRecord } from '../../../src/report/pipeline/task-record.ts';
import { emptyRecord, recordAfterOutcome } from '../../../src/report/run/run-record.ts';
import type { PastRun } from '../../../src/runs/model/history.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import { beforeStart, underWay } from '../../interrupted.ts';
import { parseMarkdown } from '../../scenarios/markdown.ts';
import { completed, MINUTE } from '../past.ts';
import { HOSTILE, PROJECT, RUN_URL, refused, run } from '../samples.ts';

const WELL: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED' }) };
const ILL: Outcome = { kind: 'ended', run: run({ status: 'ERRORED' }) };

function task(
  name: string,
  outcome: Outcome,
  { past = [], attached = false }: { past?: PastRun[]; attached?: boolean } = {},
): TaskRecord {
  const before = { ...emptyRecord(PROJECT), attached, past, followedSince: 1_000 };
  return { name, record: recordAfterOutcome(before, outcome, 61_000), timeoutMs: 3_600_000, outcome };
}

const FAILED = { conclusion: 'failure', elapsedMs: 60_000 } as const;

function summary(tasks: TaskRecord[]): string {
  const message = describePipeline(tasks, FAILED);
  const { short, more } = pipelineParts(tasks, message, {
    conclusion: 'failure',
    wallAheadMs: 0,
    appendix: '',
  });
  return asMarkdown([...short, ...more]);
}

const many = (count: number, outcome: Outcome): TaskRecord[] =>
  Array.from({ length: count }, (_, n) => task(`entry ${n}`, outcome));

describe('the summary of a pipeline', () => {
  test('of too many entries shows those that did not succeed', () => {
    const markdown = summary([...many(205, WELL), task('the culprit', ILL)]);
    expect(markdown.match(/^\| [✅❌]/gmu)).toHaveLength(200);
    expect(markdown).toContain('| ❌ | the culprit |');
    expect(markdown).toContain('and 6 more.');
  });

  test('says in words why an entry was not run, with what it names as code', () => {
    const skipped: Outcome = { kind: 'skipped', because: { kind: 'needs', failed: ['load'] } };
    expect(summary([task('load', ILL), task('report', skipped)])).toContain(
      '| not run: <code>load</code> did not succeed |',
    );
  });

  test('draws each run at the hour of the calendar', () => {
    const tasks = many(2, WELL);
    const message = { level: 'info', message: '' } as const;
    const { more } = pipelineParts(tasks, message, {
      conclusion: 'success',
      wallAheadMs: 1_700_000_000_000,
      appendix: '',
    });
    expect(asMarkdown(more)).toContain('1700000001000, 1700000061000');
  });

  test('draws each run by Hex’s own times where it told those of all', () => {
    const endingAt = (endedAt?: string): Outcome => ({
      kind: 'ended',
      run: run({ status: 'COMPLETED', startedAt: '2026-11-22T09:00:00Z', ...(endedAt && { endedAt }) }),
    });
    const known = task('a', endingAt('2026-11-22T09:00:50Z'));
    const at = Date.parse('2026-11-22T09:00:00Z');
    const byHex = `${at}, ${at + 50_000}`;
    expect(summary([known, known]).split(byHex)).toHaveLength(3);
    const mixed = summary([known, task('b', endingAt())]);
    expect(mixed).not.toContain(byHex);
    expect(mixed.split('1000, 61000')).toHaveLength(3);
  });

  test.each([
    ['blue', 'succeeded', WELL, 'active'],
    ['red', 'failed', ILL, 'crit'],
    ['red', 'timed out', underWay({ cause: 'timed-out' }, { kind: 'confirmed' }), 'crit'],
    ['grey', 'was cancelled', underWay({ cause: 'stopped' }, { kind: 'confirmed' }), 'done'],
  ] as [string, string, Outcome, string][])('draws in %s a run that %s', (_, __, outcome, mark) => {
    expect(summary([task('a', outcome), task('b', WELL)])).toContain(`1 a :${mark}, r1,`);
  });

  test('tells next to a duration what is usual', () => {
    const usual = task('a', WELL, { past: completed(MINUTE) });
    expect(summary([usual])).toContain('| 1m, usually 1m (1 run) |');
    expect(summary([task('a', WELL)])).toContain('| 1m |');
  });

  test.each([
    ['was only validated', task('a', { kind: 'validated' }), 'valid, nothing was run'],
    ['has no run', task('a', beforeStart({ cause: 'failed', error: refused(403) })), 'not started'],
    [
      'followed another’s run',
      task('a', WELL, { attached: true }),
      '<code>COMPLETED</code>, followed in place of a new run',
    ],
    ['has its own', task('a', WELL), '<code>COMPLETED</code>'],
  ])('tells of an entry that %s', (_, one, status) => {
    expect(summary([one, task('b', ILL)])).toContain(` | ${status} | `);
  });

  test.each([
    [500, true],
    [501, false],
  ])('links to a run with an address of %i characters: %s', (length, isLinked) => {
    const runUrl = RUN_URL.padEnd(length, 'x');
    const markdown = summary([task('a', { kind: 'ended', run: run({ status: 'ERRORED', runUrl }) })]);
    expect(markdown.includes(`<a href="${runUrl}">`)).toBe(isLinked);
  });

  test('is inert, whatever entries are called and failed with', () => {
    const of = (words: string) =>
      parseMarkdown(
        summary([
          task(words, ILL),
          task('b', { kind: 'skipped', because: { kind: 'needs', failed: [words] } }),
          task('c', {
            kind: 'skipped',
            because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: words } },
          }),
        ]),
      );
    expect(of(HOSTILE).skeleton).toBe(of('harmless').skeleton);
  });
});

test('a pipeline counts how its entries came out, what went well first', () => {
  const outcomes: Outcome[] = [
    { kind: 'skipped', because: { kind: 'interrupted', interruption: { cause: 'stopped' } } },
    underWay({ cause: 'stopped' }, { kind: 'abandoned' }),
    underWay({ cause: 'timed-out' }, { kind: 'not-owned' }),
    underWay({ cause: 'stopped' }, { kind: 'confirmed' }),
    beforeStart({ cause: 'timed-out' }),
    ILL,
    { kind: 'started', run: run() },
    { kind: 'validated' },
    WELL,
  ];
  expect(taskCounts(outcomes.map(outcome => task('a', outcome)))).toBe(
    '1 succeeded, 1 valid, 1 started, 1 failed, 1 timed out, 1 cancelled, 2 left running, 1 not run',
  );
});

describe('the annotation of a pipeline', () => {
  test('tells of the first failures, and how many more there are', () => {
    const { message } = describePipeline(many(10, ILL), FAILED);
    const lines = message.split('\n');
    expect(lines[0]).toBe('Pipeline: 10 failed, after 1m.');
    expect(lines.slice(1).map(line => /^\[(.*?)\]/.exec(line)?.[1])).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `entry ${n}`),
      undefined,
    ]);
    expect(lines.at(-1)).toBe('and 2 more');
  });
});
