import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { NO_OWNER, OWNED_FILES, withOwner } from './owner.ts';

// `npm run owner -- NAME` writes the account that holds the action wherever it stands, in place of `<owner>` or of another name.
// With `--placeholder-only`, no other name is replaced. The release workflow calls this without any package installed.

const PLACEHOLDER_ONLY = '--placeholder-only';
const args = process.argv.slice(2);
// Whatever else is written there makes it no name.
const owner = args.filter(arg => arg !== PLACEHOLDER_ONLY).join(' ');

try {
  if (owner === '') throw new Error('Name the account: `npm run owner -- NAME`.');
  for (const file of OWNED_FILES.filter(path => existsSync(path))) write(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function write(file: string): void {
  const before = readFileSync(file, 'utf8');
  if (args.includes(PLACEHOLDER_ONLY) && !before.includes(NO_OWNER)) return;
  const after = withOwner(before, owner);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`${file} is written anew.`);
}
