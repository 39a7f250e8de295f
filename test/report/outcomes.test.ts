import { expect, test } from 'vitest';
import type { HelpTopic } from '../../src/github/help.ts';
import { reportPipeline } from '../../src/report/pipeline/pipeline-report.ts';
import type { Purpose } from '../../src/report/run/run-record.ts';
import { reportRun } from '../../src/report/run/run-report.ts';
import { type Outcome, runOf } from '../../src/runs/model/outcome.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { OUTCOMES } from './outcomes.ts';
import { reviewed } from './reviewed.ts';
import { handClock, OTHER_RUN, PROJECT, plan, RUN, RUN_URL, run } from './samples.ts';

/** All that a step says at its end, in every form. */
function saidOf(outcome: Outcome, purpose: Purpose = 'run'): string {
  const recording = recordingRunner();
  const clock = handClock();
  const report = reportRun(recording.runner, plan(), { clock, purpose });
  report.emit({ kind: 'project', title: 'Sales' });
  if (runOf(outcome) !== undefined)
    report.emit({ kind: purpose === 'run' ? 'started' : 'found', run: run({ status: 'PENDING' }) });
  clock.set(80_000);
  const before = recording.said.length;
  const { full: comment } = report.conclude(outcome, 90_000);
  const said = recording.said.slice(before).flatMap(one => {
    switch (one.kind) {
      case 'info':
        return [`log\n${indented(one.text)}`];
      case 'warning':
      case 'error':
        return [`${one.kind} annotation: ${one.title}\n${indented([one.text, helpOf(one.help)].join('\n'))}`];
      case 'summary':
        return [
          one.text === comment
            ? `summary and comment\n${indented(one.text)}`
            : `summary\n${indented(one.text)}\n\ncomment\n${indented(comment)}`,
        ];
      default:
        return [];
    }
  });
  const { conclusion, attempts } = recording.outputs();
  return [`conclusion ${conclusion}, attempts ${attempts}`, ...said].join('\n\n');
}

/** What a pipeline with this one entry says at its end. */
function saidOfPipeline(outcome: Outcome): string {
  const recording = recordingRunner();
  const clock = handClock();
  const { kind: _, request, ...spec } = plan();
  const report = reportPipeline(
    recording.runner,
    {
      ...spec,
      kind: 'pipeline',
      tasks: [{ name: 'load', needs: [], spec: { ...spec, request } }],
      maxParallel: 1,
      failFast: false,
    },
    { clock },
  );
  report.emit('load', { kind: 'project', title: 'Sales' });
  if (runOf(outcome) !== undefined) report.emit('load', { kind: 'started', run: run({ status: 'PENDING' }) });
  clock.set(80_000);
  const before = recording.all('info').length;
  report.conclude('load', outcome);
  report.end();
  const log = recording.all('info').slice(before);
  const errors = recording.all('error');
  return [
    `log\n${indented(log.join('\n'))}`,
    ...errors.map(text => `error annotation\n${indented(text)}`),
  ].join('\n\n');
}

const helpOf = (help: HelpTopic | undefined): string =>
  help === undefined ? '' : `HELP: ${JSON.stringify(help)}`;

/** IDs and URLs by names that are shorter to read. */
const NAMES: [string, string][] = [
  [RUN_URL, 'URL'],
  [RUN, 'RUN'],
  [OTHER_RUN, 'OTHER-RUN'],
  [PROJECT, 'PROJECT'],
];

const indented = (text: string): string =>
  NAMES.reduce((shorter, [value, name]) => shorter.replaceAll(value, name), text)
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '' : `    ${line}`))
    .join('\n');

const ERRORED: Outcome = {
  kind: 'ended',
  run: run({ status: 'ERRORED', endedAt: '2026-11-22T09:02:11.500Z', traceId: 'trace-7' }),
};
const NOT_FOUND = OUTCOMES.find(([name]) => name === 'a start that Hex refused')?.[1] ?? ERRORED;

reviewed('outcomes.txt', {
  ...Object.fromEntries(
    OUTCOMES.flatMap(([name, outcome]) => [
      [name, saidOf(outcome)],
      [`${name}, as the entry of a pipeline`, saidOfPipeline(outcome)],
    ]),
  ),
  'a run with an error, for `command: status` that waits': saidOf(ERRORED, 'follow'),
  'a run with an error, for `command: status` that only reports': saidOf(ERRORED, 'report'),
  'a run under way, for `command: status` that only reports': saidOf(
    { kind: 'started', run: run() },
    'report',
  ),
  'a run that is not found, for `command: status`': saidOf(NOT_FOUND, 'report'),
});

test.each(OUTCOMES)('what is said of %s has no gaps', (_, outcome) => {
  for (const text of [saidOf(outcome), saidOfPipeline(outcome)])
    expect(text).not.toMatch(/undefined|NaN|null/);
});
