/**
 * `npm run bench:practice`: what a longer record costs. Records of 1,000, 10,000 and 100,000 reviews are brought in by the page for that,
 * then it is measured how long Practice takes from the navigation until it says what is due, and how long a grade takes from the key
 * until the next card is painted. Once on this machine and once at a quarter of its speed. Needs a built site.
 */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { parseDeck, type Deck } from '../../src/domain/practice/deck.ts';
import { writeBackup } from '../../src/domain/practice/exchange/write-backup.ts';
import { eventId, type Grade, type PracticeEvent } from '../../src/domain/practice/log/event.ts';
import { BROWSER_FLAGS, provideBrowser } from '../browser/find.ts';
import { filesBelow, serve } from './server.ts';

const SIZES = [1_000, 10_000, 100_000];
const LOADS = 7;
const GRADES = 31;
/** Milliseconds: nobody grades faster. */
const BETWEEN_GRADES = 150;
const DAY_MS = 86_400_000;
/** Milliseconds in which the page is to be ready, and 9 of 10 grades painted. */
const MACHINES = [
  { name: 'Desktop', slowdown: 1, budget: { ready: 1_000, grade: 50 } },
  { name: 'At 4× slowdown', slowdown: 4, budget: { ready: 4_000, grade: 200 } },
] as const;
/** Frames come when they are ready and not with the next refresh of a screen that is not there. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Every card again and again, evenly over three years up to yesterday; some are forgotten. */
function recordOf(deck: Deck, reviews: number): string {
  const [end, length] = [Date.now() - DAY_MS, 3 * 365 * DAY_MS];
  const events = Array.from({ length: reviews }, (_, i): PracticeEvent => {
    const at = Math.floor(end - length + (length * i) / reviews);
    const card = deck.cards[(i * 7) % deck.cards.length]?.id ?? '';
    const grade: Grade = i % 9 === 0 ? 1 : i % 7 === 0 ? 2 : 3;
    const day = new Date(at).toISOString().slice(0, 10);
    return { kind: 'review', id: eventId(at, `bench${i.toString(36)}`), card, grade, day, retention: 0.9, took: 7_000 };
  });
  const limits: PracticeEvent[] = [
    { kind: 'setting', id: eventId(end, 'settingone'), key: 'reviewsADay', value: 5_000 },
  ];
  return writeBackup({ events: [...events, ...limits], unknown: [] }, [], new Date().toISOString());
}

async function bringIn(page: Page, url: string, text: string): Promise<number> {
  await page.goto(new URL('practice/record/', url).href);
  await page
    .getByLabel('Backup to bring in')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const agree = page.getByRole('region', { name: 'Bring in' }).getByRole('button', { name: 'Bring in' });
  await agree.waitFor({ timeout: 120_000 });
  const start = performance.now();
  await agree.click();
  await page.getByRole('heading', { name: 'Brought in' }).waitFor({ timeout: 120_000 });
  return performance.now() - start;
}

const median = (numbers: readonly number[], at = 0.5) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(at * (numbers.length - 1))] ?? Number.NaN;

async function slowed(context: BrowserContext, slowdown: number): Promise<Page> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Notes when the heading that says what is due is painted. */
const watchReady = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.today h2')) return;
      observer.disconnect();
      requestAnimationFrame(() => Object.assign(globalThis, { readyAt: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
  });

/** Milliseconds from the navigation until then. */
async function readyTime(page: Page, url: string): Promise<number> {
  await page.goto(new URL('practice/', url).href);
  const ready = await page.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt, null, {
    timeout: 60_000,
  });
  return (await ready.jsonValue()) ?? Number.NaN;
}

/** Milliseconds from the key of a grade until the next question is painted. */
async function gradeTimes(page: Page, url: string): Promise<number[]> {
  await page.goto(new URL('practice/review/', url).href);
  await page.getByRole('article', { name: 'Card' }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== '3') return;
        const before = document.querySelector('article h2')?.textContent;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const isNext = document.querySelector('article h2')?.textContent !== before;
          taken.push(isNext ? performance.now() - timeStamp : Number.NaN);
        };
        // What is posted from a frame's callback is handled once that frame has been laid out and painted.
        requestAnimationFrame(() => port2.postMessage(undefined));
      },
      { capture: true },
    );
  });
  for (let i = 0; i < GRADES; i++) {
    await page.keyboard.press(' ');
    await page.waitForTimeout(BETWEEN_GRADES);
    await page.keyboard.press('3');
    await page.waitForTimeout(BETWEEN_GRADES);
  }
  const taken = await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken);
  if (taken.length < GRADES || taken.some(Number.isNaN)) throw new Error('A grade was not followed by the next card');
  return taken;
}

const deck = parseDeck(JSON.parse(readFileSync('dist/practice/deck.json', 'utf8')));
const served = await serve(filesBelow('dist'));
const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...BROWSER_FLAGS, ...AT_ONCE] });
const contexts: BrowserContext[] = [];
for (const size of SIZES) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  contexts.push(context);
  const record = await context.newPage();
  const took = await bringIn(record, served.url, recordOf(deck, size));
  await record.close();
  console.log(`${size.toLocaleString('en')} reviews: brought in within ${Math.round(took)} ms`);
}
for (const { name, slowdown, budget } of MACHINES) {
  console.log(`${name}, in ms (budget: ready in ${budget.ready}, 9 of 10 grades within ${budget.grade}):`);
  const pages = await Promise.all(contexts.map((context) => slowed(context, slowdown)));
  await Promise.all(pages.map(watchReady));
  const ready = SIZES.map((): number[] => []);
  // In turns, so that whatever else the machine does is the same for all.
  for (let i = 0; i < LOADS; i++) {
    for (const [at, page] of pages.entries()) ready[at]?.push(await readyTime(page, served.url));
  }
  const grades: number[][] = [];
  for (const page of pages) grades.push(await gradeTimes(page, served.url));
  await Promise.all(pages.map((page) => page.close()));
  for (const [at, size] of SIZES.entries()) {
    const [loads, keys] = [ready[at] ?? [], grades[at] ?? []];
    const [load, key, most] = [median(loads), median(keys), median(keys, 0.9)];
    const growth = (load / median(ready[0] ?? [])).toFixed(2);
    console.log(
      `  ${size.toLocaleString('en').padStart(7)} reviews: ready in ${load.toFixed(0)} (at best ${Math.min(...loads).toFixed(0)}, ${growth} × the shortest record), a grade in ${key.toFixed(1)}, 9 of 10 within ${most.toFixed(1)}`,
    );
    if (load > budget.ready || most > budget.grade) process.exitCode = 1;
  }
}
await browser.close();
await served.close();
