import { describe, expect, test } from 'vitest';
import type { HexError } from '../../../src/hex/errors.ts';
import type { Operation } from '../../../src/hex/operations.ts';
import { explain, inShort, isFaultOfHex, withoutValues } from '../../../src/report/text/hex-error.ts';
import { OPERATION_TEXT } from '../../../src/report/text/operation-text.ts';
import { reviewed } from '../reviewed.ts';
import { broken, HOSTILE, refused } from '../samples.ts';

type WithoutOperation<F> = F extends HexError ? Omit<F, 'operation'> : never;

const KINDS: Record<string, WithoutOperation<HexError>> = {
  'a broken connection': { kind: 'unreachable', detail: 'ECONNRESET', sent: true },
  'a connection that is refused': {
    kind: 'unreachable',
    detail: 'ECONNREFUSED',
    sent: false,
    peer: 'app.hex.tech:443',
  },
  'a connection that a proxy refuses': {
    kind: 'unreachable',
    detail: 'ECONNREFUSED',
    sent: false,
    peer: 'the proxy proxy.corp:3128',
  },
  'no connection': { kind: 'unreachable', detail: 'HTTP 502 of the proxy', sent: false },
  'a certificate that is not trusted': {
    kind: 'untrusted-connection',
    by: 'certificate',
    detail: 'SELF_SIGNED_CERT_IN_CHAIN',
  },
  'a proxy that wants something else': {
    kind: 'untrusted-connection',
    by: 'proxy',
    detail: 'the proxy answered HTTP 407',
  },
  'no answer in time': { kind: 'timed-out', timeoutMs: 30_000 },
  'being sent elsewhere': { kind: 'redirected', status: 302, location: 'https://elsewhere.example/login' },
  'an answer that cannot be read': {
    kind: 'unreadable',
    status: 200,
    detail: 'its body is a web page, not JSON',
  },
  'a rate limit': { kind: 'throttled', resetMs: 90_000 },
  'being stopped': { kind: 'aborted', sent: true },
};

/** Those that most often occur, and those with advice of their own. */
const STATUSES: [number, Operation][] = [
  [400, 'RunProject'],
  [401, 'RunProject'],
  [401, 'GetRunStatus'],
  [403, 'RunProject'],
  [403, 'GetRunStatus'],
  [403, 'CancelRun'],
  [403, 'ListProjects'],
  [403, 'GetProject'],
  [403, 'GetProjectRuns'],
  [403, 'GetChartImageFromRun'],
  [403, 'ListCells'],
  [403, 'ListUsers'],
  [403, 'ListGroups'],
  [403, 'ListDataConnections'],
  [400, 'GetChartImageFromRun'],
  [404, 'GetChartImageFromRun'],
  [404, 'RunProject'],
  [422, 'RunProject'],
  [429, 'RunProject'],
  [500, 'RunProject'],
  [502, 'GetRunStatus'],
  [503, 'RunProject'],
  [503, 'GetRunStatus'],
];

reviewed('hex-errors.txt', {
  ...Object.fromEntries(
    Object.keys(OPERATION_TEXT).map(operation => [operation, explain(broken(operation as Operation))]),
  ),
  ...Object.fromEntries(
    Object.entries(KINDS).map(([name, error]) => [
      name,
      explain({ operation: 'RunProject', ...error } as HexError),
    ]),
  ),
  ...Object.fromEntries(
    STATUSES.map(([status, operation]) => [
      `HTTP ${status} to ${operation}`,
      explain(refused(status, { operation, reason: 'Because.' })),
    ]),
  ),
});

describe('a message about an error', () => {
  test('that may well pass is short: what was attempted and what happened, without advice', () => {
    expect(inShort(refused(503, { operation: 'GetRunStatus', reason: 'Busy.' }))).toBe(
      'Could not read the status of the run: Hex answered HTTP 503 ("Busy").',
    );
    expect(inShort(broken())).toBe('Could not start the run: the connection failed (ECONNRESET).');
  });

  test('names Hex’s status page where Hex is at fault, and only there', () => {
    expect([refused(500), refused(503, { operation: 'GetRunStatus' })].every(isFaultOfHex)).toBe(true);
    expect([refused(503), refused(401), broken()].some(isFaultOfHex)).toBe(false);
  });

  test.each(['RunProject', 'GetRunStatus', 'ListUsers'] as const)(
    'names no operation of the API: %s',
    operation => {
      for (const status of [400, 401, 403, 404, 422, 429, 500])
        expect(explain(refused(status, { operation }))).not.toContain(operation);
    },
  );

  test('of a 403 speaks of "Can Edit" only where the request asked for what takes it', () => {
    const words = explain(refused(403, { needsEdit: true }));
    expect(words).toContain(
      'its user lacks "Can Edit" on the project, which `update-published-results` takes',
    );
    expect(words).toContain('or give that user "Can Edit"; else check `project-id`.');
    expect(explain(refused(403))).not.toMatch(/Can Edit|update-published-results/);
  });

  test('of a plan that does not have the API says what Hex says', () => {
    const reason = 'The API is not available on the Community tier';
    expect(explain(refused(403, { reason }))).toBe(
      `The workspace has no API: it belongs to Hex's Team and Enterprise plans. (HTTP 403: Hex says "${reason}".)`,
    );
  });

  test('of a token that is known to have expired says since when, and what alone will do', () => {
    const words = explain(
      refused(401, { tokenExpiredAtMs: Date.UTC(2026, 10, 22, 9), reason: 'Invalid token' }),
    );
    expect(words).toContain('The token has expired, on 2026-11-22 09:00:00 UTC. Create a new one');
    expect(words).not.toMatch(/forks|revoked/);
  });

  test.each([
    ['Token expired', true],
    ['The token has expired.', true],
    ['Token is invalid or expired', false],
    ['Expired, revoked', false],
    ['Unexpired', false],
    ['Invalid token', false],
  ])('of a 401 whose reason is "%s" takes Hex at its word: expired is %s', (reason, hasExpired) => {
    const words = explain(refused(401, { reason }));
    expect(words.includes('The token has expired. Create a new one')).toBe(hasExpired);
    expect(words.includes('wrong, expired or revoked')).toBe(!hasExpired);
  });

  test.each(['GetRunStatus', 'CancelRun', 'GetProjectRuns'] as const)(
    'of a 422 to %s does not speak of the project’s inputs',
    operation => {
      const words = explain(refused(422, { operation, reason: 'Because' }));
      expect(words).toBe('Hex refused the request. (HTTP 422: Hex says "Because".)');
    },
  );

  test('of a 503 that is not in Hex’s own words does not speak of kernels', () => {
    const words = explain(refused(503, { fromHex: false }));
    expect(words).not.toContain('kernel');
    expect(words).toContain("Hex's status page");
  });

  test.each([405, 409, 418])('of HTTP %i, which nobody expects, says what Hex says', status => {
    expect(explain(refused(status, { reason: 'Not like that' }))).toBe(
      `Hex refused the request. (HTTP ${status}: Hex says "Not like that".)`,
    );
  });

  test('that says how long to wait is told with it', () => {
    expect(explain(refused(429, { resetMs: 600_000 }))).toContain(
      'it resets in 10m, later than `timeout` allows',
    );
  });

  test('of parameters names each one and what would do, and nothing else to do', () => {
    const words = explain(
      refused(422, {
        invalidParams: [
          { name: 'since', value: '7', dataType: 'date' },
          { name: 'top', value: '"ten"', dataType: 'number' },
        ],
        unknownParams: ['untill', 'regoin'],
      }),
    );
    expect(words).toBe(
      'A parameter does not fit: `since` is 7, but takes a value of type date; `top` is "ten", but takes a value of type number. The project has no parameter `untill` or `regoin`: `params` takes the variables of the inputs in its published version. (HTTP 422.)',
    );
  });

  test('is one harmless line, whatever Hex or something in its place says', () => {
    const faults: HexError[] = [
      refused(422, {
        reason: HOSTILE,
        traceId: HOSTILE,
        invalidParams: [{ name: HOSTILE, value: HOSTILE, dataType: HOSTILE }],
        unknownParams: [HOSTILE],
      }),
      { operation: 'RunProject', kind: 'redirected', status: 302, location: HOSTILE },
      { operation: 'RunProject', kind: 'unreadable', status: 200, detail: HOSTILE },
      { operation: 'RunProject', kind: 'unreachable', detail: HOSTILE, sent: true },
      { operation: 'RunProject', kind: 'untrusted-connection', by: 'proxy', detail: HOSTILE },
      { operation: 'RunProject', kind: 'untrusted-connection', by: 'certificate', detail: HOSTILE },
    ];
    for (const error of faults) {
      expect(explain(error)).not.toMatch(/[\r\n]|##\[/);
      expect(explain(error).length).toBeLessThan(4_000);
    }
  });
});

const DOUBT = 'perhaps of a proxy or gateway';

test.each([401, 403, 404, 422])(
  'a %i that is none of Hex’s own may be a proxy’s, and is said to be',
  status => {
    expect(explain(refused(status, { fromHex: false }))).toContain(DOUBT);
    expect(explain(refused(status))).not.toContain(DOUBT);
  },
);

test('a 429 is told as a rate limit, also where it is none of Hex’s own: what to do is the same', () => {
  expect(explain(refused(429, { fromHex: false }))).toBe(explain(refused(429)));
});

describe('what is told where GitHub masks nothing', () => {
  const invalidParams = [{ name: 'key', value: '"hunter2"', dataType: 'number' }];

  test.each([400, 422])('has no value of a parameter, nor words of a %i that may quote one', status => {
    const error = refused(status, { reason: 'Not a number: hunter2', invalidParams });
    const words = explain(withoutValues(error));
    expect(words).not.toContain('hunter2');
    expect(words).toContain('A parameter does not fit: `key` takes a value of type number.');
  });

  test('says that the project is not published, without the words that told it', () => {
    const words = explain(withoutValues(refused(422, { reason: 'Not published: hunter2' })));
    expect(words).toBe(
      'The project is not published: publish it in Hex, and run the step again. (HTTP 422.)',
    );
  });

  test('has all other words', () => {
    const others = [
      refused(403, { reason: 'No access' }),
      broken(),
      refused(400, { operation: 'CancelRun' }),
    ];
    expect(others.map(withoutValues)).toEqual(others);
  });
});
