import type { HexError } from '../../src/hex/errors.ts';
import type { Operation } from '../../src/hex/operations.ts';
import type { Clock } from '../../src/lib/clock.ts';
import type { RunStep } from '../../src/plan/plan.ts';
import type { Run } from '../../src/runs/model/run.ts';
import { PLAIN_RUN } from '../plain-run.ts';

export const PROJECT = '11111111-1111-4111-8111-111111111111';
export const RUN = '22222222-2222-4222-8222-222222222222';
export const OTHER_RUN = '33333333-3333-4333-8333-333333333333';
export const RUN_URL = `https://acme.hex.tech/acme/app/${RUN}`;

/** Text that would do harm in a log, in Markdown and in HTML. */
export const HOSTILE =
  '::error::a\r\n##[error]b | c\n\n# d <img src=x> [e](https://evil.example) `f` @octocat';

/** A run under way, as far as Hex tells of one at its start. */
export const run = (more: Partial<Run> = {}): Run => ({
  projectId: PROJECT,
  runId: RUN,
  status: 'RUNNING',
  runUrl: RUN_URL,
  ...more,
});

export const refused = (status: number, more: Partial<HexError & { kind: 'refused' }> = {}): HexError => ({
  operation: 'RunProject',
  kind: 'refused',
  status,
  fromHex: true,
  invalidParams: [],
  unknownParams: [],
  ...more,
});

/** A connection that broke. */
export const broken = (operation: Operation = 'RunProject'): HexError => ({
  operation,
  kind: 'unreachable',
  detail: 'ECONNRESET',
  sent: true,
});

export const plan = ({
  request = {},
  ...more
}: Omit<Partial<RunStep>, 'request'> & { request?: object } = {}): RunStep => ({
  kind: 'run',
  token: 'hxtw_0123456789',
  hexUrl: 'https://acme.hex.tech',
  request: { projectId: PROJECT, ...request },
  ...PLAIN_RUN,
  summary: true,
  ...more,
});

/** A clock that stands until it is set. */
export function handClock(): Clock & { set(nowMs: number): void } {
  let now = 0;
  return {
    now: () => now,
    wallNow: () => now,
    sleep: async () => {},
    set: nowMs => {
      now = nowMs;
    },
  };
}
