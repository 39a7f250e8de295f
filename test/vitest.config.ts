import { defineConfig } from 'vitest/config';

// Tests are played against the newer form of Hex's answers, for that is where Hex goes. Those of what the action makes of
// Hex's answers are played against the older form, too: of the end-to-end tests every second one. What the others are about
// (inputs, files, texts, networks, GitHub, who waits for whom) is the same in either, and they would take their time once
// more. Pipelines are held to both by the property tests, which draw a form for each schedule.
const ABOUT_ANSWERS = [
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
  'test/runs/retries.test.ts',
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
    // End-to-end tests mostly wait, five of a file at once; with more files at once, two processors are too busy to keep
    // the short timeouts that some of them are about.
    maxWorkers: 2,
    // Property tests take their time on a busy machine; none of them waits for anything.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'newer', include: ['test/**/*.test.ts'], env: { HEX_FORM: 'newer' } } },
      { extends: true, test: { name: 'older', include: ABOUT_ANSWERS, env: { HEX_FORM: 'older' } } },
    ],
  },
});
