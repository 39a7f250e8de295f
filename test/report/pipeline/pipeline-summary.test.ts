import { describe, expect, test } from 'vitest';
import type { RunRequest } from '../../../src/plan/run-spec.ts';
import { asMarkdown } from '../../../src/report/markdown/table.ts';
import { describePipeline, pipelineOutcome } from '../../../src/report/pipeline/pipeline-message.ts';
import { pipelineParts } from '../../../src/report/pipeline/pipeline-summary.ts';
import type { TaskRecord } from '../../../src/report/pipeline/task-record.ts';
import { emptyRecord, type RunRecord, recordAfterOutcome } from '../../../src/report/run/run-record.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import { beforeStart, underWay } from '../../interrupted.ts';
import { parseMarkdown } from '../../scenarios/markdown.ts';
import { completed, MINUTE } from '../past.ts';
import { HOSTILE, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

const WELL: Outcome = { kind: 'ended', run: run({ status: 'COMPLETED' }) };
const ILL: Outcome = { kind: 'ended', run: run({ status: 'ERRORED', traceId: 'trace 1' }) };
const NEEDS = (...failed: string[]): Outcome => ({ kind: 'skipped', because: { kind: 'needs', failed } });
const STOPPED = underWay({ cause: 'stopped' }, { kind: 'confirmed' });

const tookSeconds = (seconds: number): Outcome => ({
  kind: 'ended',
  run: run({ status: 'COMPLETED', elapsedMs: seconds * 1000 }),
});

/** An entry of its own project, whose run this step started. */
function task(
  name: string,
  outcome: Outcome,
  { request = {}, ...more }: Partial<RunRecord> & { request?: Partial<RunRequest> } = {},
): TaskRecord {
  const projectId = `${PROJECT} of ${name}`;
  const started = outcome.kind === 'skipped' ? {} : { attempts: 1, followedSince: 1_000 };
  const before = { ...emptyRecord(projectId), ...started, ...more };
  return {
    name,
    request: { projectId, ...request },
    record: recordAfterOutcome(before, outcome, 61_000),
    timeoutMs: 3_600_000,
    outcome,
  };
}

const FACTS = {
  conclusion: 'failure',
  elapsedMs: 720_000,
  wallAheadMs: 0,
  advice: '',
  appendix: '',
  helpUrl: () => 'https://github.com/acme/docs#help',
} as const;

function summary(tasks: TaskRecord[], facts: Partial<typeof FACTS> = {}): string {
  const { short, more } = pipelineParts(tasks, { ...FACTS, ...facts });
  return asMarkdown([...short, ...more]);
}

/** The lines of the list of what did not go well. */
const items = (tasks: TaskRecord[]): string[] => summary(tasks).match(/^- .*$/gm) ?? [];

const many = (count: number, outcome: Outcome, prefix = 'entry'): TaskRecord[] =>
  Array.from({ length: count }, (_, n) => task(`${prefix} ${n}`, outcome));

describe('how a pipeline came out, in a sentence', () => {
  test.each([
    [
      '3 of 40 Hex projects failed, 35 succeeded, 2 not run',
      [...many(35, WELL), ...many(3, ILL, 'bad'), ...many(2, NEEDS('bad 1'), 'late')],
    ],
    ['2 Hex projects succeeded', many(2, WELL)],
    ['1 Hex project failed', many(1, ILL)],
    [
      '1 of 2 Hex projects timed out, 1 succeeded',
      [task('a', WELL), task('b', beforeStart({ cause: 'timed-out' }))],
    ],
    ['2 Hex projects valid, nothing was run (dry run)', many(2, { kind: 'validated' })],
    ['2 Hex projects started', many(2, { kind: 'started', run: run() })],
    [
      '2 Hex runs succeeded',
      many(2, WELL).map(one => ({ ...one, record: { ...one.record, projectId: PROJECT } })),
    ],
  ] as [string, TaskRecord[]][])('%s', (sentence, tasks) => {
    expect(pipelineOutcome(tasks, 720_000)).toBe(`${sentence}, in 12m`);
  });

  test('counts what went wrong first', () => {
    const outcomes: Outcome[] = [
      { kind: 'skipped', because: { kind: 'interrupted', interruption: { cause: 'stopped' } } },
      underWay({ cause: 'stopped' }, { kind: 'abandoned' }),
      underWay({ cause: 'timed-out' }, { kind: 'not-owned' }),
      STOPPED,
      beforeStart({ cause: 'timed-out' }),
      ILL,
      { kind: 'started', run: run() },
      { kind: 'validated' },
      WELL,
    ];
    expect(
      pipelineOutcome(
        outcomes.map((outcome, n) => task(`${n}`, outcome)),
        1_000,
      ),
    ).toBe(
      '1 of 9 Hex projects failed, 1 timed out, 1 cancelled, 2 left running, 1 succeeded, 1 valid, 1 started, 1 not run, in 1s',
    );
  });
});

describe('the summary of a pipeline', () => {
  test('begins with what failed: why, where to look at it, and what was not run because of it', () => {
    const markdown = summary([
      task('load', WELL),
      task('sales', ILL, { title: 'Sales model' }),
      task('report', NEEDS('sales')),
      task('alerts', NEEDS('sales')),
    ]);
    expect(markdown.split('\n\n').slice(0, 2)).toEqual([
      '### ❌ 1 of 4 Hex projects failed, 1 succeeded, 2 not run, in 12m',
      expect.stringMatching(
        new RegExp(
          `^- ❌ \\*\\*Sales model\\*\\* \\(<code>sales</code>\\) failed after 1m\\. .*<a href="${RUN_URL}">Open the run in Hex</a>.* <br>⏭️ Not run because of it&#58; <code>report</code> and <code>alerts</code>\\.$`,
        ),
      ),
    ]);
  });

  test('links to the status page of Hex and the paragraph of the documentation on an error', () => {
    const [item] = items([task('a', beforeStart({ cause: 'failed', error: refused(500) }))]);
    expect(item).toMatch(
      / <a href="https:\/\/status.hex.tech\/">Hex's status page<\/a> · <a href="https:\/\/github.com\/acme\/docs#help">More on this<\/a>$/,
    );
  });

  test('calls what has no title by the name of the entry, and in a list by the project', () => {
    const [named, placed] = items([task('sales', ILL), task('2', ILL)]);
    expect(named).toMatch(/^- ❌ \*\*sales\*\* failed/);
    expect(placed).toContain(`**${PROJECT} of 2** (<code>2</code>) failed`);
  });

  test('says once for all why runs were cancelled, and why others were not run', () => {
    const failFast = { cause: 'fail-fast', failed: 'bad' } as const;
    const skipped: Outcome = { kind: 'skipped', because: { kind: 'interrupted', interruption: failFast } };
    expect(
      items([
        task('a', underWay(failFast, { kind: 'confirmed' })),
        task('bad', ILL),
        task('b', underWay(failFast, { kind: 'confirmed' })),
        task('c', skipped),
        task('d', skipped),
      ]),
    ).toEqual([
      expect.stringContaining('**bad**'),
      '- 🚫 Cancelled, because <code>bad</code> failed and <code>fail-fast</code> is on&#58; <code>a</code> and <code>b</code>.',
      '- ⏭️ Not run, because <code>bad</code> failed and <code>fail-fast</code> is on&#58; <code>c</code> and <code>d</code>.',
    ]);
    expect(items([task('a', STOPPED)])).toEqual([
      '- 🚫 Cancelled, because the step was stopped&#58; <code>a</code>.',
    ]);
  });

  test('tells of a run that could not be cancelled by itself', () => {
    const error = refused(500, { operation: 'CancelRun' });
    const [item] = items([task('a', underWay({ cause: 'stopped' }, { kind: 'failed', error }))]);
    expect(item).toMatch(/^- 🚫 \*\*a\*\* could not be cancelled/);
  });

  test('folds what succeeded where it is much, and names the slowest and what was slower than ever', () => {
    const past = completed(...Array(5).fill(2 * MINUTE));
    const markdown = summary([
      ...many(9, tookSeconds(60)),
      task('slow', tookSeconds(250), { title: 'Sales | model' }),
      task('unusual', tookSeconds(200), { past }),
      task('too new to tell', tookSeconds(210), { past: past.slice(3) }),
    ]);
    expect(markdown).toContain(
      '<details><summary>✅ 12 succeeded, the slowest: Sales &#124; model (4m\u00a010s); slower than ever: unusual (3m\u00a020s, usually 2m)</summary>\n\n| Project | Entry | Took | Usually |',
    );
    const rows = markdown.match(/^\| ✅ .*$/gm) ?? [];
    expect(rows).toHaveLength(12);
    expect(rows[2]).toBe(`| ✅ <a href="${RUN_URL}">unusual</a> |  | **3m\u00a020s** | 2m |`);
    expect(summary(many(10, WELL))).not.toContain('<details>');
  });

  test('folds even little of what succeeded where something else did not', () => {
    expect(summary([task('good', tookSeconds(60)), task('bad', ILL)])).toContain(
      '<details><summary>✅ 1 succeeded, the slowest: good (1m)</summary>',
    );
  });

  test('of very many entries shows the slowest, and says how many more there are', () => {
    const markdown = summary([...many(205, WELL), task('the slowest', tookSeconds(1_000)), task('bad', ILL)]);
    expect(markdown.match(/^\| ✅/gm)).toHaveLength(200);
    expect(markdown).toContain('the slowest: the slowest (16m\u00a040s)');
    expect(markdown).toContain('and 6 more.');
  });

  test('of very many failures shows the first, folds others, and says how many more there are', () => {
    const markdown = summary(many(130, ILL));
    expect(markdown).toContain('<details><summary>and 120 more failed</summary>\n\n- ❌ **entry 10**');
    expect(markdown.match(/^- ❌/gm)).toHaveLength(110);
    expect(markdown).toContain('\nand 20 more\n');
  });

  test.each([
    ['unchanged', [{}, {}], [WELL, ILL]],
    ['show these runs', [{ updatePublishedResults: true }], [WELL, NEEDS('x')]],
    ['show these runs (1), unchanged (2)', [{ updatePublishedResults: true }], [ILL, WELL, ILL]],
    [
      'show these runs once they complete',
      [{ updatePublishedResults: true }],
      [{ kind: 'started', run: run() }],
    ],
  ] as [string, Partial<RunRequest>[], Outcome[]][])(
    'says of published apps: %s',
    (said, requests, outcomes) => {
      const tasks = outcomes.map((outcome, n) =>
        task(`${n}`, outcome, { request: requests[n] ?? requests[0] ?? {} }),
      );
      expect(summary(tasks)).toContain(`\n\nPublished apps: ${said} · Cached SQL results: allowed\n\n`);
    },
  );

  test('says for each entry whether its app shows the run where that differs', () => {
    const markdown = summary([
      task('a', WELL, { request: { updatePublishedResults: true, useCachedSqlResults: false } }),
      task('b', WELL),
    ]);
    expect(markdown).toContain('\n\nPublished apps: show these runs (1), unchanged (1)\n\n');
    expect(markdown).toMatch(/>a<\/a> \| 1m \| {2}\| shows this run \|$/m);
    expect(markdown).toMatch(/>b<\/a> \| 1m \| {2}\| unchanged \|$/m);
  });

  test.each([
    ['was only validated', task('a', { kind: 'validated' }, { attempts: 0 }), 'valid, nothing was run'],
    ['followed another’s run', task('a', WELL, { attached: true }), 'followed in place of a new run'],
    ['was tried again', task('a', WELL, { attempts: 2 }), 'attempt 2'],
    ['has a name of its own', task('a', WELL, { title: 'Sales' }), '<code>a</code>'],
    ['has a name and more', task('a', WELL, { title: 'Sales', attempts: 2 }), '<code>a</code>, attempt 2'],
  ])('tells of an entry that %s', (_, one, cell) => {
    expect(summary([one])).toContain(` | ${cell} | `);
  });

  test('has no column for names where each is the title of its project', () => {
    expect(summary([task('Sales', WELL, { title: 'Sales' })])).toContain('| Project | Took | Usually |');
  });

  test('draws each run at the hour of the calendar', () => {
    const { more } = pipelineParts(many(2, WELL), { ...FACTS, wallAheadMs: 1_700_000_000_000 });
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
    ['1m :r1,', WELL],
    ['failed after 1m :crit, r1,', ILL],
    ['timed out after 1m :crit, r1,', underWay({ cause: 'timed-out' }, { kind: 'confirmed' })],
    ['cancelled after 1m :crit, r1,', STOPPED],
  ] as [string, Outcome][])('draws a bar with %s', (bar, outcome) => {
    expect(summary([task('a', outcome), task('b', WELL)])).toContain(`  section a\n  ${bar}`);
  });

  test('gives one duration for a run everywhere', () => {
    const outcome: Outcome = { kind: 'ended', run: run({ status: 'ERRORED', elapsedMs: 42_000 }) };
    const tasks = [task('a', outcome), task('b', tookSeconds(43))];
    expect(summary(tasks).match(/42s|1m(?! )/g)).toEqual(['42s', '42s']);
    expect(describePipeline(tasks, FACTS).message).toContain('42s');
  });

  test('has what Hex’s support asks for, folded, at its end', () => {
    expect(summary([task('a', ILL), task('b', STOPPED)])).toMatch(
      new RegExp(
        `<details><summary>IDs for Hex support</summary>\n\n.*\n.*\n\\| <code>a</code> \\| <code>${RUN}</code> \\| <code>trace 1</code> \\|\n\n</details>\n\n$`,
      ),
    );
    expect(summary([task('a', WELL)])).not.toContain('support');
  });

  test('is inert, whatever entries are called and failed with', () => {
    const of = (words: string) =>
      parseMarkdown(
        summary([
          task(words, ILL, { title: words }),
          task('well', WELL, { title: words }),
          task(`${words} well`, WELL),
          task('b', NEEDS(words)),
          task('c', {
            kind: 'skipped',
            because: { kind: 'interrupted', interruption: { cause: 'fail-fast', failed: words } },
          }),
          task(`${words} cancelled`, underWay({ cause: 'fail-fast', failed: words }, { kind: 'confirmed' })),
        ]),
      );
    expect(of(HOSTILE).skeleton).toBe(of('harmless').skeleton);
  });
});

describe('the annotation of a pipeline', () => {
  test('tells of the first failures, and how many more there are', () => {
    const { message } = describePipeline(many(10, ILL), FACTS);
    const lines = message.split('\n');
    expect(lines[0]).toBe('10 Hex projects failed, in 12m.');
    expect(lines.slice(1).map(line => /^\[(.*?)\]/.exec(line)?.[1])).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `entry ${n}`),
      undefined,
    ]);
    expect(lines.at(-1)).toBe('and 2 more');
  });
});
