import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { openHex, userAgent } from '../../src/hex/connect.ts';
import { createHex } from '../fakes/hex/hex.ts';
import { listen } from '../fakes/hex/http.ts';

const self = `${packageJson.name}/${packageJson.version}`;

test.each([
  ['the repository that runs it', 'acme/sales-reports_2.0', `${self} (acme/sales-reports_2.0)`],
  ['itself alone where there is no repository', undefined, self],
  ['itself alone where the repository has no name', '', self],
  [
    'the repository without what a header must not hold',
    'acme/a\r\nX-Evil: 1)\u00e9',
    `${self} (acme/aX-Evil1)`,
  ],
])('the action tells Hex of %s', (_, repository, expected) => {
  expect(userAgent(repository === undefined ? {} : { GITHUB_REPOSITORY: repository })).toBe(expected);
});

test('the action asks Hex at the URL it was given, as itself', async () => {
  const hex = createHex();
  const listening = await listen(hex);
  try {
    const { id } = hex.addProject({ title: 'Sales' });
    const api = openHex(
      { token: hex.token, hexUrl: listening.url },
      { GITHUB_REPOSITORY: 'acme/reports' },
      {},
    );
    expect(await api.getProject(id)).toMatchObject({ ok: true, value: { title: 'Sales' } });
    expect(hex.requests).toMatchObject([{ headers: { 'user-agent': `${self} (acme/reports)` } }]);
  } finally {
    await listening.close();
  }
});
