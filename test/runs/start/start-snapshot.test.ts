import { describe, expect, test } from 'vitest';
import type { RunStatus } from '../../../src/hex/schemas.ts';
import {
  candidatesIn,
  isConclusive,
  knownFrom,
  newestFirst,
  type StartSnapshot,
  showsNewest,
  withHexTime,
} from '../../../src/runs/start/start-snapshot.ts';

const REQUESTED_AT = Date.UTC(2026, 10, 22, 9);
const at = (ms: number) => new Date(REQUESTED_AT + ms).toISOString();

const run = (runId: string, more: Partial<RunStatus> = {}): RunStatus => ({
  projectId: 'the-project',
  runId,
  status: 'RUNNING',
  runTrigger: 'API',
  startTime: at(1_000),
  ...more,
});
const snapshot = (more: Partial<StartSnapshot> = {}): StartSnapshot => ({
  projectId: 'the-project',
  ...more,
});
const candidates = (runs: RunStatus[], known: StartSnapshot) =>
  candidatesIn({ runs }, known).map(({ runId }) => runId);

describe('a run in the list can have come from the lost start', () => {
  // The clock of `Date` headers may be another than that of runs: with a list, the time of asking decides little.
  const telling = snapshot({
    knownRunIds: ['old'],
    newestStartMs: REQUESTED_AT - 30_000,
    requestedAtMs: REQUESTED_AT + 3_500_000,
  });

  test.each([
    ['if it is new', run('new'), true],
    ['but not if it was there before', run('old'), false],
    [
      'if it waits for its kernel and has no time yet',
      run('new', { status: 'PENDING', startTime: null }),
      true,
    ],
    ['if it says nothing of its time', run('new', { startTime: undefined }), true],
    ['also if it has ended already', run('new', { status: 'COMPLETED', endTime: at(2_000) }), true],
    ['but not if a schedule started it', run('new', { runTrigger: 'SCHEDULED' }), false],
    ['but not if somebody refreshed the app', run('new', { runTrigger: 'APP_REFRESH' }), false],
    ['also if nobody says what started it', run('new', { runTrigger: null }), true],
    ['also if Hex calls that by a new name', run('new', { runTrigger: 'PUBLIC_API' }), true],
    [
      'but not if it was killed, long ago, while it waited for its kernel',
      run('new', { status: 'KILLED', startTime: null, endTime: at(-60_000) }),
      false,
    ],
    [
      'also if it was killed since while it waited for its kernel',
      run('new', { status: 'KILLED', startTime: null, endTime: at(500) }),
      true,
    ],
    [
      'also if it was killed at the very time the newest one before had started',
      run('new', { status: 'KILLED', startTime: undefined, endTime: at(-30_000) }),
      true,
    ],
    [
      'by its beginning, not its end, where it has both',
      run('new', { startTime: at(-60_000), endTime: at(2_000) }),
      false,
    ],
    ['if it began at the very time the newest one before had', run('new', { startTime: at(-30_000) }), true],
    ['but not if it is an older one that slid into the list', run('new', { startTime: at(-30_001) }), false],
  ])('%s', (_, listed, expected) => {
    expect(candidates([listed], telling)).toEqual(expected ? [listed.runId] : []);
  });

  test('by Hex’s times where the list before is missing', () => {
    const runs = [run('old', { startTime: at(-60_000) }), run('new')];
    expect(candidates(runs, snapshot({ requestedAtMs: REQUESTED_AT }))).toEqual(['new']);
  });

  test.each([
    [-5_000, true],
    [-5_001, false],
  ])('by Hex’s time alone if it began %i ms from the asking: %s', (ms, expected) => {
    const known = snapshot({ requestedAtMs: REQUESTED_AT });
    for (const times of [{ startTime: at(ms) }, { startTime: null, endTime: at(ms) }])
      expect(candidates([run('new', times)], known)).toEqual(expected ? ['new'] : []);
  });

  test.each([
    [-5_000, true],
    [-5_001, false],
  ])('by an old list’s IDs and Hex’s time if it began %i ms from the asking: %s', (ms, expected) => {
    const known = snapshot({ knownRunIds: ['old'], isListOld: true, requestedAtMs: REQUESTED_AT });
    const runs = [run('new', { startTime: at(ms) }), run('old', { startTime: null })];
    expect(candidates(runs, known)).toEqual(expected ? ['new'] : []);
  });

  test.each([
    [-3_600_000, true],
    [-3_600_001, false],
  ])('by a list that told of no time, if it began %i ms from the asking: %s', (ms, expected) => {
    const known = snapshot({ knownRunIds: ['old'], requestedAtMs: REQUESTED_AT });
    expect(candidates([run('new', { startTime: at(ms) })], known)).toEqual(expected ? ['new'] : []);
  });

  test('by the list before where Hex’s time is missing', () => {
    expect(candidates([run('old'), run('new')], snapshot({ knownRunIds: ['old'] }))).toEqual(['new']);
  });

  test('if the list before was empty', () => {
    expect(candidates([run('new')], snapshot({ knownRunIds: [] }))).toEqual(['new']);
  });
});

describe('a list before a start', () => {
  test('tells its IDs and when the newest began, or ended without a start', () => {
    const runs = [
      run('a', { startTime: at(-2_000), endTime: at(9_000) }),
      run('b', { startTime: null, endTime: at(-1_000) }),
      run('c', { startTime: null }),
      run('d', { startTime: at(-3_000) }),
    ];
    expect(knownFrom({ runs, unreadable: 0 })).toEqual({
      knownRunIds: ['a', 'b', 'c', 'd'],
      newestStartMs: REQUESTED_AT - 1_000,
    });
  });

  test.each([
    ['is empty', [], []],
    ['holds none with a time', [run('a', { startTime: null })], ['a']],
  ])('tells no time where it %s', (_, runs, knownRunIds) => {
    expect(knownFrom({ runs, unreadable: 0 })).toEqual({ knownRunIds });
  });

  test('is not to be relied on where one of its runs cannot be read', () => {
    const known = knownFrom({ runs: [run('a', { startTime: null })], unreadable: 1 });
    expect(known).toEqual({ knownRunIds: ['a'], isListOld: true });
  });
});

describe('a list shows new runs', () => {
  const listed = (...ms: (number | null)[]) =>
    ms.map((one, index) => run(String(index), { startTime: one === null ? null : at(one) }));

  test.each([
    ['if it is not full, in any order', listed(0, 5), true],
    ['if it is full and the newest come first', listed(5, 3, 0), true],
    ['if it is full and the last is older than the first', listed(3, 5, 0), true],
    ['if it is full of runs of one time', listed(5, 5, 5), true],
    ['if it is full and tells no times', listed(null, null, null), true],
    ['but not if it is full and the oldest come first', listed(0, 3, 5), false],
    ['nor if, besides, some have no time yet', listed(null, 0, 5, null), false],
    ['nor if it is more than full', listed(0, 3, 5, 7), false],
  ])('%s', (_, runs, expected) => {
    expect(showsNewest({ runs, listed: runs.length, unreadable: 0 }, 3)).toBe(expected);
  });
});

describe('the newest of a list', () => {
  const order = (...runs: RunStatus[]) => newestFirst(runs).map(({ runId }) => runId);

  test('come first, in whatever order Hex lists them', () => {
    const [a, b, c] = [run('a', { startTime: at(3) }), run('b', { startTime: at(2) }), run('c')];
    expect(order(b, c, a)).toEqual(['c', 'a', 'b']);
  });

  test('are those that wait for their kernel and have no time yet', () => {
    const pending = run('pending', { status: 'PENDING', startTime: null });
    expect(order(run('running'), pending)).toEqual(['pending', 'running']);
  });

  test('are none that have ended without a time, unless Hex lists them first', () => {
    const killed = run('killed', { status: 'KILLED', startTime: null });
    expect(order(run('running'), killed)).toEqual(['running', 'killed']);
    expect(order(killed, run('running'))).toEqual(['killed', 'running']);
  });
});

describe('what was known before a start', () => {
  test.each([
    ['nothing', snapshot(), false],
    ['the time on this process’s clock', snapshot({ requestedAt: 5 }), false],
    ['an empty list', snapshot({ knownRunIds: [] }), true],
    ['Hex’s time', snapshot({ requestedAtMs: 0 }), true],
  ])('if it is %s, tells old runs from new ones: %s', (_, known, expected) => {
    expect(isConclusive(known)).toBe(expected);
  });

  test('is completed by the time that Hex tells later, less what has passed since', () => {
    expect(withHexTime(snapshot({ requestedAt: 1_000 }), REQUESTED_AT + 4_000, 5_000).requestedAtMs).toBe(
      REQUESTED_AT,
    );
  });

  test.each([
    ['Hex’s time was known', snapshot({ requestedAt: 1_000, requestedAtMs: 7 }), REQUESTED_AT],
    ['another process asked', snapshot(), REQUESTED_AT],
    ['Hex does not tell its time', snapshot({ requestedAt: 1_000 }), undefined],
  ])('stays as it is where %s', (_, known, hexTimeMs) => {
    expect(withHexTime(known, hexTimeMs, 5_000)).toBe(known);
  });
});
