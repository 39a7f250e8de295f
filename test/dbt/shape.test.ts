import { expect, test } from 'vitest';
import { at } from '../../src/dbt/shape.ts';

test('what stands at a path is found, but not what every object has', () => {
  const value = { meta: { hex: { project_id: 'P' } }, list: ['a'] };
  expect(at(value, 'meta', 'hex', 'project_id')).toBe('P');
  for (const path of [
    ['constructor'],
    ['meta', 'toString'],
    ['list', '0'],
    ['meta', 'hex', 'project_id', 'length'],
  ]) {
    expect(at(value, ...path)).toBeUndefined();
  }
});
