import { defineConfig } from 'vitest/config';

// The tests of the rooms that are mutated, as fast as can be: thousands of times they run in one process.
export default defineConfig({
  test: {
    include: ['test/{hex,inputs,lib,runs}/**/*.test.ts'],
    // The reader of pipelines is loaded when it is needed. Loaded here, what it does as it is loaded belongs to no test.
    setupFiles: ['test/seed.ts', 'src/inputs/pipeline/read-pipeline.ts'],
    env: { HEX_FORM: 'newer', SCHEDULES: '30' },
    isolate: false,
    testTimeout: 60_000,
  },
});
