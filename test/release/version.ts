/** Whether `text` is a version X.Y.Z. This action has no pre-releases. */
export const isVersion = (text: string): boolean => /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(text);

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Negative where `a` is the older version, positive where it is the newer one. */
export const compareVersions = (a: string, b: string): number => byNumbers.compare(a, b);

/** The newest version that one of `tags` stands for, such as 1.2.3 for v1.2.3. Other tags, such as v1, stand for none. */
export const newestVersion = (tags: readonly string[]): string | undefined =>
  tags
    .filter(tag => tag.startsWith('v'))
    .map(tag => tag.slice(1))
    .filter(isVersion)
    .toSorted(compareVersions)
    .at(-1);
