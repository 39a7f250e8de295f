import { describe, expect, test } from 'vitest';
import type { Answer, HexError } from '../../src/hex/errors.ts';
import {
  backoffMs,
  type Retryability,
  type RetryPolicy,
  retry,
  retryabilityOf,
  type Wait,
} from '../../src/hex/retry.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';

type Kind<K extends HexError['kind']> = Extract<HexError, { kind: K }>;

const refused = (status: number, more: Partial<Kind<'refused'>> = {}): HexError => ({
  operation: 'GetRunStatus',
  kind: 'refused',
  status,
  fromHex: true,
  invalidParams: [],
  unknownParams: [],
  ...more,
});
const broken: HexError = {
  operation: 'GetRunStatus',
  kind: 'unreachable',
  detail: 'UND_ERR_SOCKET',
  sent: true,
};

describe('an error', () => {
  const faults: [string, HexError, Retryability][] = [
    [
      'for which the rate limit leaves no room',
      { operation: 'CancelRun', kind: 'throttled', resetMs: 1 },
      'retry-later',
    ],
    ['of a connection that broke', broken, 'unknown'],
    ['of no connection at all', { ...broken, detail: 'ECONNREFUSED', sent: false }, 'unknown'],
    ['of time', { operation: 'GetRunStatus', kind: 'timed-out', timeoutMs: 10_000 }, 'unknown'],
    [
      'of an answer that cannot be read',
      { operation: 'GetRunStatus', kind: 'unreadable', status: 200, detail: '' },
      'unknown',
    ],
    [
      'of being sent elsewhere',
      { operation: 'GetRunStatus', kind: 'redirected', status: 302, location: '' },
      'permanent',
    ],
    [
      'of a certificate that is not trusted',
      {
        operation: 'GetRunStatus',
        kind: 'untrusted-connection',
        by: 'certificate',
        detail: 'CERT_HAS_EXPIRED',
      },
      'permanent',
    ],
    [
      'of a proxy that wants something else first',
      { operation: 'RunProject', kind: 'untrusted-connection', by: 'proxy', detail: 'HTTP 407' },
      'permanent',
    ],
    ['of being stopped', { operation: 'GetRunStatus', kind: 'aborted', sent: true }, 'permanent'],
    ['429', refused(429), 'retry-later'],
    ['429 to a start', refused(429, { operation: 'RunProject' }), 'retry-later'],
    ['429 from a proxy', refused(429, { fromHex: false }), 'retry-later'],
    ['503 to a start, in Hex’s words', refused(503, { operation: 'RunProject' }), 'retry-later'],
    ['503 to a start, from a proxy', refused(503, { operation: 'RunProject', fromHex: false }), 'unknown'],
    ['503 to a look', refused(503), 'unknown'],
    ...[408, 500, 502, 504, 520, 599].map((status): [string, HexError, Retryability] => [
      String(status),
      refused(status),
      'unknown',
    ]),
    ...[409, 423, 425].map((status): [string, HexError, Retryability] => [
      String(status),
      refused(status),
      'unknown',
    ]),
    ...[409, 423, 425].map((status): [string, HexError, Retryability] => [
      `${status} to a start`,
      refused(status, { operation: 'RunProject' }),
      'permanent',
    ]),
    ['409 to a cancellation', refused(409, { operation: 'CancelRun' }), 'permanent'],
    [
      'that the caller had no time left',
      { operation: 'GetRunStatus', kind: 'out-of-time', sent: true },
      'unknown',
    ],
    ...[400, 401, 403, 404, 405, 407, 410, 413, 422].map((status): [string, HexError, Retryability] => [
      String(status),
      refused(status),
      'permanent',
    ]),
  ];
  test.each(faults)('%s is %3$s', (_, error, expected) => {
    expect(retryabilityOf(error)).toBe(expected);
  });
});

describe('the wait before the next attempt', () => {
  const waits = (error: HexError, random: number) =>
    [1, 2, 3, 4, 5, 6, 50].map(attempts => backoffMs(error, attempts, () => random));

  test('of what is broken doubles from 1 s and never is over 10 s', () => {
    expect(waits(broken, 0.999999).map(Math.round)).toEqual([
      1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000,
    ]);
  });

  test('of what is broken has full jitter', () => {
    expect(waits(broken, 0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(waits(refused(502), 0.5)).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
  });

  test('of a 429 that says nothing doubles from 2 s and never is over 30 s', () => {
    expect(waits(refused(429), 0.5)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('is what the answer asks for', () => {
    expect(waits(refused(429, { resetMs: 41_000 }), 0.5)).toContain(41_000);
    expect(backoffMs(refused(503, { resetMs: 7_000 }), 1, () => 0.5)).toBe(7_000);
    expect(backoffMs({ operation: 'GetRunStatus', kind: 'throttled', resetMs: 12_000 }, 9, () => 0.5)).toBe(
      12_000,
    );
  });

  test.each([
    [60_000, 60_000],
    [60_001, 60_000],
    [3_600_000, 60_000],
  ])('of %i ms that an answer from what is broken asks for is %i', (resetMs, expected) => {
    expect(waits(refused(502, { resetMs }), 0.5)).toEqual(Array(7).fill(expected));
    expect(waits(refused(429, { resetMs }), 0.5)).toEqual(Array(7).fill(resetMs));
  });

  test.each([0, 1, 999])(
    'is a second where the answer asks for %i ms, so that Hex is not hammered',
    resetMs => {
      for (const error of [refused(429, { resetMs }), refused(503, { resetMs }), refused(502, { resetMs })])
        expect(waits(error, 0)).toEqual(Array(7).fill(1_000));
      expect(waits({ operation: 'GetRunStatus', kind: 'throttled', resetMs }, 0)).toEqual(
        Array(7).fill(1_000),
      );
    },
  );
});

describe('retrying a request', () => {
  const fine: Answer<string> = { ok: true, value: 'fine' };
  const bad = (error: HexError): Answer<string> => ({ ok: false, error });

  function retrying(
    answers: Answer<string>[],
    more: { deadlineAt?: number; takesMs?: number } & Pick<
      RetryPolicy,
      'ifWaitExceedsDeadline' | 'maxWaitMs' | 'refusals'
    > = {},
  ) {
    const clock = virtualClock();
    const stop = new AbortController();
    const told: (Wait | string)[] = [];
    const sentAt: number[] = [];
    const within: number[] = [];
    const work = retry(
      async ({ totalMs }) => {
        sentAt.push(clock.now());
        within.push(totalMs);
        await clock.sleep(more.takesMs ?? 0);
        return answers[sentAt.length - 1] ?? answers.at(-1) ?? fine;
      },
      {
        clock,
        random: () => 0.5,
        deadlineAt: more.deadlineAt ?? 60_000,
        signal: stop.signal,
        ...(more.ifWaitExceedsDeadline && { ifWaitExceedsDeadline: more.ifWaitExceedsDeadline }),
        ...(more.maxWaitMs && { maxWaitMs: more.maxWaitMs }),
        ...(more.refusals && { refusals: more.refusals }),
        onWait: wait => told.push(wait),
        onRecovery: operation => told.push(operation),
      },
    );
    return { clock, stop, told, sentAt, within, result: () => clock.run(work) };
  }

  test('gives the first answer that is one, and tells of nothing', async () => {
    const { result, told, sentAt } = retrying([fine]);
    expect(await result()).toBe(fine);
    expect([told, sentAt]).toEqual([[], [0]]);
  });

  test('tells of each wait, and that all is well again', async () => {
    const { result, told, sentAt } = retrying([bad(broken), bad(refused(429)), fine]);
    expect(await result()).toBe(fine);
    expect(sentAt).toEqual([0, 500, 4_500]);
    expect(told).toEqual([
      { error: broken, attempts: 1, delayMs: 500 },
      { error: refused(429), attempts: 2, delayMs: 4_000 },
      'GetRunStatus',
    ]);
  });

  test.each([401, 403, 404])('gives up on %i at once', async status => {
    const { result, told, sentAt } = retrying([bad(refused(status)), fine]);
    expect(await result()).toEqual(bad(refused(status)));
    expect([told, sentAt]).toEqual([[], [0]]);
  });

  const repeated = { refusals: { final: 'when-repeated' } } as const;

  test('takes a refusal for final, where it must be repeated, after three over at least 15 s', async () => {
    const { result, sentAt, told } = retrying([bad(refused(403))], repeated);
    expect(await result()).toEqual(bad(refused(403)));
    expect(sentAt).toEqual([0, 8_000, 16_000]);
    expect(told).toMatchObject([{ attempts: 1 }, { attempts: 2 }]);
  });

  test.each([
    [
      'three in a row that come sooner than in 15 s',
      { takesMs: 3_000, maxWaitMs: 2_000 },
      [0, 5_000, 10_000, 15_000],
    ],
    ['two that are 18 s apart', { takesMs: 10_000 }, [0, 18_000, 36_000]],
  ])('does not take for final %s', async (_, more, expected) => {
    const { result, sentAt } = retrying([bad(refused(403))], { ...repeated, ...more });
    expect(await result()).toEqual(bad(refused(403)));
    expect(sentAt).toEqual(expected);
  });

  test('takes no 404 for final before it may be', async () => {
    const refusals = { ...repeated.refusals, notFoundUntil: 30_000 };
    const { result, sentAt } = retrying([bad(refused(404))], { refusals });
    expect(await result()).toEqual(bad(refused(404)));
    expect(sentAt).toEqual([0, 8_000, 16_000, 24_000, 32_000]);
  });

  test('ends at once when it is stopped, where refusals must be repeated too', async () => {
    const stopped: HexError = { operation: 'GetRunStatus', kind: 'aborted', sent: true };
    const { result, sentAt } = retrying([bad(stopped), fine], repeated);
    expect(await result()).toEqual(bad(stopped));
    expect(sentAt).toEqual([0]);
  });

  test('ends with the error before, where only its deadline has made the last', async () => {
    const cut: HexError = { operation: 'GetRunStatus', kind: 'out-of-time', sent: true };
    const { result } = retrying([bad(broken), bad(cut)], { deadlineAt: 800, takesMs: 150 });
    expect(await result()).toEqual(bad(broken));
  });

  test('ends at the deadline with the last error, and begins no attempt after it', async () => {
    const { result, clock, sentAt, within } = retrying([bad(broken)], { deadlineAt: 3_000 });
    expect(await result()).toEqual(bad(broken));
    expect(clock.now()).toBe(3_000);
    expect(sentAt).toEqual([0, 500, 1_500]);
    expect(within).toEqual([3_000, 2_500, 1_500]);
  });

  test('waits no longer than to the deadline, whatever the answer asks for', async () => {
    const { result, clock, told } = retrying([bad(refused(429, { resetMs: 3_600_000 }))]);
    await result();
    expect(clock.now()).toBe(60_000);
    expect(told).toMatchObject([{ delayMs: 60_000 }]);
  });

  test('makes no single wait longer than it may', async () => {
    const asked = bad(refused(429, { resetMs: 3_600_000 }));
    const { result, sentAt } = retrying([asked, asked, fine], { maxWaitMs: 7_000 });
    expect(await result()).toBe(fine);
    expect(sentAt).toEqual([0, 7_000, 14_000]);
  });

  test.each([
    [59_999, [0, 59_999]],
    [60_000, [0]],
  ])(
    'fails at once, where it is to, if a wait of %i ms goes beyond the deadline',
    async (resetMs, expected) => {
      const asked = bad(refused(429, { resetMs }));
      const { result, clock, sentAt } = retrying([asked, fine], { ifWaitExceedsDeadline: 'fail' });
      expect(await result()).toEqual(expected.length > 1 ? fine : asked);
      expect(sentAt).toEqual(expected);
      expect(clock.now()).toBe(expected.at(-1));
    },
  );

  test('never fails before the deadline for a wait of its own choice', async () => {
    const { result, clock } = retrying([bad(broken)], {
      deadlineAt: 3_000,
      ifWaitExceedsDeadline: 'fail',
    });
    await result();
    expect(clock.now()).toBe(3_000);
  });

  test('does not wait for what took until the deadline', async () => {
    const { result, told } = retrying([bad(broken)], { deadlineAt: 5_000, takesMs: 5_000 });
    expect(await result()).toEqual(bad(broken));
    expect(told).toEqual([]);
  });

  test('ends as soon as somebody stops the step', async () => {
    const { result, clock, stop, sentAt } = retrying([bad(refused(429))]);
    clock.at(1_300, () => stop.abort());
    expect(await result()).toEqual(bad(refused(429)));
    expect([clock.now(), sentAt]).toEqual([1_300, [0]]);
  });

  test('does not wait where the step was stopped during the attempt', async () => {
    const { result, clock, stop, told } = retrying([bad(broken)], { takesMs: 1_000 });
    clock.at(400, () => stop.abort());
    await result();
    expect([clock.now(), told]).toEqual([1_000, []]);
  });

  test('waits an hour at most where a single answer asks for days', async () => {
    const { result, sentAt } = retrying([bad(refused(429, { resetMs: 9e9 })), fine], {
      deadlineAt: 9e7,
    });
    await result();
    expect(sentAt).toEqual([0, 3_600_000]);
  });
});
