import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A file of the bundle, and what the bundler put into it. */
export interface BundleFile {
  name: string;
  /** Which module loads the file, and for which one; none for the file that is started. */
  loads: Load[];
  /** In the order of their IDs. */
  modules: BundledModule[];
}

/** By their paths from the project's folder; of a package that is loaded whole, its name. */
export interface Load {
  from: string;
  to: string;
}

export interface BundledModule {
  /** As it stands in the file, before the module. */
  id: number | string;
  /** Paths of its sources from the project's folder; several where the bundler made one module of them. */
  sources: string[];
}

/** The part of webpack's stats that is read here: https://webpack.js.org/api/stats/ */
interface Stats {
  chunks: {
    files: string[];
    origins: { moduleName: string; request: string }[];
    modules: StatsModule[];
  }[];
}

interface StatsModule {
  id: number | string | null;
  name: string;
  moduleType: string;
  modules?: StatsModule[];
}

/** What is in each file of the bundle, by the stats that the bundler wrote. The file that is started comes first. */
export function readContents(statsFile: string): BundleFile[] {
  const { chunks } = JSON.parse(readFileSync(statsFile, 'utf8')) as Stats;
  const files = chunks.map(({ files: [name = ''], origins, modules }) => ({
    name,
    loads: origins.filter(({ moduleName }) => moduleName !== '').map(loadOf),
    modules: modules.flatMap(bundledModule).toSorted((a, b) => byNumber(`${a.id}`, `${b.id}`)),
  }));
  return files.toSorted(
    (a, b) => Number(a.loads.length > 0) - Number(b.loads.length > 0) || byNumber(a.name, b.name),
  );
}

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

function loadOf({ moduleName, request }: { moduleName: string; request: string }): Load {
  const isPackage = !request.startsWith('.');
  return {
    from: sourceOf(moduleName),
    to: isPackage ? request : sourceOf(`./${posix.join(posix.dirname(moduleName), request)}`),
  };
}

function bundledModule({ id, moduleType, name, modules }: StatsModule): BundledModule[] {
  if (id === null || moduleType === 'runtime') return [];
  return [{ id, sources: (modules ?? [{ name }]).map(one => sourceOf(one.name)) }];
}

/** The bundler works in `build/`, on what TypeScript made of the sources. */
const sourceOf = (name: string): string =>
  name
    .replace(/ \+ \d+ modules$/, '')
    .replace(/^\.\.\//, '')
    .replace(/^\.\/(.*)\.js$/, '$1.ts')
    .replace(/^\.\//, '')
    .replace(/^external "(?:node:)?(.*)"$/, 'node:$1');

/** The folders of the packages that the modules come from, sorted. */
export function packageFolders(files: BundleFile[]): string[] {
  const folders = files.flatMap(({ modules }) =>
    modules.flatMap(({ sources }) => sources.flatMap(source => packageFolder(source) ?? [])),
  );
  return [...new Set(folders)].toSorted();
}

/** `node_modules/@actions/core` of `node_modules/@actions/core/lib/core.js`. */
export const packageFolder = (source: string): string | undefined =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];
