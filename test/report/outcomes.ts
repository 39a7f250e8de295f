import type { Outcome } from '../../src/runs/model/outcome.ts';
import { awaitingActive, beforeStart, inDoubt, underWay } from '../interrupted.ts';
import { broken, OTHER_RUN, PROJECT, RUN, refused, run } from './samples.ts';

const candidates = [RUN, OTHER_RUN].map(runId => ({ projectId: PROJECT, runId, status: 'RUNNING' }));

const ENDED = run({ status: 'COMPLETED', elapsedMs: 130_000, endedAt: '2026-11-20T06:00:12.000Z' });

/** Every outcome of a run that there is. What is said of each stands in `outcomes.txt`. */
export const OUTCOMES: [string, Outcome][] = [
  ['a run that completed', { kind: 'ended', run: run({ status: 'COMPLETED' }) }],
  ['a run with an error', { kind: 'ended', run: run({ status: 'ERRORED' }) }],
  ['a run that somebody killed', { kind: 'ended', run: run({ status: 'KILLED' }) }],
  ['a run without a kernel', { kind: 'ended', run: run({ status: 'UNABLE_TO_ALLOCATE_KERNEL' }) }],
  ['a run with an end that the action does not know', { kind: 'ended', run: run({ status: 'EVAPORATED' }) }],
  ['a run that nobody waits for', { kind: 'started', run: run() }],
  ['a dry run', { kind: 'validated' }],
  [
    'a run that was cancelled at its timeout',
    underWay({ cause: 'timed-out' }, { kind: 'confirmed' }, run({ status: 'KILLED' })),
  ],
  [
    'a run that could not be looked at for a while before its timeout',
    underWay(
      { cause: 'timed-out', error: broken('GetRunStatus') },
      { kind: 'confirmed' },
      run({ status: 'KILLED' }),
    ),
  ],
  ['a run left alone at its timeout', underWay({ cause: 'timed-out' }, { kind: 'abandoned' })],
  ['a run that took its cancellation and goes on', underWay({ cause: 'timed-out' }, { kind: 'requested' })],
  [
    'a run that could not be cancelled at its timeout',
    underWay({ cause: 'timed-out' }, { kind: 'failed', error: broken('CancelRun') }),
  ],
  ['a start that had no answer until the timeout', inDoubt({ cause: 'timed-out' })],
  ['a timeout before there was a run', beforeStart({ cause: 'timed-out' })],
  [
    'a timeout while another’s run was waited for',
    awaitingActive({ cause: 'timed-out' }, run({ runId: OTHER_RUN })),
  ],
  [
    'a run that was cancelled when the step was stopped',
    underWay({ cause: 'stopped' }, { kind: 'confirmed' }, run({ status: 'KILLED' })),
  ],
  ['a run left alone when the step was stopped', underWay({ cause: 'stopped' }, { kind: 'abandoned' })],
  [
    'a run that could not be cancelled when the step was stopped',
    underWay({ cause: 'stopped' }, { kind: 'failed', error: refused(403, { operation: 'CancelRun' }) }),
  ],
  ['a start that had no answer when the step was stopped', inDoubt({ cause: 'stopped' })],
  ['a stop before there was a run', beforeStart({ cause: 'stopped' })],
  ['a start that Hex refused', beforeStart({ cause: 'failed', error: refused(403, { reason: 'No scope' }) })],
  [
    'a run that could no longer be seen, and was cancelled',
    underWay(
      { cause: 'failed', error: refused(401, { operation: 'GetRunStatus' }) },
      { kind: 'confirmed' },
      run({ status: 'KILLED' }),
    ),
  ],
  [
    'a run that could no longer be seen, nor cancelled',
    underWay(
      { cause: 'failed', error: refused(401, { operation: 'GetRunStatus' }) },
      { kind: 'failed', error: refused(401, { operation: 'CancelRun' }) },
    ),
  ],
  ['a start of which nobody knows what became', inDoubt({ cause: 'failed', error: broken() })],
  ['a start from which several runs may have come', { kind: 'ambiguous', error: broken(), candidates }],
  ['a project without a run to look at', { kind: 'absent' }],
  ['a project without a run of a trigger', { kind: 'absent', trigger: 'SCHEDULED' }],
  [
    'a run that is too old',
    { kind: 'stale', run: ENDED, maxAgeMs: 93_600_000, age: { kind: 'known', ageMs: 183_600_000 } },
  ],
  [
    'a run of a trigger that is too old',
    {
      kind: 'stale',
      run: ENDED,
      maxAgeMs: 93_600_000,
      age: { kind: 'known', ageMs: 97_200_000 },
      trigger: 'SCHEDULED',
    },
  ],
  [
    'a run of which nobody knows when it ended',
    {
      kind: 'stale',
      run: run({ status: 'COMPLETED' }),
      maxAgeMs: 604_800_000,
      age: { kind: 'unknown' },
    },
  ],
  ['an active run in the way', { kind: 'blocked', ifActive: 'fail', active: [run()] }],
  [
    'active runs that could not be cancelled',
    {
      kind: 'blocked',
      ifActive: 'cancel',
      active: [run(), run({ runId: OTHER_RUN })],
      error: broken('CancelRun'),
    },
  ],
  [
    'an active run that did not end after its cancellation',
    { kind: 'blocked', ifActive: 'cancel', active: [run()] },
  ],
  [
    'a start that an active run made needless',
    { kind: 'skipped', because: { kind: 'active', runs: [run()] } },
  ],
];
