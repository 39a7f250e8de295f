import fc from 'fast-check';
import type { Operation } from '../../src/hex/fault.ts';
import type { Fault, FaultPlan } from '../hex/faults.ts';

export const TOKEN = `hxtw_${'5ec7e7'.repeat(16)}`;

/** Faults that meet some of the requests of one operation. */
export interface Mishap {
  operation: Operation;
  fault: Fault;
  plan: FaultPlan;
}

/** How runs end by themselves. */
export const END = fc.constantFrom('COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL');
/** Often short. */
export const durationMs = (mostMs: number) =>
  fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: mostMs }));

const when = fc.constantFrom('before' as const, 'after' as const);
const page = `<html>${TOKEN}</html>`;

/** Everything that may happen to a request. */
const faultArbitrary: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(500, 502, 503, 504),
    body: fc.constant(page),
    when,
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constant(429),
    body: fc.constant({ reason: `slow down ${TOKEN}`, traceId: TOKEN }),
    headers: fc.constantFrom<Record<string, string>[]>({}, { 'retry-after': '7' }),
  }),
  fc.record({
    kind: fc.constant('garbage' as const),
    body: fc.constantFrom<unknown[]>(page, '', {}, { runId: 7, traceId: TOKEN }),
    when,
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(401, 403, 404, 408),
    body: fc.constant({ reason: TOKEN }),
  }),
  fc.record({
    kind: fc.constant('redirect' as const),
    location: fc.constant(`https://elsewhere.test/${TOKEN}`),
  }),
  fc.record({ kind: fc.constant('drop' as const), when }),
  fc.record({ kind: fc.constant('hang' as const), when }),
  fc.record({ kind: fc.constant('slow' as const), delayMs: fc.integer({ min: 1, max: 40_000 }), when }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.constantFrom('socket' as const, 'body' as const) }),
);

/** Once in six times the other way. */
export const mostly = (value: boolean) =>
  fc.integer({ min: 1, max: 6 }).map(die => (die < 6 ? value : !value));
/** Once in three times. */
export const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const mishaps = (operations: readonly Operation[], most: number): fc.Arbitrary<Mishap[]> =>
  fc.array(
    fc
      .record({
        operation: fc.constantFrom(...operations),
        fault: faultArbitrary,
        plan: fc.record({ times: fc.integer({ min: 1, max: 4 }), skip: fc.integer({ min: 0, max: 3 }) }),
      })
      .map(believable),
    { maxLength: most },
  );

/** Any success of CancelRun but a page is Hex's yes, so none comes before Hex has done it. */
function believable(mishap: Mishap): Mishap {
  const { operation, fault } = mishap;
  const isYes = operation === 'CancelRun' && fault.kind === 'garbage' && fault.body !== page;
  return isYes ? { ...mishap, fault: { ...fault, when: 'after' } } : mishap;
}
