import { describeManifest, type Manifest, readManifest } from '../dbt/manifest.ts';
import type { DbtProject } from '../dbt/model.ts';
import type { Read } from '../dbt/read-result.ts';
import { type RunResults, readRunResults } from '../dbt/run-results.ts';
import { type DbtFiles, selectProjects } from '../dbt/select.ts';
import { readProjectId } from '../inputs/fields/project-id.ts';
import { readWorkspaceFile } from '../inputs/files/workspace-file.ts';
import { accept, type Checked, problemsOf, refuse } from '../inputs/problem.ts';
import { runPlan } from '../inputs/run-spec.ts';
import { quote } from '../lib/text.ts';
import type { PipelineEntry } from '../plan/pipeline-spec.ts';
import type { DbtStep } from '../plan/plan.ts';
import type { RunDefaults } from '../plan/run-spec.ts';
import { exposuresSection, reportNothingSelected, reportSelection } from '../report/commands/dbt-report.ts';
import { refuseInputs } from '../report/commands/input-errors.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandResult, REFUSED } from './command-result.ts';
import { pipeline } from './pipeline.ts';

/** `command: run` with the projects that dbt's exposures name. */
export async function dbt(plan: DbtStep, surroundings: CommandContext): Promise<CommandResult> {
  const { runner } = surroundings;
  const files = await readFiles(plan);
  if (!files.ok) {
    refuseInputs(runner, files.problems);
    return REFUSED;
  }
  const { manifest } = files.value;
  const selection = selectProjects(files.value, namesOn(plan.hexUrl));
  reportSelection(runner, selection, describeManifest(manifest));
  if (selection.nothing !== undefined) {
    return { succeeded: true, forms: [reportNothingSelected(runner, selection, plan)] };
  }
  const entries = entriesFor(selection.selected, plan.defaults);
  return pipeline({ ...plan, kind: 'pipeline', entries }, surroundings, standings =>
    exposuresSection(selection, standings),
  );
}

const namesOn = (hexUrl: string) => ({
  host: new URL(hexUrl).host,
  projectIdOf: (given: string): string | undefined => {
    const id = readProjectId(given, hexUrl);
    return id.ok ? id.value : undefined;
  },
});

/** Called as their exposures are; where that is the same for two, with the project's ID. */
function entriesFor(projects: DbtProject[], defaults: RunDefaults): PipelineEntry[] {
  const nameOf = ({ exposures }: DbtProject): string => exposures.map(({ name }) => name).join(', ');
  const groups = Map.groupBy(projects, nameOf);
  return projects.map(project => {
    const { projectId } = project;
    const name = nameOf(project);
    const isUnique = groups.get(name)?.length === 1;
    return { name: isUnique ? name : `${name} (${projectId})`, needs: [], run: runPlan(projectId, defaults) };
  });
}

/** Node makes no text of more than 536 million characters. */
const MAX_BYTES = 500_000_000;

const NOT_WRITTEN = 'has dbt written it in this job, into this folder?';
const ONE_A_LINE = 'If these are several, give one path a line.';

async function readFiles({ workspace, manifestPath, runResultsPaths }: DbtStep): Promise<Checked<DbtFiles>> {
  const readAs = async <T>(
    input: string,
    path: string,
    read: (bytes: Buffer) => Read<T>,
  ): Promise<Checked<T>> => {
    const bytes = await readWorkspaceFile({
      input,
      path,
      workspace,
      mostBytes: MAX_BYTES,
      ifMissing: /\s\S/.test(path) ? `${NOT_WRITTEN} ${ONE_A_LINE}` : NOT_WRITTEN,
    });
    if (!bytes.ok) return bytes;
    const found = read(bytes.value);
    return found.ok ? accept(found.value) : refuse(input, `${quote(path)} ${found.message}`);
  };
  // One after the other, so that no more than one file is held at a time.
  const manifest: Checked<Manifest> = await readAs('dbt-manifest', manifestPath, readManifest);
  const results: Checked<RunResults>[] = [];
  for (const path of runResultsPaths) results.push(await readAs('dbt-run-results', path, readRunResults));

  const read = results.flatMap(one => (one.ok ? [one.value] : []));
  if (manifest.ok && read.length === results.length)
    return accept({ manifest: manifest.value, results: read });
  return { ok: false, problems: [manifest, ...results].flatMap(problemsOf) };
}
