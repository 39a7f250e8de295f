import { dirname } from 'node:path';
import { readManifest } from '../../src/dbt/manifest.ts';
import type { NodeResult } from '../../src/dbt/run-results.ts';
import { selectProjects } from '../../src/dbt/select.ts';
import { readProjectId } from '../../src/inputs/fields/project-id.ts';
import { readWorkspaceFile } from '../../src/inputs/workspace-files.ts';

// `node read-manifest.ts <path>` reads a manifest as the action does, and prints what it took as JSON.

export interface ReadFigures {
  bytes: number;
  nodes: number;
  /** Reading the file included. */
  readMs: number;
  /** To judge its exposures by results in which every node was built. */
  selectMs: number;
  projects: number;
  peakBytes: number;
}

if (import.meta.main) console.log(JSON.stringify(await measure(process.argv[2] ?? '')));

async function measure(path: string): Promise<ReadFigures> {
  const startedAt = performance.now();
  const file = await readWorkspaceFile({
    input: 'dbt-manifest',
    path,
    workspace: dirname(path),
    maxBytes: 500_000_000,
  });
  if (!file.ok) throw new Error(file.error[0]?.message);
  const manifest = readManifest(file.value);
  if (!manifest.ok) throw new Error(manifest.error);
  const readMs = performance.now() - startedAt;

  const results = [...manifest.value.describedIds].map(
    (uniqueId): NodeResult => ({ uniqueId, status: 'success' }),
  );
  const selectedAt = performance.now();
  const { selected } = selectProjects(
    {
      manifest: manifest.value,
      results: [
        {
          metadata: {},
          command: 'build',
          args: { empty: false, sample: false, failFast: false, selects: false },
          results,
        },
      ],
    },
    { host: 'app.hex.tech', projectIdOf },
  );
  return {
    bytes: file.value.length,
    nodes: manifest.value.describedIds.size,
    readMs,
    selectMs: performance.now() - selectedAt,
    projects: selected.length,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function projectIdOf(text: string): string | undefined {
  const id = readProjectId(text, 'https://app.hex.tech');
  return id.ok ? id.value : undefined;
}
