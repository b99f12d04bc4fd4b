/**
 * `npm run bench:first-visit`: what a first visit to a question costs on a phone, as a ratio to a bare page with the same text, and
 * the milliseconds for which it blocks. Needs a built site.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { median, onPhone, openBrowser } from './phone.ts';
import { filesBelow, serve } from './server.ts';

const QUESTION = '/questions/ambient/ztunnel-vs-waypoint/';
const RUNS = 25;
const BUDGET = { lcpRatio: 1.15, blocked: 0 } as const;

/** The text of the question's page without any style, script or frame: the floor for any site. */
function barePage(): Buffer {
  const html = readFileSync(`dist${QUESTION}index.html`, 'utf8');
  const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  const bare = article.replace(/ (class|role|tabindex|data-[\w-]+)(="[^"]*")?/g, '');
  return Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title></head><body>${bare}</body></html>`,
  );
}

interface Timing {
  readonly lcp: number;
  readonly blocked: number;
}

/** Largest contentful paint, and the sum of what long tasks take beyond 50 ms, both in milliseconds. */
async function visit(browser: Browser, url: string): Promise<Timing> {
  return onPhone(browser, async (page) => {
    await page.addInitScript(() => {
      const timing = { lcp: 0, blocked: 0 };
      Object.assign(window, { timing });
      new PerformanceObserver((list) => {
        timing.lcp = list.getEntries().at(-1)?.startTime ?? timing.lcp;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) timing.blocked += Math.max(0, duration - 50);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    // A browser says what it painted some time after it did.
    await page.waitForFunction(() => (window as unknown as { timing: Timing }).timing.lcp > 0);
    return page.evaluate(() => (window as unknown as { timing: Timing }).timing);
  });
}

const files = filesBelow('dist');
const bare = barePage();
const served = await serve(async (pathname) =>
  pathname === '/bare/' ? { body: bare, ending: '.html' } : files(pathname),
);
const browser = await openBrowser();
const paths = { floor: '/bare/', ours: QUESTION } as const;
const timings: Record<keyof typeof paths, Timing[]> = { floor: [], ours: [] };
const measure = (path: string) => visit(browser, new URL(path, served.url).href);
await measure(paths.floor); // the first visit pays for the browser's own start
for (let i = 0; i < RUNS; i++) {
  // In turns, so that whatever else the machine does falls on both.
  timings.floor.push(await measure(paths.floor));
  timings.ours.push(await measure(paths.ours));
}
await browser.close();
await served.close();

const summary = (of: readonly Timing[]) => ({
  lcp: median(of.map(({ lcp }) => lcp)),
  blocked: median(of.map(({ blocked }) => blocked)),
});
const floor = summary(timings.floor);
const ours = summary(timings.ours);
const ratio = ours.lcp / floor.lcp;
const ms = (value: number) => `${Math.round(value)} ms`;
console.log(`LCP, phone, median of ${RUNS}: bare page ${ms(floor.lcp)}, question page ${ms(ours.lcp)}`);
console.log(
  `ratio ${ratio.toFixed(2)} (budget ${BUDGET.lcpRatio}); blocked ${ms(ours.blocked)} (budget ${BUDGET.blocked})`,
);
if (ratio > BUDGET.lcpRatio || ours.blocked > BUDGET.blocked) process.exitCode = 1;
