import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

// Imports go one way, types counted: main, post → commands → report → cleanup → github → runs → hex → lib, and whoever
// reads or makes what the user asked for → plan. Nothing points back.

const src = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: src }).map(path => path.replaceAll('\\', '/'));
const sourceOf = (file: string): string => readFileSync(join(src, file), 'utf8');

interface Import {
  /** What is imported from, relative to `src/` where it is a file of this action. */
  from: string;
  /** The names whose values are needed when the program runs; none where only types are. */
  values: string[];
  /** Whether it is an `import()`, which loads only when it is reached. */
  late: boolean;
}

function importsIn(source: string, file: string): Import[] {
  const resolve = (from: string) => (from.startsWith('.') ? posix.join(posix.dirname(file), from) : from);
  const early = [...source.matchAll(/^(?:import|export)\s+(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm)];
  const late = [...source.matchAll(/(?<!typeof )\bimport\(\s*'([^']+)'/g)];
  return [
    ...early.map(([, names = '*', from = '']) => ({
      from: resolve(from),
      values: valuesIn(names),
      late: false,
    })),
    ...late.map(([, from = '']) => ({ from: resolve(from), values: ['*'], late: true })),
  ];
}

const valuesIn = (names: string): string[] =>
  names.startsWith('type ')
    ? []
    : names
        .split(/[{},]/)
        .map(name => name.trim())
        .filter(name => name !== '' && !name.startsWith('type '));

const imports = files.flatMap(file => importsIn(sourceOf(file), file).map(one => ({ file, ...one })));
const own = imports.filter(({ from }) => files.includes(from));

/** The folder, or the file that stands beside the folders. */
const roomOf = (file: string): string => file.split('/')[0] ?? '';

/** What each room may take from, besides itself. */
const below: Record<string, string[]> = {
  'index.ts': ['main.ts', 'post.ts', 'cleanup', 'github'],
  'main.ts': ['commands', 'report', 'cleanup', 'github', 'inputs', 'hex', 'plan', 'lib'],
  'post.ts': ['report', 'cleanup', 'github', 'inputs', 'hex', 'lib'],
  commands: ['report', 'cleanup', 'github', 'runs', 'inputs', 'dbt', 'hex', 'plan', 'lib'],
  report: ['cleanup', 'github', 'runs', 'dbt', 'hex', 'plan', 'lib'],
  cleanup: ['github', 'runs', 'hex', 'lib'],
  github: ['runs', 'hex', 'lib'],
  runs: ['hex', 'plan', 'lib'],
  inputs: ['plan', 'lib'],
  dbt: ['plan', 'lib'],
  hex: ['lib'],
  plan: ['lib'],
  lib: [],
};

/** Functions of values, without effects, whose answers `report/` and `commands/` put into words. */
const pureFunctions = [
  'ageOf',
  'completedMs',
  'conclusionIn',
  'conclusionOf',
  'conclusionOfInterruption',
  'retryabilityOf',
  'endingOf',
  'isAlike',
  'errorOf',
  'errorOfInterruption',
  'expectationOf',
  'failedIn',
  'failureText',
  'isKnown',
  'isSuccess',
  'leastMs',
  'minMsForStarts',
  'mostMs',
  'phasesOf',
  'runOf',
  'schedule',
];

test('the imports are found', () => {
  expect(files).toContain('github/runner.ts');
  expect(own.length).toBeGreaterThan(50);
  const source = [
    "import type { A } from './a.ts';",
    "import b, { type C, d } from '../b.ts';",
    'import {\n  e,\n  type F,\n} from "x";'.replaceAll('"', "'"),
    "import * as g from 'g';",
    "import './h.ts';",
    "export { i } from './i.ts';",
    "  const j = await import('j');",
    "type K = typeof import('k');",
  ].join('\n');
  expect(importsIn(source, 'room/file.ts')).toEqual([
    { from: 'room/a.ts', values: [], late: false },
    { from: 'b.ts', values: ['b', 'd'], late: false },
    { from: 'x', values: ['e'], late: false },
    { from: 'g', values: ['* as g'], late: false },
    { from: 'room/h.ts', values: ['*'], late: false },
    { from: 'room/i.ts', values: ['i'], late: false },
    { from: 'j', values: ['*'], late: true },
  ]);
});

test('each room is known', () => {
  expect(files.filter(file => !(roomOf(file) in below))).toEqual([]);
});

test('a file imports only what lies below it', () => {
  const isBelow = ({ file, from }: { file: string; from: string }) =>
    [roomOf(file), ...(below[roomOf(file)] ?? [])].includes(roomOf(from));
  expect(own.filter(one => !isBelow(one)).map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
});

test('imports make no circle, types counted', () => {
  const reachable = (from: string, seen = new Set<string>()): Set<string> => {
    for (const one of own.filter(({ file }) => file === from)) {
      if (!seen.has(one.from)) reachable(one.from, seen.add(one.from));
    }
    return seen;
  };
  expect(files.filter(file => reachable(file).has(file))).toEqual([]);
});

test.each(['report', 'commands'])('%s/ takes types from what talks to Hex, and functions of values', room => {
  const talking = room === 'report' ? ['runs', 'hex'] : ['hex'];
  const taken = own.filter(({ file, from }) => roomOf(file) === room && talking.includes(roomOf(from)));
  expect(taken.flatMap(({ values }) => values).filter(name => !pureFunctions.includes(name))).toEqual([]);
});

describe('packages', () => {
  const users = (name: RegExp) => imports.filter(({ from }) => name.test(from));

  test('@actions/core is for the door and github/', () => {
    const rooms = users(/^@actions\/core(\/|$)/).map(({ file }) => roomOf(file));
    expect(rooms).not.toEqual([]);
    for (const room of rooms) expect(['index.ts', 'main.ts', 'post.ts', 'github']).toContain(room);
  });

  test('@actions/github is for github/, and loads only when it is reached', () => {
    for (const { file, late, values } of users(/^@(actions\/github|octokit\/.*)(\/|$)/)) {
      expect(roomOf(file)).toBe('github');
      expect(late || values.length === 0).toBe(true);
    }
  });

  test('what talks to the network is for hex/', () => {
    for (const { file } of users(
      /^(undici|@actions\/http-client|(node:)?(https?|http2|net|tls|dns))(\/|$)/,
    )) {
      expect(roomOf(file)).toBe('hex');
    }
  });

  test('what most runs do not need loads only when it is reached: undici, yaml', () => {
    for (const { file, values, late } of users(/^(undici|yaml)$/)) {
      expect(late || values.length === 0, file).toBe(true);
    }
  });

  test('only those that package.json lists for the product are used, and Node itself', () => {
    const { dependencies } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'));
    const known = [...Object.keys(dependencies), '@actions/http-client'];
    const packages = imports.filter(
      ({ from }) => !files.includes(from) && !/^(node:|\.\.\/package\.json$)/.test(from),
    );
    const names = packages.map(({ from }) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
    expect(names.filter(name => !known.includes(name))).toEqual([]);
  });
});

/** The lines of `source` that begin a statement outside all functions and types, and do something. */
function actingLines(source: string): string[] {
  const outermost = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter(line => /^[^\s})\]]/.test(line));
  const declaring =
    /^(import\b(?!\()|(export |declare )*(async )?(const|function|class|type|interface)\b|export (type )?[{*]|\/\/|[`)])/;
  return outermost.filter(
    line => !declaring.test(line) || /^(export )?const .*= (await|new (?!Set|Map|RegExp))\b/.test(line),
  );
}

test('a statement that acts is found', () => {
  const acting = [
    'await main();',
    'run();',
    'let count = 0;',
    'if (x) {',
    'const file = await read();',
    'process.exitCode = 1;',
  ];
  const still = [
    'const a = 1;',
    'export const b = (): void => {',
    '  run();',
    '};',
    'import { c } from "c";',
    '// run();',
    '/** run();',
    'run(); */',
  ];
  expect(actingLines([...still, ...acting].join('\n'))).toEqual(acting);
});

test('index.ts is what acts', () => {
  expect(actingLines(sourceOf('index.ts'))).not.toEqual([]);
});

test('no other file does anything when it is imported, or has state of its own', () => {
  const acting = files.flatMap(file => actingLines(sourceOf(file)).map(line => `${file}: ${line}`));
  expect(acting.filter(line => !line.startsWith('index.ts: '))).toEqual([]);
});

/** Past that, a folder has rooms within. */
const MAX_FILES = 16;

test('no folder holds more files than one looks through', () => {
  const folders = Map.groupBy(files, file => posix.dirname(file));
  expect([...folders].filter(([, inside]) => inside.length > MAX_FILES).map(([folder]) => folder)).toEqual(
    [],
  );
});
