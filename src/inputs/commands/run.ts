import { err, ok, type Result } from '../../lib/result.ts';
import type { Task } from '../../plan/pipeline-spec.ts';
import type { Problem } from '../../plan/problem.ts';
import type { TargetContext } from '../context.ts';
import { type InputReader, isSet } from '../input-reader.ts';
import { problem, problemsOf } from '../problem.ts';

/** What the step is to run. */
export type Target =
  | { kind: 'run'; projectId: string }
  | { kind: 'pipeline'; tasks: Task[] }
  | {
      kind: 'dbt';
      /** What the paths are relative to. */
      workspace: string;
      /** Of a file that need not be there. */
      manifestPath: string;
      /** Likewise; empty where the run results do not matter. */
      runResultsPaths: string[];
    };

/** Reads what names the target, of which there must be exactly one. Each that is given is checked. */
export async function readTarget(context: TargetContext): Promise<Result<Target, Problem[]>> {
  const given = targetsIn(context.read);
  const targets = await readTargets(context);
  const strayResults = strayRunResults(context, given);
  const problems = [
    ...targets.flatMap(problemsOf),
    ...(given.length === 0 && strayResults.length === 0 ? [NOTHING_TO_RUN] : []),
    ...conflictsOf(given),
    ...strayResults,
  ];
  const [target] = targets;
  return target?.ok && problems.length === 0 ? target : err(problems);
}

/** Every target that is given. */
export async function readTargets(context: TargetContext): Promise<Result<Target, Problem[]>[]> {
  const targets: Result<Target, Problem[]>[] = [];
  for (const name of targetsIn(context.read)) targets.push(await TARGETS[name](context));
  return targets;
}

/** The inputs that name a target, as far as they are set. */
export const targetsIn = (read: InputReader): TargetInput[] =>
  TARGET_INPUTS.filter(name => isSet(read, name));

const TARGET_INPUTS = ['project-id', 'pipeline', 'pipeline-file', 'dbt-manifest'] as const;

type TargetInput = (typeof TARGET_INPUTS)[number];

const TARGETS: Record<TargetInput, (context: TargetContext) => Promise<Result<Target, Problem[]>>> = {
  'project-id': async ({ written: { 'project-id': project } }) =>
    project?.ok ? ok({ kind: 'run', projectId: project.value }) : err([]),
  pipeline: context => readEntries('pipeline', context.read('pipeline'), context),
  'pipeline-file': async context => {
    const { workspace, read } = context;
    const input = 'pipeline-file';
    const path = read(input).trim();
    // Loaded here, and what reads the entries below, because most steps run one project.
    const { readWorkspaceText } = await import('../files/workspace-file.ts');
    const text = await readWorkspaceText({ input, path, workspace });
    return text.ok ? readEntries(input, text.value, context) : text;
  },
  'dbt-manifest': readDbtFiles,
};

async function readDbtFiles({ workspace, read }: TargetContext): Promise<Result<Target, Problem[]>> {
  // Loaded here because most steps run one project.
  const { readPaths } = await import('../files/paths.ts');
  const manifest = await readPaths('dbt-manifest', read('dbt-manifest'));
  const results = await readPaths('dbt-run-results', read('dbt-run-results'));
  if (!manifest.ok || !results.ok) return err([manifest, results].flatMap(problemsOf));
  const [manifestPath, ...others] = manifest.value;
  if (manifestPath === undefined || others.length > 0) {
    return problem(
      'dbt-manifest',
      `has ${manifest.value.length} paths: give one. Results go to \`dbt-run-results\`.`,
    );
  }
  return ok({ kind: 'dbt', workspace, manifestPath, runResultsPaths: results.value });
}

async function readEntries(
  input: string,
  text: string,
  context: TargetContext,
): Promise<Result<Target, Problem[]>> {
  const { readPipeline } = await import('../pipeline/read-pipeline.ts');
  const tasks = await readPipeline({ input, text }, { ...context, defaults: context.written });
  return tasks.ok ? ok({ kind: 'pipeline', tasks: tasks.value }) : tasks;
}

function conflictsOf(given: TargetInput[]): Problem[] {
  const [first, ...others] = given;
  return others.map(input => ({
    input,
    message: `and \`${first}\` exclude each other: a step runs one project, one pipeline, or what dbt's exposures name. Keep one.`,
  }));
}

const NOTHING_TO_RUN: Problem = {
  input: 'project-id',
  message:
    "is empty: give the project's UUID, or its URL as the browser shows it. For many projects give `pipeline`, `pipeline-file` or `dbt-manifest` instead.",
};

function strayRunResults({ read }: TargetContext, given: TargetInput[]): Problem[] {
  if (!isSet(read, 'dbt-run-results') || given.includes('dbt-manifest')) return [];
  const message = 'says nothing without `dbt-manifest`, which names the exposures: give both.';
  return [{ input: 'dbt-run-results', message }];
}
