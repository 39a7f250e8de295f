import { expect, test } from 'vitest';
import { compareVersions, isVersion, newestVersion } from './version.ts';

test.each(['0.1.0', '1.0.0', '10.20.30'])('%s is a version', text => {
  expect(isVersion(text)).toBe(true);
});

test.each(['', '1', '1.0', 'v1.0.0', '1.0.0.0', '01.0.0', '1.0.0-rc.1', '1.0.0\n', ' 1.0.0'])(
  '%j is none',
  text => {
    expect(isVersion(text)).toBe(false);
  },
);

test('versions are compared by their numbers, not by their letters', () => {
  expect(['1.10.0', '2.0.0', '1.9.0', '1.9.10', '1.9.9'].toSorted(compareVersions)).toEqual([
    '1.9.0',
    '1.9.9',
    '1.9.10',
    '1.10.0',
    '2.0.0',
  ]);
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
});

test('the newest version is found among tags, whatever other tags there are', () => {
  expect(newestVersion(['v1', 'v1.9.0', 'v1.10.0', 'v9.0.0-rc.1', 'nightly', '8.0.0'])).toBe('1.10.0');
  expect(newestVersion(['v1'])).toBeUndefined();
});
