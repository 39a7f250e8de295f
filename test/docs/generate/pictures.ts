import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { previewPage } from '../../preview.ts';
import { root } from '../pages.ts';
import { afterBuildPlayed, graphPlayed, slowRunPlayed } from './examples.ts';

/** The pictures in `docs/images`, each in light and dark. */
export const PICTURES = { pipeline: graphPlayed, run: slowRunPlayed, dbt: afterBuildPlayed };

export const SCHEMES = ['light', 'dark'] as const;

/** Somewhat wider than GitHub shows a page's text. */
const VIEWPORT = { width: 940, height: 900 };

/** Draws the job summaries of the examples as GitHub would show them. It takes an installed Chromium and Noto's fonts. */
export async function drawPictures(): Promise<{ path: string; kilobytes: number }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const drawn = [];
    for (const [name, play] of Object.entries(PICTURES)) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, previewPage([{ title: 'hex', markdown: (await play()).summary }]));
      for (const scheme of SCHEMES) {
        const picture = await screenshot(browser, { url: pathToFileURL(file).href, scheme });
        const path = `docs/images/${name}-${scheme}.webp`;
        mkdirSync(join(root, 'docs/images'), { recursive: true });
        writeFileSync(join(root, path), picture);
        drawn.push({ path, kilobytes: Math.round(picture.length / 1000) });
      }
    }
    return drawn;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function screenshot(
  browser: Browser,
  { url, scheme }: { url: string; scheme: (typeof SCHEMES)[number] },
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: scheme, deviceScaleFactor: 1.5 });
  await page.goto(url);
  await page.waitForFunction("document.querySelector('.mermaid:not([data-processed])') === null");
  const box = await page.locator('section').boundingBox();
  if (box === null) throw new Error('The page shows no summary.');
  // Playwright itself writes no WebP.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    captureBeyondViewport: true,
    clip: { ...box, scale: 1 },
  });
  await page.close();
  return Buffer.from(data, 'base64');
}
