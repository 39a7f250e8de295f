import { describe, expect, test } from 'vitest';
import type { RunRequest } from '../../../src/plan/run-spec.ts';
import { asMarkdown } from '../../../src/report/markdown/table.ts';
import { emptyRecord, type RunRecord } from '../../../src/report/run/run-record.ts';
import { summaryParts } from '../../../src/report/run/run-summary.ts';
import { describeOutcome } from '../../../src/report/text/outcome-message.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import { beforeStart, underWay } from '../../interrupted.ts';
import { parseMarkdown } from '../../scenarios/markdown.ts';
import { HOSTILE, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

const COMPLETED: Outcome = {
  kind: 'ended',
  run: run({
    status: 'COMPLETED',
    traceId: 'trace-7',
    projectVersion: 12,
    trigger: 'API',
    startedAt: '2026-11-22T09:00:01.500Z',
    endedAt: '2026-11-22T09:02:11.500Z',
    elapsedMs: 130_000,
  }),
};

const HELP_URL = 'https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#it';

function summary(
  outcome: Outcome = COMPLETED,
  request: Partial<RunRequest> = {},
  more: Partial<RunRecord> = {},
): string {
  const record = { ...emptyRecord(PROJECT), title: 'Sales', ...more };
  const message = describeOutcome(outcome, record, { timeoutMs: 3_600_000, elapsedMs: 90_000 });
  const parts = summaryParts(outcome, record, {
    message,
    helpUrl: topic => topic && HELP_URL,
    request: { projectId: PROJECT, ...request },
  });
  return asMarkdown([...parts.short, ...parts.more, ...parts.request, ...parts.details]);
}

const params = (count: number, of: (index: number) => [string, string] = n => [`name${n}`, `value${n}`]) =>
  ({
    inputParams: Object.fromEntries(Array.from({ length: count }, (_, index) => of(index))),
  }) as Partial<RunRequest>;

/** Rows of all tables, as they stand in the Markdown. */
const rows = (markdown: string, about: RegExp) =>
  markdown.split('\n').filter(line => line.startsWith('|') && about.test(line));

describe('the summary of a run', () => {
  test('calls a project without a title by its ID', () => {
    expect(summary(COMPLETED, {}, { title: undefined }).split('\n')[0]).toContain(`Project ${PROJECT}`);
  });

  test('holds what Hex tells of the run', () => {
    const { text } = parseMarkdown(summary());
    for (const fact of [
      'COMPLETED',
      '2m 10s',
      '2026-11-22 09:00:01 UTC',
      '2026-11-22 09:02:11 UTC',
      '12',
      'API',
      RUN,
      'trace-7',
    ])
      expect(text).toContain(fact);
  });

  test('has no row for what Hex does not tell', () => {
    const bare = summary({ kind: 'started', run: { projectId: PROJECT, runId: RUN, status: 'PENDING' } });
    expect(bare).not.toContain('undefined');
    expect(rows(bare, /Duration|Started|Ended|Version|Trigger|Trace/)).toEqual([]);
    expect(parseMarkdown(bare).text).toContain(RUN);
  });

  test('holds a version and a duration of nought', () => {
    const markdown = summary({
      kind: 'ended',
      run: run({ status: 'KILLED', projectVersion: 0, elapsedMs: 0 }),
    });
    expect([rows(markdown, /Version \| 0 /), rows(markdown, /Duration \| 0s /)].flat()).toHaveLength(2);
  });

  test('leaves out what was not asked for', () => {
    expect(summary()).not.toMatch(/[Pp]arameter|notification|attempt|active/);
  });

  test('lists the parameters as they were sent', () => {
    const { text, skeleton } = parseMarkdown(
      summary(COMPLETED, { inputParams: { since: '2026-01-01', top: 10 } }),
    );
    for (const part of ['Parameter', 'since', '"2026-01-01"', 'top', '10']) expect(text).toContain(part);
    expect(skeleton).toContain('table');
  });

  test('names the saved view whose parameters are used', () => {
    expect(parseMarkdown(summary(COMPLETED, { viewId: 'q3-view' })).text).toContain('q3-view');
  });

  test('lists the notifications: when, who and what', () => {
    const { text } = parseMarkdown(
      summary(COMPLETED, {
        notifications: [
          {
            type: 'FAILURE',
            includeSuccessScreenshot: false,
            slackChannelIds: ['C0123'],
            subject: 'It failed',
          },
          { type: 'ALL', includeSuccessScreenshot: false, userIds: ['u-1'], groupIds: ['g-1'] },
        ] as RunRequest['notifications'] & object,
      }),
    );
    for (const part of ['FAILURE', 'C0123', 'It failed', 'ALL', 'u-1', 'g-1']) expect(text).toContain(part);
  });

  test.each([
    [5, false],
    [6, true],
    [100, true],
  ])('with %i parameters is folded: %s', (count, isFolded) => {
    const markdown = summary(COMPLETED, params(count));
    expect(markdown.includes(`<details><summary>${count} parameters</summary>`)).toBe(isFolded);
    expect(rows(markdown, /name\d/)).toHaveLength(count);
    expect(parseMarkdown(markdown).skeleton).toContain('table');
  });

  test('shows a hundred parameters, and says how many more there are', () => {
    const markdown = summary(COMPLETED, params(107));
    expect(rows(markdown, /name\d/)).toHaveLength(100);
    expect(parseMarkdown(markdown).text).toContain('and 7 more.');
  });

  test('stays within what GitHub takes, whatever is sent', () => {
    const markdown = summary(
      COMPLETED,
      params(1_000, n => [`${n}${'&'.repeat(10_000)}`, '<'.repeat(10_000)]),
    );
    expect(Buffer.byteLength(markdown)).toBeLessThan(1_000_000);
  });

  test('is inert: no text from outside makes structure, a link or a command', () => {
    const hostileRequest = (text: string): Partial<RunRequest> => ({
      inputParams: { [text]: text },
      notifications: [{ type: text, slackChannelIds: [text], subject: text }] as never,
    });
    const hostile = (text: string) =>
      [
        summary(
          { kind: 'ended', run: run({ status: 'COMPLETED', trigger: text, runUrl: text, traceId: text }) },
          hostileRequest(text),
          { title: text },
        ),
        summary(
          underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, run({ status: text, runUrl: text })),
          { viewId: text },
          { title: text },
        ),
        summary(
          beforeStart({ cause: 'failed', error: refused(422, { reason: text, unknownParams: [text] }) }),
          {},
          { title: text },
        ),
      ].map(parseMarkdown);
    const [harmless, harmed] = [hostile('harmless'), hostile(HOSTILE)];
    expect(harmed.map(({ skeleton }) => skeleton)).toEqual(harmless.map(({ skeleton }) => skeleton));
    const tags = ({ html }: { html: string[] }) => html.filter(tag => !/^<\/?code>$/.test(tag));
    expect(harmed.map(tags)).toEqual(harmless.map(tags));
    for (const { text } of harmed) expect(text).not.toContain('##[');
  });

  test.each<[string, Outcome, Partial<RunRecord>]>([
    ['not run', { kind: 'skipped', because: { kind: 'active', runs: [run()] } }, {}],
    ['followed as another’s run', COMPLETED, { attached: true }],
  ])('of a project that was %s shows no parameters as if they had been used', (_, outcome, more) => {
    const markdown = summary(outcome, { inputParams: { day: 'Friday' } }, more);
    expect(markdown).toContain('The parameters of this step were not used');
    expect(markdown).not.toContain('Friday');
  });

  test('begins with how the run came out and how long it took', () => {
    expect(summary().split('\n')[0]).toBe(`### ✅ <a href="${RUN_URL}">Sales</a> completed in 2m 10s`);
  });

  test('links what its reason asks to open, and what the documentation says of it', () => {
    const errored: Outcome = { kind: 'ended', run: run({ status: 'ERRORED', elapsedMs: 2_500 }) };
    const [heading, , ...rest] = summary(errored).split('\n');
    expect(heading).toBe(`### ❌ <a href="${RUN_URL}">Sales</a> failed after 2.5s`);
    expect(rest.slice(1, 3)).toEqual([
      '>',
      `> <a href="${RUN_URL}">Open the run in Hex</a> · <a href="${HELP_URL}">More on this</a>`,
    ]);
    const refusal = summary(beforeStart({ cause: 'failed', error: refused(401) }));
    expect(refusal).toContain(`\n>\n> <a href="${HELP_URL}">More on this</a>\n`);
  });

  test('has no link where Hex gave no address', () => {
    const errored: Outcome = { kind: 'ended', run: { projectId: PROJECT, runId: RUN, status: 'ERRORED' } };
    expect(summary(errored)).not.toMatch(/Open the run in Hex|href=(?!"https:\/\/github)/);
  });

  test('says whether the published app shows the run, and whether cached results were allowed', () => {
    const lineOf = (...of: Parameters<typeof summary>) => /^Published app: .*$/m.exec(summary(...of))?.[0];
    expect(lineOf(COMPLETED, { updatePublishedResults: true, useCachedSqlResults: false })).toBe(
      'Published app: shows this run · Cached SQL results: not used',
    );
    expect(lineOf(COMPLETED)).toBe(
      'Published app: unchanged (to update it: `update-published-results: true`) · Cached SQL results: allowed',
    );
    // Hex takes no parameters together with it.
    expect(lineOf(COMPLETED, params(1))).toBe('Published app: unchanged · Cached SQL results: allowed');
    const left = underWay({ cause: 'timed-out' }, { kind: 'abandoned' }, run());
    expect(lineOf(left, { updatePublishedResults: true })).toMatch(
      /^Published app: shows this run once it comp/,
    );
    expect(lineOf({ kind: 'validated' }, { dryRun: true })).toBeUndefined();
    expect(lineOf(COMPLETED, {}, { purpose: 'follow' })).toBeUndefined();
  });

  test('says of a run of another that it is one, and when it was', () => {
    const markdown = parseMarkdown(summary(COMPLETED, {}, { attached: true })).text;
    expect(markdown).toContain(
      'This step started no run: it followed one that was already under way · Started 2026-11-22 09:00:01 UTC · Ended 2026-11-22 09:02:11 UTC',
    );
  });

  test('keeps what support needs folded, also where no run was started', () => {
    const [, folded = ''] = /<details><summary>Run details<\/summary>(.*)<\/details>/s.exec(summary()) ?? [];
    expect(folded).toContain('| Trace ID for Hex support | <code>trace-7</code> |');
    const error = refused(403, { traceId: 'trace-8' });
    expect(summary(beforeStart({ cause: 'failed', error }))).toContain(
      '<details><summary>For Hex support</summary>\n\nTrace ID for Hex support: <code>trace-8</code>\n\n</details>',
    );
  });

  test('is apart from what other steps write to the same file', () => {
    expect(summary()).toMatch(/\n\n$/);
  });
});
