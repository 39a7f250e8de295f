import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Figure, Measured } from './section.ts';

const root = join(import.meta.dirname, '../..');

/** The size of the code by room, and what makes it hard to find one's way. */
export function measureCode(): Measured {
  const src = sourcesIn('src');
  const figures = [src, sourcesIn('test')].flatMap(sources => [
    ...sizes(sources),
    {
      name: `${roomOf(sources[0])}, most files in one folder`,
      value: mostInOneFolder(sources),
      unit: 'files',
    },
  ]) satisfies Figure[];
  return {
    title: 'The code',
    figures: [
      ...figures,
      { name: 'names that several files of src/ define', value: sharedNames(src), unit: 'names' },
      {
        name: 'files of src/ that import each other in a circle',
        value: inCircles(src),
        unit: 'files',
        most: 0,
      },
    ],
  };
}

interface Source {
  /** From the root, with `/`. */
  path: string;
  text: string;
}

const sourcesIn = (folder: string): Source[] =>
  globSync(`${folder}/**/*.ts`, { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const folderOf = ({ path }: Source): string => posix.dirname(path);

/** `src/hex` for all that is below it. */
const roomWithin = ({ path }: Source): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
const roomOf = (source: Source | undefined): string => source?.path.split('/')[0] ?? '';

function sizes(sources: Source[]): Figure[] {
  const lines = (some: Source[]): number =>
    some.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  const figure = (name: string, some: Source[]): Figure => ({
    name,
    value: lines(some),
    unit: 'lines',
    detail: `${some.length} ${some.length === 1 ? 'file' : 'files'}`,
  });
  const rooms = [...Map.groupBy(sources, roomWithin)].sort(([one], [other]) => one.localeCompare(other));
  return [
    ...rooms.map(([room, some]) => figure(room, some)),
    figure(`${roomOf(sources[0])} in all`, sources),
  ];
}

const mostInOneFolder = (sources: Source[]): number =>
  Math.max(
    ...Map.groupBy(sources, folderOf)
      .values()
      .map(({ length }) => length),
  );

/** Functions, constants and types at the top of a file, exported or not. */
const DEFINITION =
  /^(?:export )?(?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm;

function sharedNames(sources: Source[]): number {
  const definitions = sources.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(DEFINITION)].map(([, name]) => name))].map(name => ({ name, path })),
  );
  return Map.groupBy(definitions, ({ name }) => name)
    .values()
    .filter(files => files.length > 1)
    .toArray().length;
}

/** Types are counted, too. */
function inCircles(sources: Source[]): number {
  const imported = new Map(
    sources.map(source => [
      source.path,
      [...source.text.matchAll(/(?:from |import\()\s*'(\.[^']+)'/g)].map(([, from = '']) =>
        posix.join(folderOf(source), from),
      ),
    ]),
  );
  const reachable = (path: string, reached = new Set<string>()): Set<string> => {
    for (const next of imported.get(path) ?? []) if (!reached.has(next)) reachable(next, reached.add(next));
    return reached;
  };
  return sources.filter(({ path }) => reachable(path).has(path)).length;
}
