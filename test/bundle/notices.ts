import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateLicenseFile, getProjectLicenses } from 'generate-license-file';
import { type BundleFile, packageFolder } from './contents.ts';

/** Writes the licences of the packages in the bundle, each as `NAME@VERSION`, and of what they have taken over from elsewhere. */
export async function writeNotices(
  { contents, packages }: { contents: BundleFile[]; packages: string[] },
  { root, to }: { root: string; to: string },
): Promise<void> {
  const packageJson = join(root, 'package.json');
  const licences = await getProjectLicenses(packageJson);
  // Such as TypeScript's compiler, which valibot can do without: it is another package on each system.
  const exclude = licences
    .flatMap(({ dependencies }) => dependencies)
    .filter(name => !packages.includes(name));
  const folders = new Set(
    contents.flatMap(({ modules }) => modules.flatMap(({ sources }) => sources.flatMap(foldersWithin))),
  );
  const append = [...folders].flatMap(folder => globSync(join(root, folder, 'LICEN[CS]E*'))).toSorted();
  await generateLicenseFile(packageJson, to, { exclude, append, lineEnding: 'lf' });
}

/** The folders between a source and the package that it belongs to: a parser within undici has a licence there. */
function foldersWithin(source: string): string[] {
  const top = packageFolder(source);
  const folder = dirname(source);
  return top === undefined || folder === top ? [] : [folder, ...foldersWithin(folder)];
}
