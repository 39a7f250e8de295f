import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionFile } from '../fakes/runner/action-file.ts';
import { withTables } from './tables.ts';

const root = join(import.meta.dirname, '../..');
const path = join(root, 'README.md');
writeFileSync(path, withTables(readFileSync(path, 'utf8'), readActionFile(root)));
