import { stringify } from 'yaml';
import { createIds } from './ids.ts';
import type { Workspace } from './people.ts';

/** A cell of a project's draft. */
export interface CellPlan {
  staticId: string;
  /** Such as `SQL`, `CODE`, `MARKDOWN`, `INPUT`, `CHART`. */
  cellType: string;
  /** Default: null. */
  label?: string;
  /** What a code, SQL or Markdown cell holds; the API shows no other cell's contents. */
  source?: string;
  /** The dataframe that a SQL cell makes. */
  dataframe?: string;
  /** The name of a data connection. */
  connection?: string;
}

/** The cells that `plans` names, and one for each static ID of a chart that is not among them. */
export function cellsFrom(plans: CellPlan[], charts: string[]): CellPlan[] {
  const unnamed = charts.filter(staticId => !plans.some(cell => cell.staticId === staticId));
  return [...plans, ...unnamed.map(staticId => ({ staticId, cellType: 'CHART' }))];
}

/** A cell as the API lists it. */
export function cellResource(cell: CellPlan, projectId: string, workspace: Workspace): object {
  const { staticId, cellType, label = null, source = '', dataframe = '' } = cell;
  return {
    id: createIds(`${projectId} ${staticId}`).uuid(),
    staticId,
    cellType,
    label,
    dataConnectionId: connectionId(cell, workspace),
    contents: {
      codeCell: cellType === 'CODE' ? { source } : null,
      sqlCell: cellType === 'SQL' ? { source, outputDataframe: dataframe } : null,
      markdownCell: cellType === 'MARKDOWN' ? { source } : null,
    },
    projectId,
  };
}

/**
 * A project as a `*.hex.yaml` file. Of that format only the keys of cells are here that a public client of Hex reads
 * (DataHub's); the names around them, and the file's name, are guesses.
 */
export function exported(
  project: { id: string; title: string; cells: CellPlan[] },
  workspace: Workspace,
): { filename: string; content: string } {
  const cells = project.cells.map(cell => ({
    cellType: cell.cellType,
    cellId: cell.staticId,
    cellLabel: cell.label ?? null,
    config: { source: cell.source, dataConnectionId: connectionId(cell, workspace) },
  }));
  const meta = { sourceProjectId: project.id, title: project.title };
  return { filename: `${project.title}.hex.yaml`, content: stringify({ meta, cells }) };
}

function connectionId({ connection }: CellPlan, { connections }: Workspace): string | null {
  return connections.find(({ name }) => name === connection)?.id ?? null;
}
