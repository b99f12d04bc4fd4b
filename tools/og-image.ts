/** `npm run og-image`: draws the picture that goes with a shared link, public/og.png, in the tokens of the site. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../tests/browser/find.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const mark = readFileSync('public/favicon.svg', 'utf8');

const html = `<!doctype html><html data-theme="light"><style>${tokens}
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 84px 96px; background: var(--paper); color: var(--ink);
    font-family: var(--sans); display: flex; flex-direction: column; }
  header { display: flex; align-items: center; gap: 20px; font-size: 34px; font-weight: 700; }
  svg { width: 48px; height: 48px; }
  h1 { font-size: 92px; line-height: 1.08; letter-spacing: -0.03em; margin: auto 0 28px; }
  p { font-size: 33px; line-height: 1.45; color: var(--soft); margin: 0; padding-left: 28px; border-left: 6px solid var(--accent); }
</style><header>${mark} Meshready</header><h1>Be ready for the<br>mesh question.</h1>
<p>An answer you can say aloud, the mechanism behind it,<br>an example to run, and where it is written.</p></html>`;

const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...BROWSER_FLAGS] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
await page.setContent(html);
await page.screenshot({ path: 'public/og.png' });
await browser.close();
