import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CleanupOutcome } from '../../../src/cleanup/clean-up.ts';
import { reportCleanUp, reportUnreadable } from '../../../src/report/commands/cleanup-report.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import { recordingRunner } from '../../fakes/recording-runner.ts';
import { parseMarkdown } from '../../scenarios/markdown.ts';
import { broken, HOSTILE, OTHER_RUN, PROJECT, RUN, RUN_URL, refused, run } from '../samples.ts';

function reported(cleaned: CleanupOutcome, summary = true) {
  const recording = recordingRunner();
  reportCleanUp(recording.runner, cleaned, { names: [], summary });
  return recording;
}

const candidates = [
  { projectId: PROJECT, runId: RUN, status: 'RUNNING', runUrl: RUN_URL },
  { projectId: PROJECT, runId: OTHER_RUN, status: 'RUNNING' },
];

const CLEANED: [string, CleanupOutcome, 'info' | 'warning', string[]][] = [
  ['a run that was cancelled', { kind: 'ended', run: run({ status: 'KILLED' }) }, 'info', ['was cancelled']],
  [
    'a run that had ended by itself',
    { kind: 'ended', run: run({ status: 'COMPLETED' }) },
    'info',
    ['has ended COMPLETED'],
  ],
  ['a cancellation that Hex took', { kind: 'requested', run: run() }, 'info', ['accepted the cancellation']],
  ['a run that was left alone', { kind: 'left', run: run() }, 'info', ['left alone', '`cancel-on-abort`']],
  [
    'a run that could not be cancelled',
    { kind: 'failed', run: run(), error: refused(403, { operation: 'CancelRun', traceId: 'trace-7' }) },
    'warning',
    ['could not be cancelled', 'Cancel it in Hex', 'HTTP 403', 'trace-7'],
  ],
  [
    'no new run',
    { kind: 'none-found' },
    'warning',
    ['while it was starting one', 'No new run', 'look there'],
  ],
  [
    'several new runs',
    { kind: 'several-found', candidates },
    'warning',
    [
      'which of the new runs',
      RUN,
      RUN_URL,
      OTHER_RUN,
      'gave no URL',
      'None was touched',
      '`command: cancel`',
    ],
  ],
  [
    'a list that could not be had',
    { kind: 'not-found-out' },
    'warning',
    ['could not be read', "project's runs in Hex"],
  ],
];

describe('the clean-up after the job', () => {
  test.each(CLEANED)(
    'tells of %s once, in the log or as a warning, never as an error',
    (_, cleaned, level, parts) => {
      const { said, all } = reported(cleaned, false);
      expect(said[0]?.kind).toBe(level);
      expect(said.slice(1).filter(({ kind }) => kind !== 'info')).toEqual([]);
      for (const part of parts) expect(all(level)[0]).toContain(part);
      if ('run' in cleaned) expect(all(level)[0]).toContain(`Run ${RUN}: ${RUN_URL}`);
    },
  );

  test.each(CLEANED)('writes of %s in the summary, with its run, where one is wanted', (_, cleaned) => {
    const { all } = reported(cleaned);
    expect(all('summary')).toHaveLength(1);
    const { text, html } = parseMarkdown(all('summary')[0] ?? '');
    expect(text).toContain('clean-up after the job');
    if ('run' in cleaned) {
      expect(text).toContain(RUN);
      expect(html).toContain(`<a href="${RUN_URL}">`);
    }
  });

  test('shows what to paste to cancel runs of which it is not known whose they are', () => {
    const { all } = reported({ kind: 'several-found', candidates });
    const steps = [RUN, OTHER_RUN].map(runId => ({
      with: { command: 'cancel', 'project-id': PROJECT, 'run-id': runId },
    }));
    expect(all('info').map(line => parse(line))).toEqual(steps);
    const [, pasted = ''] = all('summary')[0]?.split('```yaml\n') ?? [];
    expect(parse(pasted.split('```')[0] ?? '')).toEqual(steps);
    expect(reported({ kind: 'several-found', candidates }, false).all('info')).toHaveLength(2);
  });

  test('says which entries of a pipeline it is about', () => {
    const recording = recordingRunner();
    reportCleanUp(recording.runner, { kind: 'none-found' }, { names: ['load', 'report'], summary: true });
    expect(recording.all('warning')[0]).toMatch(/^\[load, report\] /);
  });

  test('is harmless, whatever the state says that cannot be read', () => {
    const recording = recordingRunner();
    reportUnreadable(recording.runner, Array(9).fill(HOSTILE));
    expect(recording.all('warning').join()).not.toMatch(/[\r\n]|##\[/);
  });

  test('says so where Hex gave no URL', () => {
    const { runUrl, ...homeless } = run();
    expect(runUrl).toBe(RUN_URL);
    expect(reported({ kind: 'requested', run: homeless }).all('info')[0]).toContain(
      `Run ${RUN}: Hex gave no URL for it`,
    );
  });

  test('is harmless, whatever Hex says', () => {
    const hostile = run({ status: HOSTILE, runUrl: HOSTILE });
    const harmless = parseMarkdown(
      reported({ kind: 'ended', run: run({ status: 'ODD', runUrl: 'x' }) }).all('summary')[0] ?? '',
    );
    const { all } = reported({ kind: 'ended', run: hostile });
    expect(all('info').join()).not.toMatch(/[\r\n]|##\[/);
    const { html, skeleton } = parseMarkdown(all('summary')[0] ?? '');
    expect([html, skeleton]).toEqual([harmless.html, harmless.skeleton]);
    const failing = (run: Run, detail: string) =>
      reported({ kind: 'failed', run, error: { ...broken('CancelRun'), detail } as never });
    const failed = failing(hostile, HOSTILE);
    const harmlessly = failing(run({ runUrl: 'x' }), 'x').all('summary')[0] ?? '';
    expect(failed.all('warning').join().split('\n')).toHaveLength(2);
    expect(failed.all('warning').join()).not.toMatch(/\r|##\[/);
    expect(parseMarkdown(failed.all('summary')[0] ?? '').skeleton).toBe(parseMarkdown(harmlessly).skeleton);
  });
});
