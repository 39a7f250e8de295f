import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Json } from '../../lib/json.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { quote } from '../../lib/text.ts';
import type { ChartsOptions } from '../../plan/plan.ts';
import type { Problem } from '../../plan/problem.ts';
import { targetsIn } from '../commands/run.ts';
import type { TaskContext } from '../context.ts';
import { isWithin, namedElsewhere } from '../files/workspace.ts';
import { isSet } from '../input-reader.ts';
import { problem, problemsOf } from '../problem.ts';
import { valueIn } from '../run-inputs.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { isUuid } from './uuid.ts';

const EXAMPLE = '`4b1d7c52-0e3f-4a86-8f0b-6f1c9d2e7a01`';

/** Reads which charts to save, and where. Undefined where none are wanted. */
export async function readChartsWish(
  context: TaskContext,
): Promise<Result<ChartsOptions | undefined, Problem[]>> {
  const [staticIds, folder] = await readChartsInputs(context);
  const areWanted = !staticIds.ok || staticIds.value.length > 0;
  const problems = [...[staticIds, folder].flatMap(problemsOf), ...(areWanted ? obstacles(context) : [])];
  if (!staticIds.ok || !folder.ok || problems.length > 0) return err(problems);
  if (!areWanted) return ok(undefined);
  return ok({
    staticIds: staticIds.value,
    ...(folder.value !== undefined && { folder: folder.value }),
  });
}

/** Which charts, and the folder for them, whether or not they go together with what else is given. */
export async function readChartsInputs({
  read,
  workspace,
}: TaskContext): Promise<[Result<string[], Problem[]>, Result<string | undefined, Problem[]>]> {
  const path = read('charts-path').trim();
  return [
    isSet(read, 'charts') ? await readCharts(read('charts')) : ok([]),
    path === '' ? ok(undefined) : await readChartsPath(path, workspace),
  ];
}

/** Why there will be no charts to save: Hex has them of one run that has completed. */
function obstacles({ read, given }: TaskContext): Problem[] {
  const many = targetsIn(read).filter(name => name !== 'project-id');
  return [
    ...many.map(name => `goes with \`project-id\`, not with \`${name}\`: ${ONE_PROJECT}`),
    ...(valueIn(given, 'wait') === false ? [UNFINISHED] : []),
    ...(valueIn(given, 'dry-run') ? [NOT_RUN] : []),
  ].map(message => ({ input: 'charts', message }));
}

const ONE_PROJECT =
  'charts are saved of one project. Leave it out, or run that project in a step of its own.';
const UNFINISHED =
  'needs `wait: true`: Hex has charts only of a run that has completed. Wait for it, or leave `charts` out.';
const NOT_RUN = 'goes with a run, and `dry-run: true` starts none: leave one of the two out.';

/**
 * Reads `charts`: the static IDs of chart cells, as a YAML or JSON list or one on each line. Each is given once, in lower
 * case and in the order of the input.
 */
export async function readCharts(text: string): Promise<Result<string[], Problem[]>> {
  const input = 'charts';
  const yaml = await readYaml(input, text);
  if (!yaml.ok) return yaml;
  const given = entriesOf(yaml.value);
  if (given === undefined) {
    return problem(input, "is not a list: give the chart cells' static IDs, one on each line.");
  }
  const problems = given.flatMap((entry, index) =>
    isStaticId(entry)
      ? []
      : [
          {
            input,
            message: `number ${index + 1}: ${quote(wordsFor(entry))} is not a chart cell's static ID, which is a UUID like ${EXAMPLE}.${hintFor(entry)}`,
          },
        ],
  );
  if (problems.length > 0) return err(problems);
  return ok([...new Set(given.filter(isStaticId).map(id => id.toLowerCase()))]);
}

const hintFor = (entry: Json): string =>
  typeof entry === 'string' && /[,;]/.test(entry) ? ' If these are several, give one a line.' : '';

const isStaticId = (entry: Json): entry is string => typeof entry === 'string' && isUuid(entry);

const wordsFor = (entry: Json): string => (typeof entry === 'string' ? entry : JSON.stringify(entry));

/** Lines without dashes are one text to YAML. */
function entriesOf(value: Json): Json[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/\s+/).filter(word => word !== '') : undefined;
}

/**
 * Reads `charts-path`: a folder that need not be there yet, relative to `workspace`, which it must not leave, not even by
 * a symbolic link. Gives its absolute path. Nothing is created.
 */
export async function readChartsPath(given: string, workspace: string): Promise<Result<string, Problem[]>> {
  const input = 'charts-path';
  if (/\p{Cc}/u.test(given))
    return problem(input, `${quote(given)} has a line break in it: give one folder.`);
  const elsewhere = namedElsewhere(given, workspace);
  if (elsewhere !== undefined) return problem(input, elsewhere);
  const folder = resolve(workspace, given);
  const there = await deepestThere(folder);
  const path = join(await realpath(there), relative(there, folder));
  if (!isWithin(path, await realpath(workspace).catch(() => workspace))) {
    return problem(input, `${quote(given)} is outside the workspace: give a folder in it.`);
  }
  const isFolder = (await stat(there)).isDirectory();
  return isFolder ? ok(path) : problem(input, `${quote(given)} is not a folder, or leads through a file.`);
}

/** The folder or file on the way to `path` that is the last to exist. */
async function deepestThere(path: string): Promise<string> {
  const isThere = await realpath(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : deepestThere(dirname(path));
}
