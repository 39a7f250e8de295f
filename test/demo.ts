import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dependsOn, manifestFile, resultsFile } from './dbt/files.ts';
import { createHex } from './fakes/hex/hex.ts';
import { listen } from './fakes/hex/http.ts';
import { seededProjects } from './fakes/hex/seed.ts';
import { type StepResult, startAction } from './fakes/runner/action.ts';
import { type JobSummary, previewPage } from './preview.ts';

// The action's main job against the embedded Hex, as a runner would do it. Exits 0 only if each example ends as it should.
// `--preview [FILE]` writes the job summaries as a web page.

interface Example {
  title: string;
  inputs: Record<string, string>;
  /** What the workspace holds, by path. */
  files?: Record<string, string>;
  /** Cancels the step once this stands in the log. */
  cancelAt?: string;
  expected: string;
}

const { values, positionals } = parseArgs({
  options: { preview: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const actionDir = join(import.meta.dirname, '..');
const hex = createHex({ form: 'newer', seed: 'demo' });
const [revenue = '', churn = '', reconciliation = ''] = seededProjects.map(
  project => hex.addProject(project).id,
);
const { url, close } = await listen(hex);

const examples: Example[] = [
  {
    title: 'A run with parameters that completes',
    inputs: { 'project-id': revenue, params: 'report_date: "{{ yesterday }}"\nregion: EMEA\ntop_n: 10' },
    expected: 'success',
  },
  { title: 'A run that errors', inputs: { 'project-id': churn }, expected: 'failure' },
  {
    title: 'A run that is cancelled on the way',
    inputs: { 'project-id': reconciliation },
    cancelAt: 'RUNNING',
    expected: 'cancelled',
  },
  {
    title: 'A pipeline of four, one of which errors, so that what needs it is not run',
    inputs: {
      pipeline: `
revenue-emea: { project-id: ${revenue}, params: { region: EMEA } }
revenue-apac: { project-id: ${revenue}, params: { region: APAC } }
churn: { project-id: ${churn}, needs: revenue-emea }
reconciliation: { project-id: ${reconciliation}, needs: [revenue-apac, churn] }
`,
    },
    expected: 'failure',
  },
  {
    title: 'The projects of a category',
    inputs: { 'project-filter': 'category: nightly' },
    expected: 'success',
  },
  {
    title: "The projects that dbt's exposures name, one of which a failed test holds back",
    inputs: { 'dbt-manifest': 'target/manifest.json', 'dbt-run-results': 'target/run_results.json' },
    files: afterBuild(),
    expected: 'success',
  },
];

const summaries: JobSummary[] = [];
let allAsExpected = true;
for (const example of examples) {
  if (example.cancelAt !== undefined && process.platform === 'win32') {
    console.log(`\n━━━ ${example.title}: left out, because Node cannot send itself a signal on Windows ━━━`);
    continue;
  }
  console.log(`\n━━━ ${example.title} ━━━\n`);
  const result = await run(example);
  show(
    'Outputs',
    Object.entries(result.outputs)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n'),
  );
  show('Job summary', result.summary);
  summaries.push({ title: example.title, markdown: result.summary });
  const hasFailed = example.expected !== 'success';
  const isAsExpected =
    result.outputs.conclusion === example.expected && (result.exitCode !== 0) === hasFailed;
  console.log(
    `\n${isAsExpected ? '✓' : '✗'} conclusion ${result.outputs.conclusion}, expected ${example.expected}; exit code ${result.exitCode}`,
  );
  allAsExpected &&= isAsExpected;
}
await close();
const active = hex.runs().filter(run => ['PENDING', 'RUNNING'].includes(run.status));
console.log(`\nRuns left active in Hex: ${active.length}`);
if (values.preview) {
  const file = resolve(positionals[0] ?? join(actionDir, 'build', 'preview.html'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, previewPage(summaries));
  console.log(`\nThe job summaries as a web page: ${pathToFileURL(file)}`);
}
process.exitCode = allAsExpected && active.length === 0 ? 0 : 1;

async function run({ inputs, files = {}, cancelAt }: Example): Promise<StepResult> {
  await using step = startAction({
    actionDir,
    inputs: { token: hex.token, 'hex-url': url, ...inputs },
    files,
    secrets: [hex.token],
    onLine: line => console.log(line),
  });
  // A step that ends before it can be cancelled is judged by its end.
  if (cancelAt !== undefined)
    step.logged(cancelAt).then(
      () => step.cancel(),
      () => {},
    );
  const result = await step.done;
  await step.post();
  return result;
}

/** What `dbt build` has left: of two exposures, one is downstream of a test that failed. */
function afterBuild(): Record<string, string> {
  const exposure = (label: string, projectId: string, ...nodes: string[]) => ({
    name: label.toLowerCase().replaceAll(' ', '_'),
    label,
    url: `${url}/acme/app/${projectId}/latest`,
    ...dependsOn(...nodes),
  });
  const manifest = manifestFile({
    nodes: {
      'model.shop.orders': {},
      'model.shop.revenue': dependsOn('model.shop.orders'),
      'model.shop.churn': dependsOn('model.shop.orders'),
      'test.shop.unique_churn_customer': {
        ...dependsOn('model.shop.churn'),
        attached_node: 'model.shop.churn',
      },
    },
    exposures: {
      'exposure.shop.weekly_revenue': exposure('Weekly revenue', revenue, 'model.shop.revenue'),
      'exposure.shop.churn_forecast': exposure('Churn forecast', churn, 'model.shop.churn'),
    },
  });
  const results = resultsFile('build', {
    'model.shop.orders': 'success',
    'model.shop.revenue': 'success',
    'model.shop.churn': 'success',
    'test.shop.unique_churn_customer': 'fail',
  });
  return {
    'target/manifest.json': JSON.stringify(manifest),
    'target/run_results.json': JSON.stringify(results),
  };
}

function show(title: string, text: string): void {
  console.log(`\n── ${title} ──\n${text}`);
}
