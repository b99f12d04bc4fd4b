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
  { name: 'desktop', slowdown: 1, ready: 1_000, grade: 50 },
  { name: 'at 4× slowdown', slowdown: 4, ready: 4_000, grade: 200 },
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

/** Milliseconds from the navigation until the heading says what is due. */
async function readyTimes(page: Page, url: string): Promise<number[]> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.today h2')) return;
      observer.disconnect();
      requestAnimationFrame(() => Object.assign(globalThis, { readyAt: performance.now() }));
    }).observe(document, { childList: true, subtree: true });
  });
  const times: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    await page.goto(new URL('practice/', url).href);
    const ready = await page.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt, null, {
      timeout: 60_000,
    });
    times.push((await ready.jsonValue()) ?? Number.NaN);
  }
  return times;
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
const first = new Map<string, { ready: number; grade: number }>();
for (const size of SIZES) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  const record = await context.newPage();
  const took = await bringIn(record, served.url, recordOf(deck, size));
  await record.close();
  console.log(`${size.toLocaleString('en')} reviews, brought in within ${Math.round(took)} ms`);
  for (const machine of MACHINES) {
    const page = await slowed(context, machine.slowdown);
    const ready = median(await readyTimes(page, served.url));
    await page.close();
    const grading = await slowed(context, machine.slowdown);
    const grades = await gradeTimes(grading, served.url);
    await grading.close();
    const [grade, most] = [median(grades), median(grades, 0.9)];
    const before = first.get(machine.name);
    first.set(machine.name, before ?? { ready, grade });
    const growth = before
      ? `, ${(ready / before.ready).toFixed(2)} and ${(grade / before.grade).toFixed(2)} times what ${SIZES[0]?.toLocaleString('en')} take`
      : '';
    console.log(
      `  ${machine.name}: ready in ${Math.round(ready)} ms (budget ${machine.ready}), a grade in ${grade.toFixed(1)} ms, 9 of 10 below ${most.toFixed(1)} ms (budget ${machine.grade})${growth}`,
    );
    if (ready > machine.ready || most > machine.grade) process.exitCode = 1;
  }
  await context.close();
}
await browser.close();
await served.close();
