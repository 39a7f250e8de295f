import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, launchChromium, openPreview, WITHOUT_CHROMIUM } from '../browser/chromium.ts';
import { fortyProjects } from '../browser/forty-projects.ts';
import type { Figure, Measured } from './section.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const SCREEN_PX = 900;

/** How much people have to read: the README, and the log and the summary of 40 projects, three of which fail. */
export async function measureReading(): Promise<Measured> {
  const { log, summary } = await fortyProjects();
  return {
    title: `Reading${chromiumPath === undefined ? ` (without screens: ${WITHOUT_CHROMIUM})` : ''}`,
    figures: [
      { name: 'README', value: readme.split('\n').length - 1, unit: 'lines' },
      { name: 'README', value: Buffer.byteLength(readme), unit: 'bytes' },
      { name: 'the log of 40 projects', value: log.length, unit: 'lines', most: 100 },
      ...(chromiumPath === undefined ? [] : [await screensOf(summary)]),
    ],
  };
}

async function screensOf(summary: string): Promise<Figure> {
  const browser = await launchChromium();
  const page = await openPreview(browser, [{ title: '40 projects', markdown: summary }], 'light');
  const box = await page.locator('article').boundingBox();
  await browser.close();
  return {
    name: 'their summary, before anything is unfolded',
    value: (box?.height ?? Number.NaN) / SCREEN_PX,
    unit: 'screens',
    most: 2,
    detail: `of ${SCREEN_PX} px`,
  };
}
