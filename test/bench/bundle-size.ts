import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { action } from './launch.ts';
import type { Measured } from './section.ts';

/** The code in `dist/`, by file. Chunks are loaded only when they are needed. */
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
    ],
  };
}
