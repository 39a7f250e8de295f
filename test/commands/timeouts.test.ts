import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pipeline } from '../../src/commands/pipeline.ts';
import { run } from '../../src/commands/run.ts';
import { status } from '../../src/commands/status.ts';
import type { RunStep } from '../../src/plan/plan.ts';
import type { RunSpec } from '../../src/plan/run-spec.ts';
import type { ProjectPlan } from '../fakes/hex/projects.ts';
import { recordingRunner } from '../fakes/recording-runner.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { PLAIN_RUN } from '../plain-run.ts';
import { plan } from '../report/samples.ts';
import { dailyRuns } from '../runs/pipeline/simulate-pipeline.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** A project whose runs always take so long. */
const lasting = (runningMs: number): ProjectPlan => ({
  run: { pendingMs: 0, runningMs },
  history: dailyRuns(runningMs, runningMs, runningMs),
});

describe('one project', () => {
  async function running(runningMs: number, more: Partial<RunStep>) {
    const sim = scenario({ project: lasting(runningMs) }).inVirtualTime();
    const recording = recordingRunner();
    const step = plan({ token: sim.hex.token, ...more, request: { projectId: sim.project.id } });
    await sim.clock.run(run(step, sim.commandContext(recording.runner)));
    return recording;
  }

  test('is warned of before the start where the timeout cannot suffice, and the error says it again', async () => {
    const { said, all, outputs } = await running(80 * MINUTE, { timeoutMs: HOUR });
    expect(all('warning')).toEqual([
      'The timeout may be too short: `timeout` is 1h, and the project usually takes 1h 20m (3 runs). Set `timeout` to 1h30m or more.',
    ]);
    const at = (is: (one: (typeof said)[number]) => boolean) => said.findIndex(is);
    expect(at(one => one.kind === 'warning')).toBeLessThan(
      at(one => one.kind === 'output' && one.name === 'run-id' && one.text !== ''),
    );
    expect(all('error').join()).toContain(
      'It usually takes 1h 20m (3 runs): set `timeout` to 1h30m or more.',
    );
    expect(outputs().message).toContain('set ‘timeout’ to 1h30m or more');
  });

  test.each([
    ['suffices', { timeoutMs: 2 * HOUR }],
    ['is not waited for', { timeoutMs: HOUR, wait: false }],
  ])('whose timeout %s is no reason to warn', async (_, more) => {
    expect((await running(80 * MINUTE, more)).all('warning')).toEqual([]);
  });
});

describe('the status of a run', () => {
  async function asking(agoMs: number, { wait = true } = {}) {
    const sim = scenario({ project: lasting(80 * MINUTE) }).inVirtualTime();
    const { id: projectId } = sim.project;
    sim.hex.addRun(projectId, { agoMs, pendingMs: 0, runningMs: 80 * MINUTE });
    const recording = recordingRunner();
    const connection = { token: sim.hex.token, hexUrl: 'https://acme.hex.tech', summary: true };
    const step = { ...connection, kind: 'status', projectId, wait, timeoutMs: HOUR } as const;
    await sim.clock.run(status(step, sim.commandContext(recording.runner)));
    return recording.all('warning');
  }

  test('is warned of where what is left of it takes longer than the timeout', async () => {
    expect(await asking(5 * MINUTE)).toEqual([expect.stringContaining('usually takes 1h 20m')]);
  });

  test('is not where the run is nearly over, has ended, or is not waited for', async () => {
    expect(await asking(40 * MINUTE)).toEqual([]);
    expect(await asking(100 * MINUTE)).toEqual([]);
    expect(await asking(5 * MINUTE, { wait: false })).toEqual([]);
  });
});

interface Entry extends ProjectPlan {
  needs?: string[];
  /** Runs the project of this entry. */
  sameAs?: string;
  options?: Partial<RunSpec>;
  /** Its project has a run that began so long ago, and takes as long as all. */
  activeSinceMs?: number;
}

describe('a pipeline', () => {
  async function running(
    entries: Record<string, Entry>,
    limits: { timeoutMs: number; maxParallel?: number },
  ) {
    const { clock, hex, commandContext, operations } = scenario({ projects: {} }).inVirtualTime();
    const ids = new Map<string, string>();
    const tasks = Object.entries(entries).map(
      ([name, { needs = [], sameAs, options, activeSinceMs, ...project }]) => {
        const projectId = ids.get(sameAs ?? '') ?? hex.addProject(project).id;
        ids.set(name, projectId);
        if (activeSinceMs !== undefined) hex.addRun(projectId, { ...project.run, agoMs: activeSinceMs });
        return {
          name,
          needs,
          spec: { ...PLAIN_RUN, timeoutMs: limits.timeoutMs, ...options, request: { projectId } },
        };
      },
    );
    const recording = recordingRunner();
    const step = {
      kind: 'pipeline',
      token: hex.token,
      hexUrl: 'https://acme.hex.tech',
      summary: true,
    } as const;
    const options = { maxParallel: 5, failFast: false, ...limits };
    await clock.run(pipeline({ ...step, ...options, tasks }, commandContext(recording.runner)));
    return {
      ...recording,
      tookMs: clock.now(),
      lists: operations().filter(name => name === 'GetProjectRuns').length,
    };
  }

  test('is warned of once where its runs do not fit into the timeout, and the error says it again', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 4 }, (_, n) => [`entry-${n}`, lasting(50 * MINUTE)]),
    );
    const { all, lists } = await running(entries, { timeoutMs: 90 * MINUTE, maxParallel: 2 });
    expect(all('warning')).toEqual([
      expect.stringMatching(
        /^The timeout may be too short: `timeout` is 1h30m, and the pipeline's runs usually take 1h 40m or more in all\. Set `timeout` to 2h or more\./,
      ),
    ]);
    expect(all('error')[0]?.split('\n')[0]).toMatch(
      /The runs usually take 1h 40m or more in all\. Set `timeout` to 3h or more\.$/,
    );
    expect(all('error').join()).not.toContain('It usually takes');
    // None was read for the warning alone.
    expect(lists).toBe(4);
  });

  test('is warned of at the start by what another entry of the same project tells of those that wait', async () => {
    const { said } = await running(
      {
        first: lasting(30 * MINUTE),
        second: { sameAs: 'first', needs: ['first'] },
        third: { sameAs: 'first', needs: ['second'] },
      },
      { timeoutMs: HOUR },
    );
    const warning = said.findIndex(({ kind }) => kind === 'warning');
    expect(said[warning]?.text).toContain('usually take 1h 30m or more');
    expect(warning).toBeLessThan(
      said.findIndex(one => one.kind === 'output' && one.name === 'run-id' && one.text !== ''),
    );
  });

  test('is warned of a run that alone takes longer than the timeout of all, with what would do', async () => {
    const { all } = await running({ only: lasting(3 * HOUR) }, { timeoutMs: HOUR });
    expect(all('warning')).toEqual([
      expect.stringMatching(
        /the pipeline's runs usually take 3h or more in all\. Set `timeout` to 4h or more\./,
      ),
    ]);
    expect(all('error')[0]).toContain('It usually takes 3h (3 runs): set `timeout` to 4h or more.');
  });

  test('is warned of an entry whose own timeout is too short, by the name of the entry', async () => {
    const { all } = await running(
      {
        slow: { ...lasting(30 * MINUTE), options: { timeoutMs: 10 * MINUTE } },
        long: lasting(58 * MINUTE),
      },
      { timeoutMs: HOUR },
    );
    expect(all('warning')).toEqual([
      expect.stringMatching(
        /^\[slow\] The timeout may be too short: `timeout` is 10m, and the project usually takes 30m .* to 45m or more\.$/,
      ),
    ]);
    expect(all('error').join()).not.toContain('in all');
  });

  test('is not warned of by an entry that may come to nothing', async () => {
    const { all } = await running(
      {
        first: lasting(50 * MINUTE),
        second: { sameAs: 'first', needs: ['first'], options: { ifActive: 'skip' } },
      },
      { timeoutMs: 90 * MINUTE },
    );
    expect(all('warning')).toEqual([]);
  });

  test('is not warned of by a run that was found active and is nearly over', async () => {
    const { all } = await running(
      {
        active: { ...lasting(50 * MINUTE), options: { ifActive: 'attach' }, activeSinceMs: 40 * MINUTE },
        first: lasting(MINUTE),
        second: { ...lasting(5 * MINUTE), needs: ['first'] },
        last: { sameAs: 'second', needs: ['active'] },
      },
      { timeoutMs: 30 * MINUTE },
    );
    expect(all('warning')).toEqual([]);
    expect(all('error')).toEqual([]);
  });

  test('has one warning where the limit of Hex on starts is too tight as well', async () => {
    const entries = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`e${n}`, lasting(2 * MINUTE)]));
    const { all } = await running(entries, { timeoutMs: MINUTE, maxParallel: 25 });
    expect(all('warning')).toEqual([expect.stringContaining('the last of 30 runs starts after')]);
  });

  test('that ends in time is never warned of, where each run takes as long as ever', async () => {
    const entry = fc.record({
      minutes: fc.integer({ min: 1, max: 40 }),
      needs: fc.array(fc.nat(10), { maxLength: 2 }),
      sameAs: fc.option(fc.nat(10), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (drawn, maxParallel) => {
          const entries = Object.fromEntries(
            drawn.map(({ minutes, needs, sameAs }, index): [string, Entry] => {
              const earlier = (of: number): string => `e${of % index}`;
              return [
                `e${index}`,
                {
                  ...lasting(minutes * MINUTE),
                  needs: index === 0 ? [] : [...new Set(needs.map(earlier))],
                  ...(index > 0 && sameAs !== undefined && { sameAs: earlier(sameAs) }),
                },
              ];
            }),
          );
          const { tookMs } = await running(entries, { timeoutMs: 48 * HOUR, maxParallel });
          const again = await running(entries, { timeoutMs: tookMs, maxParallel });
          expect(again.all('warning')).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
