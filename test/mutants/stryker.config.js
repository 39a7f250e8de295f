/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/{hex,inputs,runs}/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs once as a file is loaded, such as a table, is the same for all tests: each of its mutants would take all tests.
  ignoreStatic: true,
  // Stryker would rewrite this with TypeScript's old interface, which TypeScript 7 does not have. Nothing is compiled here.
  tsconfigFile: 'none',
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: true, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'build/mutants/report.html' },
  jsonReporter: { fileName: 'build/mutants/report.json' },
  tempDirName: 'build/mutants/sandbox',
  ignorePatterns: ['dist', 'docs', 'build'],
};
