import { describe, expect, test } from 'vitest';
import { pipelineParts } from '../../src/report/pipeline-summary.ts';
import { pipelineVerdict } from '../../src/report/pipeline-verdict.ts';
import { blankRecord, concluded } from '../../src/report/run-record.ts';
import type { Standing } from '../../src/report/standing.ts';
import { asMarkdown } from '../../src/report/tables.ts';
import { contextOf, verdictOn } from '../../src/report/verdict.ts';
import type { Outcome } from '../../src/runs/outcome.ts';
import { parseMarkdown } from '../end-to-end/markdown.ts';
import { HOSTILE, PROJECT, run } from './samples.ts';

const WELL: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED' }) };
const ILL: Outcome = { kind: 'ended', run: run({ status: 'ERRORED' }) };

function standing(name: string, outcome: Outcome): Standing {
  const record = concluded({ ...blankRecord(PROJECT, name), takenAt: 1_000 }, outcome, 61_000);
  const verdict = verdictOn(outcome, contextOf(record, { timeoutMs: 3_600_000 }));
  return { name, record, result: { outcome, verdict } };
}

const FAILED = { conclusion: 'failure', elapsedMs: 60_000 } as const;

function summary(standings: Standing[]): string {
  const verdict = pipelineVerdict(standings, FAILED);
  const { short, more } = pipelineParts(standings, verdict, {
    conclusion: 'failure',
    wallAheadMs: 0,
    appendix: '',
  });
  return asMarkdown([...short, ...more]);
}

const many = (count: number, outcome: Outcome): Standing[] =>
  Array.from({ length: count }, (_, n) => standing(`entry ${n}`, outcome));

describe('the summary of a pipeline', () => {
  test('of too many entries shows those that did not succeed', () => {
    const markdown = summary([...many(205, WELL), standing('the culprit', ILL)]);
    expect(markdown.match(/^\| [✅❌]/gmu)).toHaveLength(200);
    expect(markdown).toContain('| ❌ | the culprit |');
    expect(markdown).toContain('and 6 more.');
  });

  test('says in words why an entry was not run, with what it names as code', () => {
    const skipped: Outcome = { kind: 'skipped', because: { kind: 'needs', failed: ['load'] } };
    expect(summary([standing('load', ILL), standing('report', skipped)])).toContain(
      '| not run: <code>load</code> did not succeed |',
    );
  });

  test('draws each run at the hour of the calendar', () => {
    const standings = many(2, WELL);
    const verdict = { level: 'info', message: '' } as const;
    const { more } = pipelineParts(standings, verdict, {
      conclusion: 'success',
      wallAheadMs: 1_700_000_000_000,
      appendix: '',
    });
    expect(asMarkdown(more)).toContain('1700000001000, 1700000061000');
  });

  test('is inert, whatever entries are called and failed with', () => {
    const of = (words: string) =>
      parseMarkdown(
        summary([
          standing(words, ILL),
          standing('b', { kind: 'skipped', because: { kind: 'needs', failed: [words] } }),
          standing('c', { kind: 'skipped', because: { kind: 'fail-fast', failed: words } }),
        ]),
      );
    expect(of(HOSTILE).skeleton).toBe(of('harmless').skeleton);
  });
});

describe('the annotation of a pipeline', () => {
  test('tells of the first failures, and how many more there are', () => {
    const { message } = pipelineVerdict(many(10, ILL), FAILED);
    const lines = message.split('\n');
    expect(lines[0]).toBe('Pipeline: 10 failed, after 1m.');
    expect(lines.slice(1).map(line => /^\[(.*?)\]/.exec(line)?.[1])).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `entry ${n}`),
      undefined,
    ]);
    expect(lines.at(-1)).toBe('and 2 more');
  });
});
