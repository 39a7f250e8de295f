import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createHex } from './hex/hex.ts';
import { listen } from './hex/http.ts';
import { seededProjects } from './hex/seed.ts';
import { type JobSummary, previewPage } from './preview.ts';
import { type StepResult, startAction } from './runner/action.ts';

// The action's main job against the embedded Hex, as a runner would do it. Exits 0 only if each leg ends as it should.
// `--preview [FILE]` writes the job summaries as a web page.

interface Leg {
  title: string;
  project: number;
  inputs: Record<string, string>;
  /** Cancels the step once this stands in the log. */
  cancelAt?: string;
  expected: string;
}

const legs: Leg[] = [
  {
    title: 'A run with parameters that completes',
    project: 0,
    inputs: { params: 'report_date: 2026-11-22\nregion: EMEA\ntop_n: 10' },
    expected: 'success',
  },
  { title: 'A run that errors', project: 1, inputs: {}, expected: 'failure' },
  {
    title: 'A run that is cancelled on the way',
    project: 2,
    inputs: {},
    cancelAt: 'RUNNING',
    expected: 'cancelled',
  },
];

const { values, positionals } = parseArgs({
  options: { preview: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const actionDir = join(import.meta.dirname, '..');
const hex = createHex({ seed: 'demo' });
for (const project of seededProjects) hex.addProject(project);
const { url, close } = await listen(hex);

const summaries: JobSummary[] = [];
let allWell = true;
for (const leg of legs) {
  if (leg.cancelAt !== undefined && process.platform === 'win32') {
    console.log(`\n━━━ ${leg.title}: left out, because Node cannot send itself a signal on Windows ━━━`);
    continue;
  }
  console.log(`\n━━━ ${leg.title} ━━━\n`);
  const result = await play(leg);
  show(
    'Outputs',
    Object.entries(result.outputs)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n'),
  );
  show('Job summary', result.summary);
  summaries.push({ title: leg.title, markdown: result.summary });
  const hasFailed = leg.expected !== 'success';
  const well = result.outputs.conclusion === leg.expected && (result.exitCode !== 0) === hasFailed;
  console.log(
    `\n${well ? '✓' : '✗'} conclusion ${result.outputs.conclusion}, expected ${leg.expected}; exit code ${result.exitCode}`,
  );
  allWell &&= well;
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
process.exitCode = allWell && active.length === 0 ? 0 : 1;

async function play({ project, inputs, cancelAt }: Leg): Promise<StepResult> {
  await using step = startAction({
    actionDir,
    inputs: { token: hex.token, 'hex-url': url, 'project-id': seededProjects[project]?.id ?? '', ...inputs },
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

function show(title: string, text: string): void {
  console.log(`\n── ${title} ──\n${text}`);
}
