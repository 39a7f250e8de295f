import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * Writes a CycloneDX list of the packages in `folders`, which are all that is bundled, and of who needs whom. It has neither a date nor a serial
 * number, so that the same sources give the same file.
 */
export function writeSbom(folders: string[], { root, to }: { root: string; to: string }): void {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const bom = new Models.Bom();
  const { name, version, license } = packageJson(root);
  const action = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    licenses: licences(license),
    bomRef: name,
  });
  bom.metadata.component = action;
  const libraries = new Map<string, Models.Component>();
  for (const folder of folders) {
    const library = libraryIn(join(root, folder), sha512Of(lock.packages[folder].integrity));
    // npm may install a version in several folders. Listed twice, it would get random references.
    const same = [...libraries.values()].find(({ bomRef }) => bomRef.value === library.bomRef.value);
    libraries.set(folder, same ?? library);
  }
  for (const [folder, component] of [['', action] as const, ...libraries]) {
    for (const name of Object.keys(packageJson(join(root, folder)).dependencies ?? {})) {
      const needed = libraries.get(resolved(name, folder, folders) ?? '');
      if (needed !== undefined) component.dependencies.add(needed.bomRef);
    }
  }
  for (const component of libraries.values()) bom.components.add(component);
  const format = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(format).serialize(bom, { sortLists: true, space: 2 });
  writeFileSync(to, `${text}\n`);
}

function libraryIn(folder: string, sha512: string): Models.Component {
  const { name, version, license } = packageJson(folder);
  const [group, ownName] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const hashes = new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], sha512]]);
  return new Models.Component(Enums.ComponentType.Library, ownName, {
    ...(group && { group }),
    version,
    licenses: licences(license),
    hashes,
    purl,
    bomRef: purl,
  });
}

/** Where Node finds the package `name` for code in `folder`, among `folders`; undefined where it is not bundled. */
function resolved(name: string, folder: string, folders: string[]): string | undefined {
  const candidate = posix.join(folder, 'node_modules', name);
  if (folders.includes(candidate)) return candidate;
  if (folder === '') return undefined;
  return resolved(name, folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), folders);
}

/** Throws where the licence is not one of SPDX's. */
const licences = (id: string) => new Models.LicenseRepository([new Models.SpdxLicense(id)]);

const packageJson = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** npm has it in Base64, CycloneDX in hexadecimal. */
function sha512Of(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}
