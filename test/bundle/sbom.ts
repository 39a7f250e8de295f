import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/**
 * Writes a CycloneDX list of the packages in `folders`, which are all that is bundled, and of who needs whom. It has neither
 * a date nor a serial number, so that the same sources give the same file.
 */
export function writeSbom(folders: string[], { root, to }: { root: string; to: string }): void {
  const bom = new Models.Bom();
  const action = actionIn(root);
  const libraries = librariesIn(folders, root);
  addDependencies(new Map([['', action], ...libraries]), root);
  bom.metadata.component = action;
  for (const library of libraries.values()) bom.components.add(library);
  const format = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(format).serialize(bom, { sortLists: true, space: 2 });
  writeFileSync(to, `${text}\n`);
}

function actionIn(root: string): Models.Component {
  const { name, version, license } = packageJson(root);
  return new Models.Component(Enums.ComponentType.Application, name, {
    version,
    licenses: licences(license),
    bomRef: name,
  });
}

/** By their folders. npm may install a version in several: listed twice, it would get random references. */
function librariesIn(folders: string[], root: string): Map<string, Models.Component> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const byReference = new Map<string | undefined, Models.Component>();
  const libraries = folders.map(folder => {
    const library = libraryIn(join(root, folder), sha512Of(lock.packages[folder].integrity));
    const listed = byReference.get(library.bomRef.value) ?? library;
    byReference.set(listed.bomRef.value, listed);
    return [folder, listed] as const;
  });
  return new Map(libraries);
}

/** Tells each component, by its folder, which of the others its package needs. */
function addDependencies(components: Map<string, Models.Component>, root: string): void {
  for (const [folder, component] of components) {
    for (const name of Object.keys(packageJson(join(root, folder)).dependencies ?? {})) {
      const needed = neededBy(folder, name, components);
      if (needed !== undefined) component.dependencies.add(needed.bomRef);
    }
  }
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

/** The package `name` that Node finds for code in `folder`; undefined where it is not bundled. */
function neededBy(
  folder: string,
  name: string,
  components: Map<string, Models.Component>,
): Models.Component | undefined {
  const found = components.get(posix.join(folder, 'node_modules', name));
  if (found !== undefined || folder === '') return found;
  const outer = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '');
  return neededBy(outer, name, components);
}

/** Throws where the licence is not one of SPDX's. */
const licences = (id: string) => new Models.LicenseRepository([new Models.SpdxLicense(id)]);

const packageJson = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** npm has it in Base64, CycloneDX in hexadecimal. */
function sha512Of(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}
