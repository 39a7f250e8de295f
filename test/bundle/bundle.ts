import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateLicenseFile } from 'generate-license-file';
import { rolldown } from 'rolldown';

// `node test/bundle/bundle.ts` builds `dist/`; with `--check` it says whether `dist/` is what `src/` builds.

const root = join(import.meta.dirname, '../..');
const build = join(root, 'build');
const built = join(build, 'dist');
const dist = join(root, 'dist');

/** The tests are left out: they need not compile for the bundle to be built. */
const compilerConfig = {
  extends: '../tsconfig.json',
  compilerOptions: { outDir: '.', rootDir: '..' },
  include: ['../src', '../test/bundle/left-out.ts'],
};

const POST_ENTRY = `// The bundle serves main and post. Under this name it knows that it is post, also where main left no state.
require('./index.js');
`;
/** Node starts CommonJS two milliseconds sooner than a module, and ncc writes it where no `package.json` asks for modules. */
const NO_TYPE = '{}\n';
const COMMON_JS = '{ "type": "commonjs" }\n';

/**
 * Packages of which only what `src/` uses is taken, by the names under which `src/` imports them: in a bundle that is to
 * be read, ncc leaves out nothing of a package, and these would be much of what is parsed at every start.
 */
const SHAKEN: Record<string, string> = { valibot: 'v', '@actions/core': 'core' };

const fileOf = (name: string): string => `${name.replace(/^\W|\W$/g, '').replace(/\W+/g, '-')}.js`;

/** ncc follows these `paths` also from within packages. */
const bundlerConfig = {
  compilerOptions: {
    baseUrl: '.',
    paths: {
      '@actions/http-client': ['./test/bundle/left-out.js'],
      ...Object.fromEntries(Object.keys(SHAKEN).map(name => [name, [`./${fileOf(name)}`]])),
    },
  },
};

const runTool = (script: string, args: string[], cwd: string): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

async function shake(name: string, alias: string): Promise<void> {
  const sources = globSync('**/*.ts', { cwd: join(root, 'src') }).map(file =>
    readFileSync(join(root, 'src', file), 'utf8'),
  );
  const users = sources.filter(source => source.includes(`import * as ${alias} from '${name}'`));
  const uses = new RegExp(`\\b${alias}\\.([a-z]\\w*)`, 'g');
  const used = users.flatMap(source => [...source.matchAll(uses)].map(([, use]) => use));
  const entry = join(build, `used-${fileOf(name)}`);
  writeFileSync(entry, `export { ${[...new Set(used)].sort().join(', ')} } from '${name}';\n`);
  const shaken = await rolldown({ input: entry, platform: 'node', treeshake: { moduleSideEffects: false } });
  await shaken.write({ file: join(build, fileOf(name)), format: 'esm' });
  await shaken.close();
}

async function bundle(): Promise<void> {
  rmSync(build, { recursive: true, force: true });
  mkdirSync(build);
  writeFileSync(join(build, 'compile.json'), JSON.stringify(compilerConfig));
  writeFileSync(join(build, 'tsconfig.json'), JSON.stringify(bundlerConfig));
  runTool('typescript/bin/tsc', ['--project', 'compile.json'], build);
  for (const [name, alias] of Object.entries(SHAKEN)) await shake(name, alias);
  writeFileSync(join(build, 'src', 'package.json'), NO_TYPE);
  runTool('@vercel/ncc/dist/ncc/cli.js', ['build', 'src/index.js', '--out', built, '--quiet'], build);
  writeFileSync(join(built, 'post.js'), POST_ENTRY);
  writeFileSync(join(built, 'package.json'), COMMON_JS);
  await generateLicenseFile(join(root, 'package.json'), join(built, 'licenses.txt'));
}

function differences(): string[] {
  const names = new Set([...readdirSync(dist), ...readdirSync(built)]);
  return [...names].filter(name => textOf(join(dist, name)) !== textOf(join(built, name)));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

await bundle();
if (process.argv.includes('--check')) {
  const stale = differences();
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
