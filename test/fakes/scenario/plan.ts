import { playedForm } from '../../played-form.ts';
import { type HexClock, wallClock } from '../hex/clock.ts';
import type { ScriptedFault } from '../hex/faults.ts';
import { createHex, type Hex, type HexOptions, type RunView } from '../hex/hex.ts';
import type { OperationName } from '../hex/operations.ts';
import type { Project, ProjectPlan } from '../hex/projects.ts';
import type { RunScript } from '../hex/runs.ts';
import type { RecordedRequest } from '../hex/state.ts';

/** Stands between the action and Hex: passes a request on, or does not, and may change the answer. */
export type Intercept = (
  pass: () => Promise<Response>,
  request: { method: string; url: string },
) => Promise<Response>;

/** What the embedded Hex holds, and what goes wrong with it. */
export interface ScenarioPlan extends Omit<HexOptions, 'clock'> {
  /** For a test that needs one project. It is there by default, unless `projects` are given. */
  project?: ProjectPlan;
  /** By names of the test's own. */
  projects?: Record<string, ProjectPlan>;
  /** From the start; `hex.fault` adds more on the way. */
  faults?: ScriptedFault[];
  intercept?: Intercept;
}

/** A scenario's embedded Hex, and what tests want to know of it. */
export interface EmbeddedHex {
  hex: Hex;
  /** The first project; undefined only where `projects` is empty. */
  project: Project;
  /** The IDs of `projects` by their names. */
  ids: Record<string, string>;
  /** The operations of the requests so far. */
  operations(): string[];
  /** The requests of one operation so far. */
  requests(operation: OperationName): RecordedRequest[];
  /** The runs of the project that `projects` calls so. */
  runsOf(name: string): RunView[];
}

/** @param defaultRun what becomes of the runs of a project whose plan does not say */
export function embedHex(
  { project, projects, faults = [], intercept: _, ...options }: ScenarioPlan,
  defaultRun: RunScript,
  clock: HexClock = wallClock,
): EmbeddedHex {
  const hex = createHex({ form: playedForm, ...options, clock });
  const addProject = (title: string, plan: ProjectPlan = {}) =>
    hex.addProject({ title, run: defaultRun, ...plan });
  if (project !== undefined || projects === undefined) addProject('Sales', project);
  const ids = Object.fromEntries(
    Object.entries(projects ?? {}).map(([name, plan]) => [name, addProject(`Title of ${name}`, plan).id]),
  );
  for (const { operation, fault, plan } of faults) hex.fault(operation, fault, plan);
  return {
    hex,
    project: hex.projects[0] as Project,
    ids,
    operations: () => hex.requests.map(({ operation }) => operation),
    requests: operation => hex.requests.filter(request => request.operation === operation),
    runsOf: name => hex.runs(ids[name]),
  };
}
