import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { durationChart } from '../../src/report/markdown/duration-chart.ts';
import { type Span, timeline } from '../../src/report/markdown/timeline.ts';
import { completed, failed } from '../report/past.ts';
import { chromiumPath, launchChromium, openPreview, WITHOUT_CHROMIUM } from './chromium.ts';
import { fortyProjects } from './forty-projects.ts';

// What GitHub draws of a summary, in a real browser: Mermaid's own parser knows nothing of colours.

const AT = Date.UTC(2026, 10, 23, 6);
const span = (name: string, [fromS, toS]: [number, number], more: Partial<Span> = {}): Span => ({
  name,
  fromMs: AT + 1000 * fromS,
  toMs: AT + 1000 * toS,
  label: `${toS - fromS}s`,
  isWell: true,
  ...more,
});

/** With labels in their bars, and beside those that are too short, at both ends. */
const SPANS = [
  span('LONG, WITH A NAME IN WIDE LETTERS', [0, 300]),
  span('failed', [0, 200], { label: 'failed after 3m 20s', isWell: false }),
  span('failed at once', [0, 1], { label: 'failed after 1s', isWell: false }),
  span('a blink', [10, 12]),
  span('cancelled at the end', [299, 300], { label: 'cancelled after 1s', isWell: false }),
  span('a blink at the end, with a name that is far too long', [299, 300]),
];

const PAST = [...completed(130_000, 150_000), ...failed(30_000), ...completed(140_000, 120_000)];

const diagrams = async (): Promise<string[]> => [
  timeline(SPANS),
  (await fortyProjects()).summary,
  durationChart(PAST, { ranMs: 260_000, conclusion: 'failure' }),
  durationChart(PAST, { ranMs: 135_000, conclusion: 'success' }),
];

interface Contrast {
  text: string;
  contrast: number;
  least: number;
}

const suite = chromiumPath === undefined ? `not seen, because ${WITHOUT_CHROMIUM}` : 'in Chromium';

describe.skipIf(chromiumPath === undefined)(`the diagrams of summaries, ${suite}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function seen(markdown: string[], colorScheme: 'light' | 'dark') {
    const summaries = markdown.map((one, index) => ({ title: `${index}`, markdown: one }));
    const page = await openPreview(browser, summaries, colorScheme);
    await page.addScriptTag({ path: join(import.meta.dirname, 'contrast.js') });
    const drawn = await page.locator('.mermaid svg:not([aria-roledescription="error"])').count();
    const texts = await page.evaluate<Contrast[]>('contrasts()');
    await page.close();
    return { drawn, illegible: texts.filter(({ contrast, least }) => contrast < least), texts };
  }

  test.each(['light', 'dark'] as const)(
    'are all drawn on a %s page, and every text can be read',
    async scheme => {
      const markdown = await diagrams();
      const { drawn, illegible, texts } = await seen(markdown, scheme);
      expect(drawn).toBe(markdown.join('\n').match(/^```mermaid$/gm)?.length);
      expect(texts.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['a blink', 'failed after 1s', 'risk-alerts']),
      );
      expect(illegible).toEqual([]);
    },
  );

  test('would be found out where a text has the colour of what is behind it', async () => {
    const active = timeline(SPANS).replaceAll(/ :(r\d)/g, ' :active, $1');
    const { illegible } = await seen([active], 'dark');
    expect(illegible.map(({ text }) => text)).toContain('2s');
  });
});
