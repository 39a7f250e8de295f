import type { Runner } from './runner.ts';

/** All outputs of a job together may hold 1 MB, as UTF-16. */
const MAX_OUTPUT = 400_000;

/**
 * The outputs that hold `json`: the one called `name`, or, where it is too long for that, `<name>-path` with the path of
 * a file. Warns of that unless `before`, the outputs so far, shows that it was so already.
 */
export function spilled(
  channel: Runner,
  { name, json }: { name: string; json: string },
  before: Record<string, string> = {},
): Record<string, string> {
  if (json.length <= MAX_OUTPUT) return { [name]: json };
  const pathName = `${name}-path`;
  const path = channel.file(`${name}.json`, json);
  if (before[pathName] === undefined) {
    const where =
      path === '' ? 'and no file could be written for it' : `so it is in the file that \`${pathName}\` names`;
    channel.warning({
      title: `Output \`${name}\` too long`,
      message: `It has ${thousands(json.length)} characters, of which an output takes ${thousands(MAX_OUTPUT)}, ${where}. \`${name}\` is empty.`,
    });
  }
  return { [name]: '', [pathName]: path };
}

const thousands = (count: number): string => count.toLocaleString('en-US');
