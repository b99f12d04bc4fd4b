/** `npm run icons`: draws the icons of the installed site, public/icons and public/apple-touch-icon.png, from its mark. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../tests/browser/find.ts';

/** The mark of favicon.svg in the light theme: an icon stands on a ground of its own, whatever the theme of the device. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 6 5 25h22Z" fill="none" stroke="#9aa3b2" stroke-width="2"/>
  <circle cx="16" cy="6" r="4" fill="#2457b8"/><circle cx="5" cy="25" r="4" fill="#1b2233"/><circle cx="27" cy="25" r="4" fill="#1b2233"/></svg>`;

interface Icon {
  readonly name: string;
  /** Edge, in pixels. */
  readonly size: number;
  /** How much of the edge the mark takes; a maskable icon may lose all outside a circle of 0.8. */
  readonly share: number;
  /** Corners of the ground as a share of the edge; systems that cut the icon themselves get none. */
  readonly corner: number;
}

const ICONS: readonly Icon[] = [
  { name: 'icon-192', size: 192, share: 0.66, corner: 0.22 },
  { name: 'icon-512', size: 512, share: 0.66, corner: 0.22 },
  { name: 'maskable-512', size: 512, share: 0.5, corner: 0 },
  { name: '../apple-touch-icon', size: 180, share: 0.62, corner: 0 },
];

mkdirSync('public/icons', { recursive: true });
const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...BROWSER_FLAGS] });
for (const { name, size, share, corner } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: ${size}px; display: grid; place-items: center; background: #fbfcfe; border-radius: ${corner * size}px;
      /* The mark is heavier below than above. */ padding-bottom: ${0.02 * size}px; box-sizing: border-box; }
    html { background: transparent; }
    svg { width: ${share * size}px; }
  </style>${MARK}`);
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
