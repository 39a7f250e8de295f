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
import './index.js';
`;

/** ncc follows these `paths` also from within packages. */
const bundlerConfig = {
  compilerOptions: {
    baseUrl: '.',
    paths: {
      ...Object.fromEntries(
        ['@actions/http-client', '@actions/http-client/lib/auth', '@actions/exec'].map(name => [
          name,
          ['./test/bundle/left-out.js'],
        ]),
      ),
      valibot: ['./valibot.js'],
    },
  },
};

const runTool = (script: string, args: string[], cwd: string): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

/**
 * What `src/` uses of valibot, and no more: in a bundle that is to be read, ncc leaves out nothing of a package, and all of
 * valibot would be nearly half of what is parsed at every start.
 */
async function shakeValibot(): Promise<void> {
  const sources = globSync('**/*.ts', { cwd: join(root, 'src') }).map(file =>
    readFileSync(join(root, 'src', file), 'utf8'),
  );
  const users = sources.filter(source => source.includes("from 'valibot'"));
  const used = users.flatMap(source => [...source.matchAll(/\bv\.([a-z]\w*)/g)].map(([, name]) => name));
  const entry = join(build, 'valibot-used.js');
  writeFileSync(entry, `export { ${[...new Set(used)].sort().join(', ')} } from 'valibot';\n`);
  const shaken = await rolldown({ input: entry });
  await shaken.write({ file: join(build, 'valibot.js'), format: 'esm' });
  await shaken.close();
}

async function bundle(): Promise<void> {
  rmSync(build, { recursive: true, force: true });
  mkdirSync(build);
  writeFileSync(join(build, 'compile.json'), JSON.stringify(compilerConfig));
  writeFileSync(join(build, 'tsconfig.json'), JSON.stringify(bundlerConfig));
  runTool('typescript/bin/tsc', ['--project', 'compile.json'], build);
  await shakeValibot();
  runTool('@vercel/ncc/dist/ncc/cli.js', ['build', 'src/index.js', '--out', built, '--quiet'], build);
  writeFileSync(join(built, 'post.js'), POST_ENTRY);
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
