import { describeManifest } from '../dbt/explain.ts';
import type { HexWorkspace } from '../dbt/model.ts';
import { readDbtFiles } from '../dbt/read-files.ts';
import { selectProjects } from '../dbt/select.ts';
import { readProjectId } from '../inputs/fields/project-id.ts';
import { readWorkspaceFile } from '../inputs/workspace-files.ts';
import type { DbtStep } from '../plan/plan.ts';
import { exposuresSection, reportNothingSelected, reportSelection } from '../report/commands/dbt-report.ts';
import { refuseInputs } from '../report/commands/input-errors.ts';
import type { CommandContext, CommandResult } from './command.ts';
import { namedTasks } from './named-tasks.ts';
import { pipeline } from './pipeline.ts';

/** `command: run` with `dbt-manifest`: the projects that dbt's exposures name. */
export async function dbt(plan: DbtStep, context: CommandContext): Promise<CommandResult> {
  const { runner } = context;
  const { workspace } = plan;
  const files = await readDbtFiles(plan, file => readWorkspaceFile({ ...file, workspace }));
  if (!files.ok) {
    refuseInputs(runner, files.error);
    return { succeeded: false };
  }
  const selection = selectProjects(files.value, workspaceAt(plan.hexUrl));
  reportSelection(runner, selection, describeManifest(files.value.manifest));
  if (selection.nothing !== undefined) {
    const full = reportNothingSelected(runner, selection, plan);
    return { succeeded: true, markdown: { full, short: full } };
  }
  const named = selection.selected.map(({ projectId, exposures }) => ({
    projectId,
    name: exposures.map(({ name }) => name).join(', '),
  }));
  return pipeline({ ...plan, kind: 'pipeline', tasks: namedTasks(named, plan.defaults) }, context, {
    appendix: records => exposuresSection(selection, records),
  });
}

const workspaceAt = (hexUrl: string): HexWorkspace => ({
  host: new URL(hexUrl).host,
  projectIdOf(text) {
    const id = readProjectId(text, hexUrl);
    return id.ok ? id.value : undefined;
  },
});
