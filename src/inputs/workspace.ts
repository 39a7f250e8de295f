import { isAbsolute, relative } from 'node:path';

/** Whether `path` is `folder` or lies in it. Both must be absolute, and without symbolic links for this to hold. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}
