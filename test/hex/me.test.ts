import { describe, expect, test } from 'vitest';
import { createHexApi } from '../../src/hex/client.ts';
import type { Answer } from '../../src/hex/errors.ts';
import { scenario } from '../fakes/scenario/scenario.ts';
import { ORIGIN } from '../fakes/scenario/virtual-time.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { scripted } from './scripted-fetch.ts';

const EXPIRY_MS = Date.UTC(2026, 10, 22, 10);
const ORG = '55555555-5555-4555-8555-555555555555';

async function meFrom(body: unknown) {
  const clock = virtualClock();
  const { fetch } = scripted(() => Response.json(body));
  const api = createHexApi({ fetch, clock, origin: ORIGIN, token: 'hxtw_0123456789', userAgent: 'tests' });
  const answer = await clock.run(api.getMe());
  return answer.ok ? answer.value : answer.error;
}

const errorOf = (answer: Answer<unknown>) => (answer.ok ? undefined : answer.error);

describe('the token’s expiry', () => {
  test.each([
    ['in seconds', { token: { exp: EXPIRY_MS / 1000 } }, EXPIRY_MS],
    ['in milliseconds', { token: { exp: EXPIRY_MS } }, EXPIRY_MS],
    ['in the year 5138, in seconds', { token: { exp: 1e11 } }, 1e14],
    ['that is null', { token: { exp: null } }, undefined],
    ['of a token that is null', { token: null }, undefined],
    ['that is left out', {}, undefined],
    ['that is no number', { token: { exp: '2026-11-22' } }, undefined],
    ['that no calendar holds', { token: { exp: 1e300 } }, undefined],
    ['of nought', { token: { exp: 0 } }, undefined],
  ])('%s is understood', async (_, body, tokenExpiresAtMs) => {
    expect(await meFrom({ org: { id: ORG }, ...body })).toEqual({ tokenExpiresAtMs, orgId: ORG });
  });

  test('is known of a personal token and of one of the workspace', async () => {
    for (const token of ['hxtp_0123456789', 'hxtw_0123456789']) {
      const { clock, api } = scenario({ projects: {}, token, tokenExp: EXPIRY_MS / 1000 }).inVirtualTime();
      expect(await clock.run(api.getMe())).toMatchObject({ value: { tokenExpiresAtMs: EXPIRY_MS } });
    }
  });

  test('explains every 401 that comes after it, once it was heard of, and no other refusal', async () => {
    const { clock, hex, api } = scenario({ projects: {}, tokenExp: EXPIRY_MS }).inVirtualTime();
    const { id } = hex.addProject();
    await clock.run(api.getMe());
    hex.fault('GetProject', { kind: 'status', status: 401 });
    const before = await clock.run(api.getProject(id));
    expect(errorOf(before)).not.toHaveProperty('tokenExpiredAtMs');
    await clock.run(clock.sleep(3_600_000));
    expect(await clock.run(api.getProject(id))).toMatchObject({
      error: { status: 401, tokenExpiredAtMs: EXPIRY_MS },
    });
    hex.fault('GetProject', { kind: 'status', status: 403 });
    const other = await clock.run(api.getProject(id));
    expect(errorOf(other)).not.toHaveProperty('tokenExpiredAtMs');
  });

  test('goes by Hex’s clock, not by the runner’s', async () => {
    const { clock, hex, api } = scenario({
      projects: {},
      tokenExp: EXPIRY_MS,
      skewMs: -600_000,
    }).inVirtualTime();
    const { id } = hex.addProject();
    await clock.run(api.getMe());
    await clock.run(clock.sleep(3_900_000));
    hex.fault('GetProject', { kind: 'status', status: 401, when: 'after' });
    const answer = await clock.run(api.getProject(id));
    expect(errorOf(answer)).not.toHaveProperty('tokenExpiredAtMs');
  });

  test('is not known where nobody asked', async () => {
    const { clock, hex, api } = scenario({ projects: {}, tokenExp: EXPIRY_MS - 7_200_000 }).inVirtualTime();
    const answer = await clock.run(api.getProject(hex.addProject().id));
    expect(answer).toMatchObject({ error: { status: 401 } });
    expect(errorOf(answer)).not.toHaveProperty('tokenExpiredAtMs');
  });
});
