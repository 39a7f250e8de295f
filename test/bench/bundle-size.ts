import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { archiveOf } from '../bundle/archive.ts';
import { action } from './launch.ts';
import type { Measured } from './section.ts';

const MAX_DOWNLOAD_BYTES = 700_000;

/** The code in `dist/`, by file, and the archive that the runner downloads at each use. */
export function measureBundle(): Measured {
  const folder = dirname(action);
  const entry = basename(action);
  const chunks = readdirSync(folder).filter(name => name.endsWith('.js') && name !== entry);
  const sizes = [entry, ...chunks].map(name => ({ name, bytes: statSync(join(folder, name)).size }));
  return {
    title: 'The bundle',
    figures: [
      ...sizes.map(({ name, bytes }) => ({
        name: `dist/${name}`,
        value: bytes,
        unit: 'bytes' as const,
        detail: name === entry ? 'loaded at start' : 'loaded when needed',
      })),
      { name: 'in all', value: sizes.reduce((sum, { bytes }) => sum + bytes, 0), unit: 'bytes' },
      {
        name: 'what the runner downloads',
        value: gzipSync(archiveOf(dirname(folder)), { level: 9 }).length,
        unit: 'bytes',
        most: MAX_DOWNLOAD_BYTES,
        detail: 'git archive | gzip -9',
      },
    ],
  };
}
