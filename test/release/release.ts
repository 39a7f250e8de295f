import { execFileSync, execSync } from 'node:child_process';
import { prepareRelease } from './prepare.ts';

// `npm run release -- X.Y.Z` commits and tags a release. Pushing it is left to you.

const folder = process.cwd();
// Whatever else is written there makes it no version.
const version = process.argv.slice(2).join(' ');

try {
  prepareRelease(version, {
    folder,
    today: new Date().toISOString().slice(0, 10),
    git: (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    npm: command => execSync(`npm ${command}`, { cwd: folder, stdio: 'inherit' }),
    say: console.log,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
