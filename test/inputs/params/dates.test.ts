import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { messagesOf } from '../checked.ts';
import { planOf, stepOf } from '../step.ts';

const P = '019bce88-5040-7002-acd6-820f765e0f03';
const workspace = mkdtempSync(join(tmpdir(), 'dates-'));
writeFileSync(join(workspace, 'params.yml'), 'since: "{{ yesterday }}"\n');
writeFileSync(join(workspace, 'wrong.yml'), 'since: "{{ yesteday }}"\n');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

type Inputs = Record<string, string>;
/** At 2026-11-22 09:05:03 UTC. */
const plan = (inputs: Inputs) => planOf(inputs, workspace);
const paramsOf = async (inputs: Inputs) =>
  stepOf('run', await plan({ 'project-id': P, ...inputs })).request.inputParams;
const entriesOf = async (inputs: Inputs) =>
  stepOf('pipeline', await plan(inputs)).tasks.map(({ spec: run }) => run.request.inputParams);

const KIRITIMATI = 'Pacific/Kiritimati';
const now = { params: 'at: "{{ now }}"' };

describe('the dates in parameters', () => {
  test('are those of UTC, or of the time zone that is set', async () => {
    expect(await paramsOf(now)).toEqual({ at: '2026-11-22T09:05:03+00:00' });
    expect(await paramsOf({ ...now, timezone: ' asia/tokyo ' })).toEqual({ at: '2026-11-22T18:05:03+09:00' });
  });

  test('are filled in where the parameters come from a file', async () => {
    const since = (timezone: string) => paramsOf({ 'params-file': 'params.yml', timezone });
    expect(await since('')).toEqual({ since: '2026-11-21' });
    expect(await since('Pacific/Honolulu')).toEqual({ since: '2026-11-20' });
  });

  test("are filled in for what dbt's exposures name", async () => {
    const step = stepOf('dbt', await plan({ ...now, 'dbt-manifest': 'manifest.json' }));
    expect(step.defaults.request.inputParams).toEqual({ at: '2026-11-22T09:05:03+00:00' });
  });

  test.each<[Inputs, string]>([
    [{ params: 'since: "{{ tody }}"' }, 'params: parameter `since`: `{{ tody }}` is no date placeholder'],
    [{ 'params-file': 'wrong.yml' }, 'params-file: parameter `since`: `{{ yesteday }}` is no date'],
    [{ 'params-file': 'wrong.yml', 'dbt-manifest': 'm.json', 'project-id': '' }, 'params-file: parameter'],
  ])('are reported where they are none, together with the time zone: %j', async (inputs, message) => {
    const problems = messagesOf(await plan({ 'project-id': P, ...inputs, timezone: 'Berlin' }));
    expect(problems).toEqual([
      expect.stringContaining(message),
      expect.stringMatching(/^timezone: `Berlin` is no IANA/),
    ]);
  });
});

describe("the dates in the parameters of a pipeline's entries", () => {
  test('are those of one moment', async () => {
    const pipeline = `- {project-id: ${P}, params: {at: '{{ now }}'}}\n`.repeat(50);
    const all = await entriesOf({ pipeline });
    expect(all).toHaveLength(50);
    expect(new Set(all.map(params => params?.at))).toEqual(new Set(['2026-11-22T09:05:03+00:00']));
  });

  test("are those of the step's time zone, or of the entry's own", async () => {
    const pipeline = [
      `- {project-id: ${P}, params: {day: '{{ now }}'}}`,
      `- {project-id: ${P}, params: {day: '{{ now }}'}, timezone: UTC}`,
      `- {project-id: ${P}, params-file: params.yml, timezone: Pacific/Honolulu}`,
    ].join('\n');
    expect(await entriesOf({ pipeline, timezone: KIRITIMATI })).toEqual([
      { day: '2026-11-22T23:05:03+14:00' },
      { day: '2026-11-22T09:05:03+00:00' },
      { since: '2026-11-20' },
    ]);
  });

  test("are those of the entry's own time zone, too, where the parameters are the step's", async () => {
    const pipeline = `- ${P}\n- {project-id: ${P}, timezone: Asia/Tokyo}\n- ${P}`;
    expect(await entriesOf({ ...now, pipeline })).toEqual([
      { at: '2026-11-22T09:05:03+00:00' },
      { at: '2026-11-22T18:05:03+09:00' },
      { at: '2026-11-22T09:05:03+00:00' },
    ]);
  });

  test('are reported where they are none, at the place of the parameters', async () => {
    const pipeline = [
      `- project-id: ${P}`,
      "  params: {since: '{{ tody }}'}",
      `- project-id: ${P}`,
      '  params-file: wrong.yml',
      '  timezone: Berlin',
    ].join('\n');
    expect(messagesOf(await plan({ pipeline }))).toEqual([
      expect.stringContaining('pipeline: line 2, column 11: `params`: parameter `since`: `{{ tody }}` is no'),
      expect.stringContaining(
        'pipeline: line 4, column 16: `params-file`: parameter `since`: `{{ yesteday }}`',
      ),
      expect.stringContaining('pipeline: line 5, column 13: `timezone`: `Berlin` is no IANA time zone'),
    ]);
  });

  test("are reported of the step alone where the step's are none", async () => {
    const pipeline = `- ${P}\n- {project-id: ${P}, timezone: Asia/Tokyo}`;
    expect(messagesOf(await plan({ pipeline, params: 'since: "{{ tody }}"' }))).toEqual([
      expect.stringMatching(/^params: parameter `since`/),
    ]);
  });

  test("are right in an entry's time zone where they are right in the step's, up to the last year", async () => {
    const at = (hours: number) => `at: "{{ now+${hours}h }}"`;
    const pipeline = `- ${P}\n- {project-id: ${P}, timezone: ${KIRITIMATI}}`;
    const hours = hoursTo(Date.UTC(9999, 0, 1)) - 1;
    expect(await entriesOf({ pipeline, params: at(hours) })).toEqual([
      { at: '9998-12-31T22:05:03+00:00' },
      { at: '9999-01-01T12:05:03+14:00' },
    ]);
    expect(messagesOf(await plan({ pipeline, params: at(hours + 2) }))).toEqual([
      expect.stringMatching(/^params: parameter `at`: .* lies outside the years 0002 to 9998/),
    ]);
  });
});

const hoursTo = (atMs: number): number => Math.floor((atMs - Date.UTC(2026, 10, 22, 9, 5, 3)) / 3_600_000);
