import { expect, test } from 'vitest';
import { helpLink, linksFor, quoted } from '../../../src/report/markdown/quote.ts';
import { emptyRecord } from '../../../src/report/run/run-record.ts';
import { describeOutcome } from '../../../src/report/text/outcome-message.ts';
import type { Outcome } from '../../../src/runs/model/outcome.ts';
import type { Run } from '../../../src/runs/model/run.ts';
import { PROJECT, RUN, RUN_URL, run as sample } from '../samples.ts';

const run = () => sample({ status: 'ERRORED' });
const HOMELESS: Run = { projectId: PROJECT, runId: RUN, status: 'ERRORED' };
const ended = (ofRun: Run): Outcome => ({ kind: 'ended', run: ofRun });

test('a quote has a paragraph for each line, and its links below', () => {
  const help = helpLink('https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#it');
  expect(quoted('It failed.\nRun `1` did.', [undefined, help, ''])).toBe(
    [
      '> It failed.',
      '>',
      '> Run <code>1</code> did.',
      '>',
      '> <a href="https://github.com/octo/run-hex-project/blob/v1/docs/troubleshooting.md#it">More on this</a>',
    ].join('\n'),
  );
});

test.each<[string, Outcome, string[]]>([
  ['the run of the step', ended(run()), [`<a href="${RUN_URL}">Open the run in Hex</a>`]],
  ['its ID where Hex gave no URL', ended(HOMELESS), [`<code>Run ${RUN}</code>`]],
  [
    'by their IDs those that were in its way',
    { kind: 'blocked', ifActive: 'fail', active: [run()] },
    [`<a href="${RUN_URL}">Run ${RUN}</a>`],
  ],
])('the links for an outcome lead to %s', (_, outcome, links) => {
  const timing = { timeoutMs: 1, elapsedMs: 1 };
  const message = describeOutcome(outcome, emptyRecord(PROJECT), timing);
  expect(linksFor(outcome, message, () => undefined)).toEqual(links);
});

test('a quote has no line for links where there are none', () => {
  expect(quoted('It failed.', [helpLink(undefined)])).toBe('> It failed.');
});
