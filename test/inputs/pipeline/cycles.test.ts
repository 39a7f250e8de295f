import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesIn } from '../../../src/inputs/pipeline/cycles.ts';

const cycles = (needs: Record<string, string[]>, most = 50) => cyclesIn(new Map(Object.entries(needs)), most);

test.each<[string, Record<string, string[]>, string[][]]>([
  ['nothing', {}, []],
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to the same', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a need that is not known', { a: ['x'] }, []],
  ['one that needs itself', { a: ['a'] }, [['a']]],
  ['two that need each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['a circle behind a way in', { way: ['a'], a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
  [
    'two circles apart',
    { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'two circles through one',
    { a: ['b', 'c'], b: ['a'], c: ['a'] },
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  ],
])('the cycles of %s', (_, needs, expected) => {
  expect(cycles(needs)).toEqual(expected);
});

test('of a dense graph only so many cycles are reported', () => {
  const names = Array.from({ length: 300 }, (_, at) => `n${at}`);
  expect(cycles(Object.fromEntries(names.map(name => [name, names])), 7)).toHaveLength(7);
});

test('a graph of many layers is searched once, not once for each way through it', () => {
  const layers = Array.from({ length: 60 }, (_, at) => [`${at}a`, `${at}b`]);
  const needs = layers.flatMap((layer, at) => layer.map(name => [name, layers[at + 1] ?? []]));
  expect(cycles(Object.fromEntries(needs))).toEqual([]);
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const graph = fc.record(Object.fromEntries(NAMES.map(name => [name, fc.subarray(NAMES, { maxLength: 3 })])), {
  noNullPrototype: true,
});

test('each cycle is one, and without its last step of each nothing is left of them', () => {
  fc.assert(
    fc.property(graph, needs => {
      const found = cycles(needs);
      for (const cycle of found) {
        const steps = cycle.map((name, at) => [name, cycle[(at + 1) % cycle.length] ?? '']);
        for (const [name = '', next] of steps) expect(needs[name]).toContain(next);
        expect(new Set(cycle).size).toBe(cycle.length);
      }
      const isLastStep = (name: string, next: string) =>
        found.some(cycle => cycle.at(-1) === name && cycle[0] === next);
      const rest = Object.entries(needs).map(([name, all]) => [
        name,
        all.filter(next => !isLastStep(name, next)),
      ]);
      expect(cycles(Object.fromEntries(rest))).toEqual([]);
    }),
  );
});
