export const UNRELEASED = 'Unreleased';

/** What stands below the heading `name`, which is a version or {@link UNRELEASED}; nothing where there is no such heading. */
export function notesOf(changelog: string, name: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find(text => nameOf(text) === name) ?? '';
  return section.replace(/^.*/, '').trim();
}

/** `changelog` with the notes for `version` below a heading with its date: what was unreleased, or what is there for it already. */
export function withRelease(changelog: string, version: string, date: string): string {
  const heading = `## ${version} - ${date}`;
  if (notesOf(changelog, version) === '')
    return changelog.replace(/^## Unreleased.*$/m, `## Unreleased\n\n${heading}`);
  return changelog.replaceAll(/^## (.*)$/gm, (line, title: string) =>
    nameOf(title) === version ? heading : line,
  );
}

/** The first word of a heading: behind it may be a date. */
const nameOf = (heading: string): string | undefined => /^\S+/.exec(heading)?.[0];
