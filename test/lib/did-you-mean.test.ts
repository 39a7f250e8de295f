import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../src/lib/did-you-mean.ts';

const names = ['project-id', 'params', 'params-file', 'timeout', 'wait', 'use-cached-sql-results'];

test.each([
  ['a letter that is missing', 'tmeout', 'timeout'],
  ['a letter too many', 'waiit', 'wait'],
  ['two letters in the wrong order', 'wiat', 'wait'],
  ['capitals', 'TIMEOUT', 'timeout'],
  ["the API's spelling", 'projectId', 'project-id'],
  ['half of the name', 'project', 'project-id'],
  ['another spelling of a long name', 'useCachedSqlResults', 'use-cached-sql-results'],
  ['the nearest of several', 'param', 'params'],
  ['the name itself', 'wait', 'wait'],
])('%s is understood', (_, given, meant) => {
  expect(nearest(given, names)).toBe(meant);
  expect(suggestion(given, names)).toBe(`Did you mean \`${meant}\`?`);
});

test.each([
  ['something else', 'colour'],
  ['nothing', ''],
  ['a letter, which is near to any short name', 'x'],
  ['a name of JavaScript', 'constructor'],
])('%s suggests nothing', (_, given) => {
  expect(nearest(given, [...names, 'a', 'ab'])).toBeUndefined();
  expect(suggestion(given, [...names, 'a', 'ab'])).toBe('');
});

test('a text without end is not compared', () => {
  const long = 'x'.repeat(1_000_000);
  expect(nearest(long, [long])).toBeUndefined();
  expect(nearest('wait', [long])).toBeUndefined();
});

/** How far two texts are apart, by its definition. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  if (one[0] === other[0]) return distance(one.slice(1), other.slice(1));
  return (
    1 +
    Math.min(
      distance(one.slice(1), other),
      distance(one, other.slice(1)),
      distance(one.slice(1), other.slice(1)),
    )
  );
}

test('no other name is nearer', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (given, all) => {
      const near = all.filter(name => distance(given, name) <= Math.min(2, given.length - 1));
      const found = nearest(given, all);
      if (found === undefined) expect(near).toEqual([]);
      else expect(distance(given, found)).toBe(Math.min(...all.map(name => distance(given, name))));
    }),
  );
});
