import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHexUrl } from '../../../src/inputs/fields/hex-url.ts';
import { accepted, messagesOf } from '../checked.ts';

test.each([
  ['https://app.hex.tech', 'https://app.hex.tech'],
  ['https://eu.hex.tech/', 'https://eu.hex.tech'],
  ['https://app.hex.tech/api/v1', 'https://app.hex.tech'],
  ['https://app.hex.tech/api/v1/', 'https://app.hex.tech'],
  ['HTTPS://Acme.Hex.Tech', 'https://acme.hex.tech'],
  ['https://hex.example.com:8443', 'https://hex.example.com:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000/api/v1', 'http://127.0.0.1:3000'],
  ['http://127.8.9.10', 'http://127.8.9.10'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('%s is the host %s', (given, origin) => {
  expect(accepted(readHexUrl(given))).toBe(origin);
});

test.each([
  [
    'http on a public host',
    'http://app.hex.tech',
    'unencrypted to `app.hex.tech`: write `https://app.hex.tech`',
  ],
  ['http on a host that only begins like loopback', 'http://localhost.example.com', 'unencrypted'],
  ['http on a name that begins like a loopback address', 'http://127.0.0.1.example.com', 'unencrypted'],
  ['http on a private network', 'http://192.168.0.2', 'unencrypted'],
  [
    'a user and a password',
    'https://me:hush@app.hex.tech',
    'holds a user name or password: write only `https://app.hex.tech`',
  ],
  ['a user', 'https://hush@app.hex.tech', 'holds a user name or password'],
  ['a password', 'https://:hush@app.hex.tech', 'holds a user name or password'],
  ['another path', 'https://app.hex.tech/acme/app/x', 'write only `https://app.hex.tech`'],
  ['another version of the API', 'https://app.hex.tech/api/v2', 'write only `https://app.hex.tech`'],
  [
    'a path that only begins well',
    'https://app.hex.tech/api/v1/projects',
    'write only `https://app.hex.tech`',
  ],
  ['a query', 'https://app.hex.tech/?token=hush', 'write only `https://app.hex.tech`'],
  ['a fragment', 'https://app.hex.tech/#hush', 'write only `https://app.hex.tech`'],
  ['no scheme', 'eu.hex.tech', 'is not a URL: write `https://eu.hex.tech`.'],
  ['no scheme but a path', 'eu.hex.tech/hush', 'is not a URL: write `https://eu.hex.tech`.'],
  ['no scheme but a port', 'eu.hex.tech:443', 'has the scheme `eu.hex.tech:`: write `https://eu.hex.tech`.'],
  ['no scheme but a user', 'hush@eu.hex.tech', 'is not a URL: write it like `https://app.hex.tech`.'],
  ['another scheme', 'ftp://app.hex.tech', 'has the scheme `ftp:`'],
  ['no host', 'https://', 'is not a URL'],
])('%s is refused', (_, given, message) => {
  expect(messagesOf(readHexUrl(given))).toEqual([expect.stringContaining(message)]);
  expect(messagesOf(readHexUrl(given)).join()).not.toContain('hush');
});

test('whatever is given, the answer is an origin or a problem', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom('http://', 'https://', 'https://a:b@', 'https://['), fc.string())
      .map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(text, given => {
      const checked = readHexUrl(given);
      if (checked.ok) expect(new URL(checked.value).origin).toBe(checked.value);
      else expect(checked.error).toHaveLength(1);
    }),
  );
});
