import { describe, expect, test } from 'vitest';
import { notesOf, UNRELEASED, withRelease } from './changelog.ts';

const changelog = `# Changelog

What is new.

## Unreleased

### Added

- A new input.

## 1.1.0 - 2026-11-01

- A fix of ## signs within a line.

## 1.0.0 - 2026-10-01

- All of it.
`;

describe('notes', () => {
  test('of a version are what stands between its heading and the next', () => {
    expect(notesOf(changelog, '1.1.0')).toBe('- A fix of ## signs within a line.');
    expect(notesOf(changelog, '1.0.0')).toBe('- All of it.');
  });

  test('keep their own headings', () => {
    expect(notesOf(changelog, UNRELEASED)).toBe('### Added\n\n- A new input.');
  });

  test('of another version that begins alike are not taken', () => {
    expect(notesOf(changelog, '1.0')).toBe('');
    expect(notesOf(changelog, '1.0.00')).toBe('');
  });
});

describe('a release', () => {
  test('takes what is unreleased, and leaves that heading empty for what comes next', () => {
    const released = withRelease(changelog, '1.2.0', '2026-12-01');
    expect(released).toContain('## Unreleased\n\n## 1.2.0 - 2026-12-01\n\n### Added\n\n- A new input.\n');
    expect(notesOf(released, '1.2.0')).toBe(notesOf(changelog, UNRELEASED));
    expect(notesOf(released, UNRELEASED)).toBe('');
    expect(notesOf(released, '1.1.0')).toBe(notesOf(changelog, '1.1.0'));
  });

  test('of a version that has notes already is only dated', () => {
    const dated = changelog.replace('## 1.1.0 - 2026-11-01', '## 1.1.0 - 2026-12-01');
    expect(withRelease(changelog, '1.1.0', '2026-12-01')).toBe(dated);
    expect(withRelease(changelog.replace('1.1.0 - 2026-11-01', '1.1.0'), '1.1.0', '2026-12-01')).toBe(dated);
  });
});
