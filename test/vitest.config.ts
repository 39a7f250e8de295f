import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // End-to-end tests mostly wait, so there may be more of them than processors.
    maxWorkers: 3,
    // Property tests take their time on a busy machine; none of them waits for anything.
    testTimeout: 60_000,
  },
});
