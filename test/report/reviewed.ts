import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * Holds `texts` to a file beside this one, which is there for people to review, and each in a test of its own to the section
 * with its name. `npx vitest run NAME -u` writes the file anew, at its end: the tests pass from then on.
 */
export function reviewed(file: string, texts: Record<string, string>): void {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const entries = Object.entries(texts).map(([name, text]) => [name, text.trimEnd()] as const);
  describe(file, () => {
    test('holds these texts and no others', async () => {
      const content = entries.map(([name, text]) => `${HEADING}${name}\n\n${text}\n`).join('\n');
      await expect(content).toMatchFileSnapshot(path);
    });

    test.each(entries)('%s', (name, text) => {
      expect(text).toBe(sectionsOf(readFileSync(path, 'utf8')).get(name));
    });
  });
}

const HEADING = '======== ';

function sectionsOf(content: string): Map<string, string> {
  const sections = `\n${content}`.split(`\n${HEADING}`).slice(1);
  return new Map(
    sections.map(section => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end).trim()];
    }),
  );
}
