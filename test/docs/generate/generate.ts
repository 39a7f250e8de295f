import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAGES, readPage, root } from '../pages.ts';
import { generated } from './generated.ts';

// Writes what is generated in the README and in `docs/`. `--pictures` draws the pictures of summaries anew, in an installed
// Chromium.

const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });

for (const page of PAGES) write(page, await generated(page));
if (values.pictures) {
  const { drawPictures } = await import('./pictures.ts');
  for (const { path, kilobytes } of await drawPictures()) console.log(`${path}: ${kilobytes} kB`);
}

function write(page: string, text: string): void {
  if (readPage(page) === text) return;
  writeFileSync(join(root, page), text);
  console.log(`${page} is written anew.`);
}
