import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromiumPath, launchChromium, openPreview, WITHOUT_CHROMIUM } from '../../browser/chromium.ts';
import { root } from '../pages.ts';
import { afterBuildPlayed, graphPlayed, slowRunPlayed } from './examples.ts';

/** The pictures in `docs/images`, each in light and dark. */
export const PICTURES = { pipeline: graphPlayed, run: slowRunPlayed, dbt: afterBuildPlayed };

export const SCHEMES = ['light', 'dark'] as const;

/** Draws the job summaries of the examples as GitHub would show them, and tells where they are. */
export async function drawPictures(): Promise<{ path: string; kilobytes: number }[]> {
  if (chromiumPath === undefined) throw new Error(`There are no pictures: ${WITHOUT_CHROMIUM}.`);
  const browser = await launchChromium();
  const drawn = [];
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  for (const [name, play] of Object.entries(PICTURES)) {
    const { summary } = await play();
    for (const scheme of SCHEMES) {
      const page = await openPreview(browser, [{ title: 'hex', markdown: summary }], scheme);
      const picture = await screenshot(page);
      const path = `docs/images/${name}-${scheme}.webp`;
      writeFileSync(join(root, path), picture);
      drawn.push({ path, kilobytes: Math.round(picture.length / 1000) });
    }
  }
  await browser.close();
  return drawn;
}

/** For screens with more than one pixel to a point. */
const SCALE = 1.5;

/** Of the one summary on the page. */
async function screenshot(page: Page): Promise<Buffer> {
  const box = await page.locator('section').boundingBox();
  if (box === null) throw new Error('The page shows no summary.');
  // Playwright itself writes no WebP.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 75,
    captureBeyondViewport: true,
    clip: { ...box, scale: SCALE },
  });
  return Buffer.from(data, 'base64');
}
