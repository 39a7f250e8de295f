import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManifest } from './large-manifest.ts';
import { launch } from './launch.ts';
import type { ReadFigures } from './read-manifest.ts';
import type { Figure, Measured } from './section.ts';

const MAX_READ_MS = 4_000;
const MAX_MEMORY_BYTES = 1_000_000_000;
const reader = join(import.meta.dirname, 'read-manifest.ts');

/** Large manifests, each read in a process of its own, with results of all that they hold. */
export async function measureDbt(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-dbt-'));
  try {
    const usual = await readLarge(join(folder, '100.json'), 100_000_000);
    const larger = await readLarge(join(folder, '200.json'), 200_000_000);
    return {
      title: "dbt's manifest.json: read and judged in a process of its own",
      figures: [
        { ...timeFigure('100 MB: time to read', usual), most: MAX_READ_MS },
        { ...memoryFigure('100 MB: peak memory', usual), most: MAX_MEMORY_BYTES },
        selectFigure('100 MB: time to select', usual),
        timeFigure('200 MB: time to read', larger),
        memoryFigure('200 MB: peak memory', larger),
        selectFigure('200 MB: time to select', larger),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function readLarge(path: string, leastBytes: number): Promise<ReadFigures> {
  writeManifest(path, leastBytes);
  const { ended, printed } = launch([reader, path], { PATH: process.env.PATH ?? '' });
  if ((await ended) !== 0) throw new Error(`The manifest was not read. The process printed:\n${printed()}`);
  rmSync(path);
  return JSON.parse(printed().trim().split('\n').at(-1) ?? '') as ReadFigures;
}

const timeFigure = (name: string, { readMs, bytes }: ReadFigures): Figure => ({
  name,
  value: readMs,
  unit: 'ms',
  detail: `${bytes.toLocaleString('en')} bytes`,
});

const memoryFigure = (name: string, { peakBytes, nodes }: ReadFigures): Figure => ({
  name,
  value: peakBytes,
  unit: 'bytes',
  detail: `${nodes.toLocaleString('en')} nodes`,
});

const selectFigure = (name: string, { selectMs, projects }: ReadFigures): Figure => ({
  name,
  value: selectMs,
  unit: 'ms',
  detail: `${projects} projects selected`,
});
