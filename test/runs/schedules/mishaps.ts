import fc from 'fast-check';
import type { Operation } from '../../../src/hex/operations.ts';
import type { Fault, FaultPlan } from '../../fakes/hex/faults.ts';
import { type Form, forms } from '../../fakes/hex/operations.ts';
import type { PastRun } from '../../fakes/hex/runs.ts';

export const TOKEN = `hxtw_${'5ec7e7'.repeat(16)}`;

/** Faults that meet some of the requests of one operation. */
export interface Mishap {
  operation: Operation;
  fault: Fault;
  plan: FaultPlan;
}

/** How Hex writes its answers. */
export const FORM: fc.Arbitrary<Form> = fc.constantFrom(...forms);

/** A session in the project's notebook, as the newer form lists it: from before the step, or begun while it looks for its own run. */
export const NOTEBOOK: fc.Arbitrary<PastRun> = fc.record({
  version: fc.constant('draft' as const),
  trigger: fc.constant('API' as const),
  agoMs: fc.integer({ min: -30_000, max: 5_000 }),
  runningMs: fc.constant(Number.POSITIVE_INFINITY),
});

/** How runs end by themselves. */
export const END = fc.constantFrom('COMPLETED', 'ERRORED', 'KILLED', 'UNABLE_TO_ALLOCATE_KERNEL');
/** Often short. */
export const durationMs = (mostMs: number) =>
  fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: mostMs }));

const when = fc.constantFrom('before' as const, 'after' as const);
const page = `<html>${TOKEN}</html>`;
/** Hex moves its operations one by one, so either shape may come from any of them. */
const ownError = fc.constantFrom<object[]>(
  { reason: `no ${TOKEN}`, traceId: TOKEN },
  { code: 'REFUSED', message: `no ${TOKEN}`, issues: [{ message: TOKEN }] },
);

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
    body: ownError,
    headers: fc.constantFrom<Record<string, string>[]>({}, { 'retry-after': '7', 'x-trace-id': TOKEN }),
  }),
  fc.record({
    kind: fc.constant('garbage' as const),
    body: fc.constantFrom<unknown[]>(page, '', {}, { runId: 7, traceId: TOKEN }),
    when,
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(401, 403, 404, 408),
    body: ownError,
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
      .map(truthful),
    { maxLength: most },
  );

/** To a cancellation any success that is no page is a yes, so it comes only once there is nothing left to do. */
function truthful(mishap: Mishap): Mishap {
  const { operation, fault } = mishap;
  const isYes = operation === 'CancelRun' && fault.kind === 'garbage' && fault.body !== page;
  return isYes ? { ...mishap, fault: { ...fault, when: 'after' } } : mishap;
}
