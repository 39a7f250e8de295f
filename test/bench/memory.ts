import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { action, launch, setUp } from './launch.ts';
import type { Figure, Measured } from './section.ts';

const probe = pathToFileURL(join(import.meta.dirname, 'probe.js')).href;

/** What `probe.js` tells. */
interface Probed {
  peakBytes: number;
  /** URLs of the files that were loaded in all, and before the first request. */
  loaded: string[];
  loadedAtStart?: string[];
}

/** A whole short run: what it takes of memory, and which files of the bundle it loads. */
export async function measureMemory(): Promise<Measured> {
  await using stand = await setUp({ pendingMs: 100, runningMs: 400 });
  const file = join(stand.folder, 'probe.json');
  const run = launch(['--import', probe, action], { ...stand.env, BENCH_PROBE: file });
  if ((await run.ended) !== 0) throw new Error(`The run did not succeed. It printed:\n${run.printed()}`);
  const { peakBytes, loaded, loadedAtStart } = JSON.parse(readFileSync(file, 'utf8')) as Probed;
  if (loadedAtStart === undefined) throw new Error('The probe saw no request.');
  return {
    title: 'One short run without parameters',
    figures: [
      { name: 'peak memory', value: peakBytes, unit: 'bytes' },
      filesFigure('files loaded before the first request', loadedAtStart),
      filesFigure('files loaded in all', loaded),
      { ...filesFigure('files with a GitHub client loaded', loaded.filter(hasGitHubClient)), most: 0 },
    ],
  };
}

const filesFigure = (name: string, urls: string[]): Figure => ({
  name,
  value: urls.length,
  unit: 'files',
  detail: urls.map(url => basename(fileURLToPath(url))).join(', '),
});

/** `@actions/github` is made of Octokit's packages, which name themselves in their User-Agent. */
const hasGitHubClient = (url: string): boolean => /octokit/i.test(readFileSync(fileURLToPath(url), 'utf8'));
