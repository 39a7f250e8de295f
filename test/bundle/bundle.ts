import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleFile, packageFolders, readContents } from './contents.ts';
import { contentsPage } from './contents-page.ts';
import { differences } from './differences.ts';
import { writeNotices } from './notices.ts';
import { writeSbom } from './sbom.ts';

// `node test/bundle/bundle.ts` builds `dist/`; with `--check` it says whether `dist/` is what `src/` builds.

const root = join(import.meta.dirname, '../..');
const build = join(root, 'build');
const built = join(build, 'dist');
const dist = join(root, 'dist');

/** The tests are left out: they need not compile for the bundle to be built. */
const compilerConfig = {
  extends: '../tsconfig.json',
  compilerOptions: { outDir: '.', rootDir: '..', removeComments: true },
  include: ['../src', '../test/bundle/left-out.ts'],
};

const POST_ENTRY = `// The bundle serves main and post. Under this name it knows that it is post, also where main left no state.
require('./index.js');
`;
/** Node starts CommonJS two milliseconds sooner than a module, and ncc writes it where no `package.json` asks for modules. */
const NO_TYPE = '{}\n';
const COMMON_JS = '{ "type": "commonjs" }\n';

/** ncc follows these `paths` also from within packages. What it loads of a package, it takes whole. */
const bundlerConfig = {
  compilerOptions: {
    baseUrl: '.',
    paths: {
      '@actions/http-client': ['./test/bundle/left-out.js'],
      '@actions/exec': ['./test/bundle/left-out.js'],
      // The package's own build without comments: the other is longer than all that a run loads of this action.
      valibot: ['../node_modules/valibot/dist/index.min.mjs'],
      // The part that Node itself is built from: `fetch` and the proxies, without mocks, caches and old interfaces.
      undici: ['../node_modules/undici/index-fetch.js'],
    },
  },
};

const runTool = (script: string, args: string[], cwd: string): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

async function bundle(): Promise<void> {
  // Other things of other commands are in this folder, too.
  for (const folder of ['src', 'test', 'dist']) rmSync(join(build, folder), { recursive: true, force: true });
  mkdirSync(build, { recursive: true });
  writeFileSync(join(build, 'compile.json'), JSON.stringify(compilerConfig));
  writeFileSync(join(build, 'tsconfig.json'), JSON.stringify(bundlerConfig));
  runTool('typescript/bin/tsc', ['--project', 'compile.json'], build);
  writeFileSync(join(build, 'src', 'package.json'), NO_TYPE);
  runTool(
    '@vercel/ncc/dist/ncc/cli.js',
    ['build', 'src/index.js', '--out', built, '--quiet', '--no-cache', '--stats-out', 'stats.json'],
    build,
  );
  writeFileSync(join(built, 'post.js'), POST_ENTRY);
  writeFileSync(join(built, 'package.json'), COMMON_JS);
  const contents = readContents(join(build, 'stats.json'));
  writeFileSync(
    join(built, 'README.md'),
    contentsPage(contents, file => packagesIn([file])),
  );
  writeSbom(packageFolders(contents), { root, to: join(built, 'sbom.cdx.json') });
  await writeNotices({ contents, packages: packagesIn(contents) }, { root, to: join(built, 'licenses.txt') });
}

/** Each as `NAME@VERSION`, and once, though npm may have installed it in several folders. */
const packagesIn = (contents: BundleFile[]): string[] => [
  ...new Set(packageFolders(contents).map(nameAndVersion)),
];

function nameAndVersion(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

await bundle();
if (process.argv.includes('--check')) {
  const stale = differences(dist, built);
  if (stale.length > 0) {
    console.error(
      `dist/ is not what src/ builds: ${stale.join(', ')}. Run \`npm run build\` and commit dist/.`,
    );
    process.exitCode = 1;
  }
} else {
  rmSync(dist, { recursive: true, force: true });
  cpSync(built, dist, { recursive: true });
}
