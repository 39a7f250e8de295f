import { expect, test } from 'vitest';
import { entriesAt, textAt, textsAt, valueAt } from '../../src/lib/json.ts';

test('what stands at a path is found, but not what every object has', () => {
  const value = { meta: { hex: { project_id: 'P' } }, list: ['a'] };
  expect(valueAt(value, 'meta', 'hex', 'project_id')).toBe('P');
  for (const path of [
    ['constructor'],
    ['meta', 'toString'],
    ['list', '0'],
    ['meta', 'hex', 'project_id', 'length'],
  ]) {
    expect(valueAt(value, ...path)).toBeUndefined();
  }
});

test('a blank text counts as none, and so does what is no text', () => {
  const value = { name: ' Ada ', blank: ' \n', empty: '', age: 36, list: ['a'] };
  expect(textAt(value, 'name')).toBe(' Ada ');
  for (const key of ['blank', 'empty', 'age', 'list', 'nothing']) expect(textAt(value, key)).toBeUndefined();
});

test('only the texts of a list are taken, and only the entries of a mapping', () => {
  const value = { list: ['a', 1, null, 'b'], mapping: { b: null } };
  expect(textsAt(value, 'list')).toEqual(['a', 'b']);
  expect(textsAt(value, 'mapping')).toEqual([]);
  expect(entriesAt(value, 'mapping')).toEqual([['b', null]]);
  expect(entriesAt(value, 'list')).toEqual([]);
  expect(entriesAt(JSON.parse('{"__proto__": 1}'))).toEqual([['__proto__', 1]]);
});
