import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type JobSummary, previewPage } from '../preview.ts';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium, or Chrome, is installed; undefined where it is not. */
export const chromiumPath: string | undefined = PLACES.find(path => path !== '' && existsSync(path));

export const WITHOUT_CHROMIUM = 'no Chromium is installed: name one in CHROMIUM';

/** Without the sandbox, which needs rights that a container does not give: it shows pages of this project's own. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });

/** GitHub's width of a job summary. */
const WIDTH = 980;

/** Shows `summaries` as `npm run demo -- --preview` does, and waits for the diagrams. */
export async function openPreview(
  browser: Browser,
  summaries: JobSummary[],
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const file = join(folder, 'preview.html');
  writeFileSync(file, previewPage(summaries));
  const page = await browser.newPage({ viewport: { width: WIDTH + 2 * 24, height: 900 }, colorScheme });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('html[data-drawn]', { state: 'attached' });
  rmSync(folder, { recursive: true });
  return page;
}
