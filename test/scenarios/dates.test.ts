import { expect, test } from 'vitest';
import { scenario } from '../fakes/scenario/scenario.ts';

// Dates in place of the placeholders in `params`.

const DAY_MS = 86_400_000;

const inputs = ['day', 'since', 'text'].map(name => ({ name, dataType: 'string', inputCellType: 'text' }));

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Apia keeps UTC+13 all year: GitHub's runners, in UTC, are there on another day for more than half of it. */
const APIA_AHEAD_MS = 13 * 3_600_000;

test.concurrent('dates arrive in the request, as they are in `timezone`', async () => {
  await using play = await scenario({ project: { inputs } }).asProcess();
  const params = 'day: "{{ yesterday }}"\nsince: "{{today-7d}}"\ntext: "Since {{ now }}"';
  const { main } = await play.run({ params, timezone: 'Pacific/Apia' });
  const [{ at, body } = { at: 0, body: {} }] = play.requests('RunProject');
  const { inputParams } = body as { inputParams: Record<string, string> };
  const [, now = ''] = /^Since (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+13:00)$/.exec(inputParams.text ?? '') ?? [];
  const nowMs = Date.parse(now);
  expect(Math.abs(at - nowMs)).toBeLessThan(60_000);
  expect(inputParams).toMatchObject({
    day: dayAt(nowMs + APIA_AHEAD_MS - DAY_MS),
    since: dayAt(nowMs + APIA_AHEAD_MS - 7 * DAY_MS),
  });
  expect(main.outputs.conclusion).toBe('success');
  expect(main.summary).toContain(`"${inputParams.day}"`);
});

test.concurrent('dates in a file of parameters and in a pipeline arrive, too', async () => {
  await using play = await scenario({ project: { inputs } }).asProcess();
  const files = { 'params.yml': 'day: "{{ today+1mo }}"' };
  await Promise.all([
    play.run({ 'params-file': 'params.yml' }, { files }),
    play.run({ pipeline: `- ${play.project.id}`, params: 'day: "{{ today-1y }}"' }),
  ]);
  const days = play.requests('RunProject').map(({ body }) => (body as { inputParams: unknown }).inputParams);
  expect(days).toEqual(Array(2).fill({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }));
});

test.concurrent.for<[string, Record<string, string>, RegExp]>([
  [
    'an unknown placeholder',
    { params: 'day: "{{ yestreday }}"' },
    /parameter `day`: .*`\{\{ yesterday \}\}`/,
  ],
  ['one without quotes', { params: 'day: {{ today }}' }, /`params`: .*quote/i],
  ['an unknown zone', { params: 'day: x', timezone: 'Mars/Olympus' }, /`timezone`: .*Mars\/Olympus/],
])('%s is refused, and nothing is sent', async ([, given, message]) => {
  await using play = await scenario({ project: { inputs } }).asProcess();
  const { main } = await play.run(given);
  expect(main.outputs).toMatchObject({ conclusion: 'failure' });
  expect(main.annotations).toMatchObject([{ message: expect.stringMatching(message) }]);
  expect(play.hex.requests).toEqual([]);
});
