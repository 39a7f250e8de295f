import { isAbsolute, relative } from 'node:path';
import { quote } from '../../lib/text.ts';

/** Whether `path` is `folder` or lies in it. Both must be absolute, and without symbolic links for this to hold. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}

/**
 * Says of a path that leads to the workspace by a name that it has elsewhere what it should be; undefined of any other. In
 * a container job `${{ github.workspace }}` gives the host's folder (actions/runner#2058), such as `/work/shop/shop`, which
 * is `/__w/shop/shop` there; in an action with a container of its own it is `/github/workspace`.
 */
export function namedElsewhere(path: string, workspace: string): string | undefined {
  if (!isAbsolute(path) || isWithin(path, workspace)) return undefined;
  const [folder, repository] = workspace.split('/').slice(-2);
  const names = ['/github/workspace/', ...(folder === repository ? [`/${folder}/${repository}/`] : [])];
  const name = names.find(name => path.includes(name));
  if (name === undefined) return undefined;
  const within = path.slice(path.indexOf(name) + name.length);
  return `${quote(path)} names the workspace as it is called elsewhere (in a container job, \`\${{ github.workspace }}\` does so); here it is ${quote(workspace)}. Give the path within it: ${quote(within)}.`;
}
