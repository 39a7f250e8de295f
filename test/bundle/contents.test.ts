import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/pages.ts';

const dist = join(root, 'dist');
const page = readFileSync(join(dist, 'README.md'), 'utf8');
const notices = readFileSync(join(dist, 'licenses.txt'), 'utf8');

const sections = page
  .split('\n## ')
  .slice(1)
  .map(section => ({ name: section.split('\n', 1)[0] ?? '', text: section }));

describe('the page beside the bundle', () => {
  test('has a list for each file that holds modules', () => {
    const files = readdirSync(dist).filter(name => name.endsWith('.js') && name !== 'post.js');
    expect(sections.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  test.each(sections)(
    'lists the modules that begin in $name, by their IDs, and no other',
    ({ name, text }) => {
      const begun = [...readFileSync(join(dist, name), 'utf8').matchAll(/^\/\*{3}\/ (\d+):/gm)];
      const listed = [...text.matchAll(/^(\d+) /gm)];
      expect(listed.map(([, id]) => id).toSorted()).toEqual(begun.map(([, id]) => id).toSorted());
    },
  );

  test('names sources of this action by where they are in the repository', () => {
    const sources = [...page.matchAll(/^(?:\d+)? +(src\/.*)$/gm)].map(([, path = '']) => path);
    expect(sources.length).toBeGreaterThan(100);
    for (const path of sources) expect(readFileSync(join(root, path), 'utf8')).not.toBe('');
  });
});

const RUNS_CODE = /child_process|\beval\(|\bnew Function\(|["'](node:)?vm["']/g;

test('the bundle has nothing that starts another program or runs text as code', () => {
  const bundled = readdirSync(dist).filter(name => name.endsWith('.js'));
  const found = bundled.flatMap(name => readFileSync(join(dist, name), 'utf8').match(RUNS_CODE) ?? []);
  expect(found).toEqual([]);
});

const packages = [
  ...new Set([...page.matchAll(/(?<=[ ,|])(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+/g)].map(([name]) => name)),
];

describe('the SBOM', () => {
  const sbom = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'));

  test('lists the packages in the bundle, and no other', () => {
    const listed = sbom.components.map(
      ({ group, name, version }: Record<string, string>) => `${group ? `${group}/` : ''}${name}@${version}`,
    );
    expect(listed.toSorted()).toEqual(packages.toSorted());
  });

  test('says who needs whom: nothing is in the bundle that this action, or what it needs, does not need', () => {
    const needs = new Map<string, string[]>(
      sbom.dependencies.map(({ ref, dependsOn = [] }: { ref: string; dependsOn?: string[] }) => [
        ref,
        dependsOn,
      ]),
    );
    const reached = new Set<string>();
    const reach = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of needs.get(ref) ?? []) reach(next);
    };
    reach('run-hex-project');
    expect(reached.size).toBe(packages.length + 1);
    expect(needs.get('run-hex-project')).not.toContainEqual(expect.stringContaining('before-after-hook'));
  });

  test('is a document that CycloneDX allows', () => {
    const schemas = join(root, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs', 'bom-1.6']) {
      const file = `${name}.SNAPSHOT.schema.json`;
      const { $id: _, ...schema } = JSON.parse(readFileSync(join(schemas, file), 'utf8'));
      ajv.addSchema(schema, file);
    }
    const isAllowed = ajv.compile({ $ref: 'bom-1.6.SNAPSHOT.schema.json' });
    isAllowed(sbom);
    expect(isAllowed.errors ?? []).toEqual([]);
    expect(isAllowed({ ...sbom, components: [{ name: 'of no type' }] })).toBe(false);
  });
});

test('the notices have the licences of the packages in the bundle, and of no other', () => {
  const named = [...notices.matchAll(/^ - (.*)$/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(packages.toSorted());
});

test('the notices have the licences of what a package has taken over from elsewhere', () => {
  for (const file of ['lib/milo/LICENSE.md', 'lib/web/fetch/LICENSE']) {
    const text = readFileSync(join(root, 'node_modules/undici', file), 'utf8');
    expect(notices).toContain(text.trim().replaceAll('\r\n', '\n'));
  }
});
