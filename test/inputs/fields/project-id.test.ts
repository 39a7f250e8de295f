import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProjectId } from '../../../src/inputs/fields/project-id.ts';
import { accepted, messagesOf } from '../checked.ts';

const hexUrl = 'https://app.hex.tech';
// Of a public link.
const uuid = '019bce88-5040-7002-acd6-820f765e0f03';
const compressed = '032CAGPxUhxFTL3eU6LpRr';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** As Hex does it in its URLs. */
function compress(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let digits = '';
  for (; rest > 0n; rest /= 62n) digits = (DIGITS[Number(rest % 62n)] ?? '') + digits;
  return digits.padStart(22, '0');
}

test.each([
  ['a UUID', uuid],
  ['a UUID in upper case', uuid.toUpperCase()],
  ['the 22-character ID', compressed],
  ['the end of a URL', `School-Crypto-Timing-${compressed}`],
  ["the app's URL", `https://app.hex.tech/acme/app/School-Crypto-Timing-${compressed}/latest`],
  [
    "the notebook's URL",
    `https://app.hex.tech/acme/hex/School-Crypto-Timing-${compressed}/draft/logic?view=1#cell`,
  ],
  ["the app's URL with a UUID", `https://app.hex.tech/acme/app/${uuid}/latest`],
  ["the notebook's URL with a UUID", `https://app.hex.tech/acme/hex/${uuid}/draft/logic`],
  ['a URL that ends with the ID', `https://app.hex.tech/acme/app/${compressed}`],
  ['a URL with a title in another alphabet', `https://app.hex.tech/acme/app/Umsätze-${compressed}/latest`],
  ["the app's URL without its scheme", `app.hex.tech/acme/app/School-Crypto-Timing-${compressed}/latest`],
  ["the notebook's URL without its scheme", `App.Hex.Tech/global/hex/${uuid}/draft/logic?view=1#cell`],
  ['a URL without its scheme that holds another', `app.hex.tech/acme/app/${uuid}?from=https://example.com/`],
  ['a URL with http', `http://app.hex.tech/acme/app/${uuid}`],
  ['a URL with the host in capitals', `https://APP.hex.tech/acme/app/${uuid}`],
])('a project can be given as %s', (_, given) => {
  expect(accepted(readProjectId(given, hexUrl))).toBe(uuid);
});

test.each([
  ['a path', '../../users'],
  ['a path behind a UUID', `${uuid}/../../users`],
  ['a UUID without its hyphens', uuid.replaceAll('-', '')],
  ['a UUID that misses its end', uuid.slice(0, -1)],
  ['a number', '42'],
  ['a title', 'Quarterly revenue'],
  ['an expression that was not filled in', '$' + '{{ vars.PROJECT }}'],
  ['a URL that is none', 'https://['],
  ['a path without a host', `acme/app/${uuid}/latest`],
  ['a path that ends like a URL', `../Title-${compressed}`],
  ['a path with a point in front', `./acme.d/app/${uuid}`],
])('%s is not a project', (_, given) => {
  expect(messagesOf(readProjectId(given, hexUrl))).toEqual([
    expect.stringMatching(
      /is not a project: give its UUID, its URL as the browser shows it, or the 22-character ID/,
    ),
  ]);
});

test.each([
  `${uuid} ${uuid}`,
  `${uuid}\n${compressed}`,
  `${uuid},${uuid}`,
  `${uuid}, ${uuid}, ${uuid},`,
  `https://app.hex.tech/acme/app/${uuid} https://app.hex.tech/acme/app/${uuid}`,
  `app.hex.tech/acme/app/${uuid}, app.hex.tech/acme/app/${uuid}`,
])('several projects are refused, with what takes them: %j', given => {
  expect(messagesOf(readProjectId(given, hexUrl))).toEqual([
    expect.stringMatching(
      /^project-id: .* is not a project: give its UUID, .* For several projects give `pipeline`\.$/,
    ),
  ]);
});

test.each([`${uuid} sales`, 'Quarterly revenue', `${uuid} `])(
  'what is not several projects is not taken for them: %j',
  given => {
    expect(messagesOf(readProjectId(given, hexUrl)).join()).toMatch(/\.$/);
    expect(messagesOf(readProjectId(given, hexUrl)).join()).not.toContain('pipeline');
  },
);

test.each([
  ['more than a UUID holds', 'zzzzzzzzzzzzzzzzzzzzzz'],
  ['a UUID of no version', compress('019bce88-5040-0002-acd6-820f765e0f03')],
  ['a UUID of a version that there is not', compress('019bce88-5040-9002-acd6-820f765e0f03')],
  ['a UUID of no variant', compress('019bce88-5040-7002-0cd6-820f765e0f03')],
])('22 characters that stand for %s are refused', (_, given) => {
  for (const written of [given, `Title-${given}`, `https://app.hex.tech/acme/app/Title-${given}/latest`]) {
    expect(messagesOf(readProjectId(written, hexUrl))).toEqual([
      `project-id: \`${given}\` is not a project's 22-character ID: it stands for no UUID. Copy it anew.`,
    ]);
  }
});

test('a URL on another host than hex-url is refused, naming both hosts', () => {
  for (const given of [`https://eu.hex.tech/acme/app/${uuid}`, `eu.hex.tech/acme/app/${uuid}`]) {
    expect(messagesOf(readProjectId(given, hexUrl))).toEqual([
      "project-id: is a URL on `eu.hex.tech`, but `hex-url` is `app.hex.tech`: set `hex-url` to `https://eu.hex.tech` if that is your workspace's host.",
    ]);
  }
});

test('a URL without its scheme is held against the port, too', () => {
  for (const host of ['127.0.0.1:4873', 'localhost:4873']) {
    const given = `${host}/acme/app/${uuid}`;
    expect(accepted(readProjectId(given, `http://${host}`))).toBe(uuid);
    expect(messagesOf(readProjectId(given, 'http://127.0.0.1:5000')).join()).toContain(
      `is a URL on \`${host}\``,
    );
  }
});

test('a URL is taken at its word while hex-url is unknown because it is wrong itself', () => {
  expect(accepted(readProjectId(`https://eu.hex.tech/acme/app/${uuid}`, undefined))).toBe(uuid);
});

test.each([
  'https://app.hex.tech',
  `https://app.hex.tech/api/v1/projects/${uuid}`,
  'https://me:hush@app.hex.tech/acme',
  'me:hush@app.hex.tech/acme',
  'app.hex.tech/',
  `app.hex.tech/api/v1/projects/${uuid}`,
])('a URL that names no project is refused: %s', given => {
  const problems = messagesOf(readProjectId(given, hexUrl));
  expect(problems).toEqual([expect.stringContaining('no project can be read from the URL `app.hex.tech')]);
  expect(problems.join()).not.toContain('hush');
});

test.each([
  ['https://app.hex.tech/acme/collections/Finance-0123456789abcdefghijkl', 'a collection'],
  ['https://app.hex.tech/acme/home', 'a page that lists projects'],
  [`https://app.hex.tech/acme/settings/${uuid}`, 'the settings'],
])('a URL of another page of Hex is named as what it is: %s', (given, page) => {
  expect(messagesOf(readProjectId(given, hexUrl))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^project-id: .* is the URL of ${page}, not of a project: open the project in Hex, and copy its URL\\.$`,
      ),
    ),
  ]);
});

test("any UUID comes back from Hex's compressed form of it, in a URL or alone", () => {
  expect(compress(uuid)).toBe(compressed);
  fc.assert(
    fc.property(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{0,30}$/), (id, title) => {
      const short = compress(id);
      for (const given of [short, `${title}-${short}`, `${hexUrl}/acme/hex/${title}-${short}/draft`]) {
        expect(accepted(readProjectId(given, hexUrl))).toBe(id);
      }
    }),
  );
});

test('whatever is given, the answer is a UUID or one problem: nothing else gets into a path', () => {
  const near = fc
    .tuple(
      fc.constantFrom('', '../', 'https://app.hex.tech/a/app/', 'app.hex.tech/a/app/', 'Title-'),
      fc.constantFrom(uuid, compressed),
      fc.string(),
    )
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), given => {
      const checked = readProjectId(given, hexUrl);
      if (checked.ok) expect(checked.value).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      else expect(checked.error).toHaveLength(1);
    }),
  );
});
