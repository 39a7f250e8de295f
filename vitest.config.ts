import { defineConfig } from 'vitest/config';

// Everything is tested with the newer form of Hex's answers, where Hex is going. What depends on those answers is tested with
// the older form as well, including half of the end-to-end tests. The rest (inputs, files, texts, networks, GitHub, the order
// of a pipeline) is the same in both. Random schedules draw the form with everything else.
const ALSO_OLDER = [
  'test/hex/client.test.ts',
  'test/hex/lists.test.ts',
  'test/hex/me.test.ts',
  'test/commands/cancel.test.ts',
  'test/commands/list.test.ts',
  'test/commands/run.test.ts',
  'test/commands/status.test.ts',
  'test/runs/start/active-runs.test.ts',
  'test/runs/cancel/cancel-runs.test.ts',
  'test/runs/fetch-charts.test.ts',
  'test/cleanup/clean-up.test.ts',
  'test/runs/follow/follow-run.test.ts',
  'test/runs/run-project.test.ts',
  'test/runs/retry-run.test.ts',
  'test/runs/start/find-started-run.test.ts',
  'test/runs/start/start-run.test.ts',
  'test/runs/notebook.test.ts',
  'test/runs/unreadable-runs.test.ts',
  'test/scenarios/active-runs.test.ts',
  'test/scenarios/charts.test.ts',
  'test/scenarios/commands.test.ts',
  'test/scenarios/lost-answers.test.ts',
  'test/scenarios/outcomes.test.ts',
  'test/scenarios/reading.test.ts',
  'test/scenarios/starting.test.ts',
  'test/scenarios/stopping.test.ts',
];

export default defineConfig({
  test: {
    // With more files at once, a small machine misses the short timeouts of the end-to-end tests.
    maxWorkers: 2,
    // Tests that are concurrent wait for a process or for a deadline, hardly ever for a processor.
    maxConcurrency: 24,
    // Property tests are slow on a busy machine.
    testTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
    projects: [
      { extends: true, test: { name: 'newer', include: ['test/**/*.test.ts'], env: { HEX_FORM: 'newer' } } },
      { extends: true, test: { name: 'older', include: ALSO_OLDER, env: { HEX_FORM: 'older' } } },
    ],
  },
});
