/** Rows of a table with the problems of each, side by side, for a file that is read in review. */
export async function answersTo(
  rows: Iterable<readonly [name: string, text: string]>,
  problemsIn: (text: string) => Promise<string[]>,
): Promise<string> {
  const answers: string[] = [];
  for (const [name, text] of rows) {
    const problems = (await problemsIn(text)).map(problem => `→ ${problem.replaceAll('\n', '\n  ')}`);
    answers.push([`## ${name}`, ...visible(text).map(line => `    ${line}`), ...problems].join('\n'));
  }
  return `${answers.join('\n\n')}\n`;
}

const MAX_LINES = 12;

/** The lines of `text`, in which characters that cannot be seen are written as JavaScript has them. */
function visible(text: string): string[] {
  const lines = text.replace(/(?![ \n])[\s\p{C}]| +$/gmu, escaped).split('\n');
  return lines.length > MAX_LINES ? [...lines.slice(0, 2), '…', ...lines.slice(-1)] : lines;
}

const escaped = (characters: string): string =>
  [...characters]
    .map(one => ESCAPES[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

const ESCAPES: Record<string, string> = { ' ': '\\x20', '\t': '\\t', '\r': '\\r' };
