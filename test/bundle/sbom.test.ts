import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fakes/repository.ts';
import { writeSbom } from './sbom.ts';

/** The SBOM of an action with these packages, each with its version and what it needs. */
function sbomOf(packages: Record<string, { name: string; version: string; needs?: string[] }>) {
  const root = temporaryFolder();
  const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`;
  const lock = { packages: Object.fromEntries(Object.keys(packages).map(folder => [folder, { integrity }])) };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  const all = { '': { name: 'action', version: '1.0.0', needs: ['a', 'b', 'c'] }, ...packages };
  for (const [folder, { needs = [], ...named }] of Object.entries(all)) {
    mkdirSync(join(root, folder), { recursive: true });
    const dependencies = Object.fromEntries(needs.map(name => [name, '*']));
    writeFileSync(
      join(root, folder, 'package.json'),
      JSON.stringify({ ...named, license: 'MIT', dependencies }),
    );
  }
  const to = join(root, 'sbom.cdx.json');
  writeSbom(Object.keys(packages), { root, to });
  return JSON.parse(readFileSync(to, 'utf8'));
}

test('a package is listed once for each of its versions, in however many folders it is installed', () => {
  const { components, dependencies } = sbomOf({
    'node_modules/a': { name: 'a', version: '1.0.0' },
    'node_modules/b': { name: 'b', version: '1.0.0', needs: ['a'] },
    'node_modules/b/node_modules/a': { name: 'a', version: '2.0.0' },
    'node_modules/c': { name: 'c', version: '1.0.0', needs: ['a'] },
    'node_modules/c/node_modules/a': { name: 'a', version: '2.0.0' },
  });
  expect(components.map((component: { purl: string }) => component.purl)).toEqual([
    'pkg:npm/a@1.0.0',
    'pkg:npm/a@2.0.0',
    'pkg:npm/b@1.0.0',
    'pkg:npm/c@1.0.0',
  ]);
  expect(dependencies).toEqual([
    { ref: 'action', dependsOn: ['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0', 'pkg:npm/c@1.0.0'] },
    { ref: 'pkg:npm/a@1.0.0' },
    { ref: 'pkg:npm/a@2.0.0' },
    { ref: 'pkg:npm/b@1.0.0', dependsOn: ['pkg:npm/a@2.0.0'] },
    { ref: 'pkg:npm/c@1.0.0', dependsOn: ['pkg:npm/a@2.0.0'] },
  ]);
});
