import { readPlan } from '../../src/inputs/read-plan.ts';
import { refuseInputs } from '../../src/report/commands/input-errors.ts';
import { reportRun } from '../../src/report/run/run-report.ts';
import { type Outcome, runOf } from '../../src/runs/model/outcome.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { awaitingActive, beforeStart, inDoubt, underWay } from '../interrupted.ts';
import { broken, handClock, OTHER_RUN, PROJECT, plan, RUN, refused, run } from './samples.ts';

/** A failure as users meet it: what they wrote, or how a run came out. */
type Failure = { inputs: Record<string, string>; env?: Record<string, string> } | { outcome: Outcome };

const GIVEN = { token: 'hxtw_0123456789', 'project-id': PROJECT };

const written = (inputs: Record<string, string>): Failure => ({ inputs: { ...GIVEN, ...inputs } });
const failed = (error: Parameters<typeof beforeStart>[0] & { cause: 'failed' }): Failure => ({
  outcome: beforeStart(error),
});
const refusal = (...given: Parameters<typeof refused>): Failure =>
  failed({ cause: 'failed', error: refused(...given) });
const unreachable = (detail: string, peer: string): Failure =>
  failed({
    cause: 'failed',
    error: { operation: 'RunProject', kind: 'unreachable', detail, sent: false, peer },
  });
const untrusted = (by: 'certificate' | 'proxy', detail: string): Failure =>
  failed({ cause: 'failed', error: { operation: 'RunProject', kind: 'untrusted-connection', by, detail } });
const ended = (status: string): Failure => ({ outcome: { kind: 'ended', run: run({ status }) } });

/** The failures that people meet most. The first line of what each says stands in `failures.txt`. */
export const FAILURES: Record<string, Failure> = {
  'the secret is missing': written({ token: '' }),
  'a misspelt input': { inputs: GIVEN, env: { INPUT_PROJECT: PROJECT } },
  'a timeout without its unit': written({ timeout: '30' }),
  'a poll interval in milliseconds': written({ 'poll-interval': '100ms' }),
  'the URL of a collection for a project': written({
    'project-id': 'https://app.hex.tech/acme/collections/Finance-0123456789abcdefghijkl',
  }),
  'parameters beside `update-published-results`': written({
    params: 'region: EMEA',
    'update-published-results': 'true',
  }),
  'a colon without a blank in `params`': written({ params: 'top: 10\nregion:EMEA' }),
  'a channel by its name': written({
    notifications: '[{type: ALL, slack-channel-ids: ["#data-alerts"]}]',
  }),
  'a token that is not valid': refusal(401, { reason: 'Unauthorized' }),
  'a token that has expired': refusal(401, { tokenExpiredAtMs: Date.UTC(2026, 10, 22, 9) }),
  'a token without the scope': refusal(403, { reason: 'Missing scope' }),
  'a token whose user may not edit': refusal(403, { needsEdit: true, reason: 'Needs Can Edit' }),
  'a plan without the API': refusal(403, { reason: 'The API is not available on the Community tier' }),
  'a project that is not there': refusal(404, { reason: 'Not found' }),
  'a project that was never published': refusal(422, { reason: 'The project has no published version' }),
  'a parameter that the project does not have': refusal(422, { unknownParams: ['regoin'] }),
  'a parameter of the wrong type': refusal(422, {
    invalidParams: [{ name: 'since', value: '7', dataType: 'DATE' }],
  }),
  'the rate limit': refusal(429, { resetMs: 600_000 }),
  'no kernel left for the user': refusal(503, { reason: 'No kernel available' }),
  'a name that the DNS does not know': unreachable('ENOTFOUND', 'app.hex.tehc:443'),
  'a proxy that refuses connections': unreachable('ECONNREFUSED', 'the proxy proxy.corp:3128'),
  'a proxy that wants a login': untrusted('proxy', 'the proxy answered HTTP 407'),
  'a certificate of the company': untrusted('certificate', 'SELF_SIGNED_CERT_IN_CHAIN'),
  'a log-in page in place of Hex': failed({
    cause: 'failed',
    error: {
      operation: 'RunProject',
      kind: 'unreadable',
      status: 200,
      detail: 'its body is a web page, not JSON',
    },
  }),
  'an outage of Hex': refusal(500, { reason: 'Internal error' }),
  'a run with an error': ended('ERRORED'),
  'a run that somebody cancelled in Hex': ended('KILLED'),
  'a project without a run': { outcome: { kind: 'absent' } },
  'a newest run that is too old': {
    outcome: {
      kind: 'stale',
      run: run({ status: 'COMPLETED', endedAt: '2026-11-21T06:00:12.000Z' }),
      maxAgeMs: 93_600_000,
      age: { kind: 'known', ageMs: 97_200_000 },
    },
  },
  'a timeout': {
    outcome: underWay({ cause: 'timed-out' }, { kind: 'confirmed' }, run({ status: 'KILLED' })),
  },
  'an active run in the way': { outcome: { kind: 'blocked', ifActive: 'fail', active: [run()] } },
  'an active run that goes on until the timeout': {
    outcome: awaitingActive({ cause: 'timed-out' }, run({ runId: OTHER_RUN })),
  },
  'a start without an answer': { outcome: inDoubt({ cause: 'failed', error: broken() }) },
  'a start from which several runs may have come': {
    outcome: {
      kind: 'ambiguous',
      error: broken(),
      candidates: [RUN, OTHER_RUN].map(runId => ({ projectId: PROJECT, runId, status: 'RUNNING' })),
    },
  },
};

/** The first line of the error that a step ends with. */
export async function firstLineOf(failure: Failure): Promise<string> {
  const recording = recordingRunner('inputs' in failure ? { inputs: failure.inputs } : {});
  const { runner } = recording;
  if ('inputs' in failure) {
    const read = await readPlan(runner.input, { workspace: '/', nowMs: 0, env: failure.env ?? {} });
    if (!read.ok) refuseInputs(runner, read.error);
  } else {
    const clock = handClock();
    const report = reportRun(runner, plan(), { clock });
    report.emit({ kind: 'project', title: 'Sales' });
    if (runOf(failure.outcome) !== undefined)
      report.emit({ kind: 'started', run: run({ status: 'PENDING' }) });
    clock.set(80_000);
    report.conclude(failure.outcome, 90_000);
  }
  return recording.all('error').join('\n').split('\n')[0] ?? '';
}
