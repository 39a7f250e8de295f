import { describeManifest } from '../dbt/explain.ts';
import type { DbtProject, HexWorkspace } from '../dbt/model.ts';
import { readDbtFiles } from '../dbt/read-files.ts';
import { selectProjects } from '../dbt/select.ts';
import { readProjectId } from '../inputs/fields/project-id.ts';
import { readWorkspaceFile } from '../inputs/files/workspace-file.ts';
import { runSpec } from '../inputs/run-spec.ts';
import { err } from '../lib/result.ts';
import type { Task } from '../plan/pipeline-spec.ts';
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
  const { workspace } = plan;
  const files = await readDbtFiles(plan, async ({ maxBytes, ...file }) => {
    const bytes = await readWorkspaceFile({ ...file, workspace, mostBytes: maxBytes });
    return bytes.ok ? bytes : err(bytes.error);
  });
  if (!files.ok) {
    refuseInputs(runner, files.error);
    return REFUSED;
  }
  const selection = selectProjects(files.value, workspaceAt(plan.hexUrl));
  reportSelection(runner, selection, describeManifest(files.value.manifest));
  if (selection.nothing !== undefined) {
    return { succeeded: true, forms: [reportNothingSelected(runner, selection, plan)] };
  }
  const tasks = tasksFor(selection.selected, plan.defaults);
  return pipeline({ ...plan, kind: 'pipeline', tasks }, surroundings, standings =>
    exposuresSection(selection, standings),
  );
}

const workspaceAt = (hexUrl: string): HexWorkspace => ({
  host: new URL(hexUrl).host,
  projectIdOf(text) {
    const id = readProjectId(text, hexUrl);
    return id.ok ? id.value : undefined;
  },
});

/** Called as their exposures are; where that is the same for two, with the project's ID. */
function tasksFor(projects: DbtProject[], defaults: RunDefaults): Task[] {
  const nameOf = ({ exposures }: DbtProject): string => exposures.map(({ name }) => name).join(', ');
  const groups = Map.groupBy(projects, nameOf);
  return projects.map(project => {
    const { projectId } = project;
    const name = nameOf(project);
    const isUnique = groups.get(name)?.length === 1;
    return {
      name: isUnique ? name : `${name} (${projectId})`,
      needs: [],
      spec: runSpec(projectId, defaults),
    };
  });
}
