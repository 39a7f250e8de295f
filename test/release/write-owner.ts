import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NO_OWNER, OWNED_FILES, withOwner } from './owner.ts';

// `npm run owner -- NAME` writes the account that holds the action wherever it stands, in place of `<owner>` or of another name.
// With `--placeholder-only`, no other name is replaced. The release workflow calls this without any package installed.

const { values, positionals } = parseArgs({
  options: { 'placeholder-only': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [owner = ''] = positionals;

try {
  if (owner === '') throw new Error('Name the account: `npm run owner -- NAME`.');
  for (const file of OWNED_FILES.filter(path => existsSync(path))) write(file);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function write(file: string): void {
  const before = readFileSync(file, 'utf8');
  if (values['placeholder-only'] && !before.includes(NO_OWNER)) return;
  const after = withOwner(before, owner);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`${file} is written anew.`);
}
