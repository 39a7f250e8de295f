import { filteredStatus } from '../../src/commands/filtered-status.ts';
import { createHexApi } from '../../src/hex/client.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';
import type { Measured } from './section.ts';

// The status of the projects that a filter finds, in virtual time: the command itself against the embedded Hex with its
// limits, opened as a step opens it that only reads.

const COUNT = 300;
const PAGE = 100;
const REQUESTS_A_MINUTE = 30;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export async function measureStatus(): Promise<Measured> {
  const { clock, hex, commandContext } = scenario({ projects: {}, limits: {} }).inVirtualTime();
  for (let at = 0; at < COUNT; at += 1) {
    const history = [{ agoMs: 3_600_000, pendingMs: 0, runningMs: MINUTE_MS }];
    hex.addProject({ title: `Report ${at}`, categories: ['nightly'], history });
  }
  const { runner, outputs } = recordingRunner();
  const api = createHexApi({
    fetch: (url, init) => {
      clock.stir();
      return hex.fetch(url, init);
    },
    ...{ clock, origin: ORIGIN, token: hex.token, userAgent: 'bench', reservedForCancel: 0 },
  });
  await clock.run(
    filteredStatus(
      {
        ...{ kind: 'filtered-status', token: hex.token, hexUrl: ORIGIN, summary: true },
        ...{ filter: { category: ['nightly'] }, maxParallel: 5, wait: true },
        ...{ timeoutMs: DAY_MS, maxAgeMs: DAY_MS },
      },
      { ...commandContext(runner), hex: api },
    ),
  );
  const tookMs = clock.now();
  const needed = COUNT + COUNT / PAGE;
  const boundMs = Math.floor((needed - 1) / REQUESTS_A_MINUTE) * MINUTE_MS;
  const looks = hex.requests.filter(({ operation }) => operation === 'GetProjectRuns').length;
  return {
    title: 'The status of the projects that a filter finds',
    figures: [
      {
        name: `${COUNT} projects: time to what ${REQUESTS_A_MINUTE} requests a minute allow`,
        value: tookMs / boundMs,
        unit: 'times',
        most: 1.1,
        detail: `${tookMs / MINUTE_MS} min to ${boundMs / MINUTE_MS} min for ${needed} requests; ${hex.requests.length} sent`,
      },
      {
        name: 'refused',
        value: hex.requests.filter(({ status }) => status === 429).length,
        unit: 'requests',
        most: 0,
      },
      { name: 'looks beyond one a project', value: looks - COUNT, unit: 'looks', most: 0 },
      { name: 'failed', value: outputs().conclusion === 'success' ? 0 : 1, unit: 'runs', most: 0 },
    ],
  };
}
