import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateLicenseFile } from 'generate-license-file';
import { type BundleFile, packageFolder } from './contents.ts';

/** Writes the licences of the packages that the action depends on, and of what they have taken over from elsewhere. */
export async function writeNotices(
  contents: BundleFile[],
  { root, to }: { root: string; to: string },
): Promise<void> {
  const folders = new Set(
    contents.flatMap(({ modules }) => modules.flatMap(({ sources }) => sources.flatMap(foldersWithin))),
  );
  const append = [...folders].flatMap(folder => globSync(join(root, folder, 'LICEN[CS]E*'))).toSorted();
  await generateLicenseFile(join(root, 'package.json'), to, { append, lineEnding: 'lf' });
}

/** The folders between a source and the package that it belongs to: a parser within undici has a licence there. */
function foldersWithin(source: string): string[] {
  const top = packageFolder(source);
  const folder = dirname(source);
  return top === undefined || folder === top ? [] : [folder, ...foldersWithin(folder)];
}
