import { filteredRun } from '../../src/commands/filtered-run.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { seeded } from './distribution.ts';
import { hours, lastStartMs, lengthOf, partOf } from './pipelines.ts';
import type { Measured } from './section.ts';

// The projects that a filter finds, from the search to the last run's end, in virtual time with a fixed seed: the command
// itself against the embedded Hex with its limits.

const COUNT = 300;
/** So short that the limit on starts decides, and not that on kernels. */
const MAX_MINUTES = 5;
/** Projects that do not match. */
const OTHERS = 150;

export async function measureFilteredRuns(): Promise<Measured> {
  const random = seeded(COUNT);
  const { clock, hex, commandContext } = scenario({ projects: {}, limits: {} }).inVirtualTime();
  const parts = Array.from({ length: COUNT }, () => partOf(random, MAX_MINUTES));
  for (const [at, part] of parts.entries()) {
    hex.addProject({ title: `Report ${at}`, categories: ['nightly'], ...part });
  }
  for (let at = 0; at < OTHERS; at += 1) hex.addProject({ title: `Other ${at}` });
  const { runner, outputs } = recordingRunner();
  await clock.run(
    filteredRun(
      {
        kind: 'filtered-run',
        token: hex.token,
        hexUrl: 'https://acme.hex.tech',
        summary: true,
        filter: { category: ['nightly'] },
        limit: COUNT,
        defaults: { request: {}, ...PLAIN_RUN, timeoutMs: 86_400_000 },
        timeoutMs: 86_400_000,
        maxParallel: 25,
        failFast: false,
      },
      commandContext(runner),
    ),
  );
  const tookMs = clock.now();
  const boundMs = lastStartMs(COUNT) + Math.min(...parts.map(lengthOf));
  const started = hex.runs().filter(({ createdBy }) => createdBy === 'token');
  const projects = new Set(started.map(({ projectId }) => projectId));
  const failed: unknown[] = JSON.parse(outputs().failed ?? '[]');
  return {
    title: 'Projects that a filter finds',
    figures: [
      {
        name: `${COUNT} projects of 1 to ${MAX_MINUTES} min: time to what the limit on starts allows`,
        value: tookMs / boundMs,
        unit: 'times',
        most: 1.05,
        detail: `${hours(tookMs)} to ${hours(boundMs)}; ${hex.requests.length} requests`,
      },
      {
        name: 'refused',
        value: hex.requests.filter(({ status }) => status === 429).length,
        unit: 'requests',
        most: 0,
      },
      { name: 'started twice', value: started.length - projects.size, unit: 'runs', most: 0 },
      { name: 'not started', value: COUNT - projects.size, unit: 'runs', most: 0 },
      { name: 'not succeeded', value: failed.length, unit: 'runs', most: 0 },
    ],
  };
}
