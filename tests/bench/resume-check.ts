/**
 * `npm run bench:resume-check`: from the choice of a PDF of two pages, with an advertisement beside it, to the frame that shows the report, on a machine that is
 * four times as slow, workers included. A first check by somebody who has never been here, so that its scripts are fetched and compiled, and a later one on the
 * same page. Needs a built site, and Linux or macOS.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { htmlOf } from '../resume/make/html.ts';
import { PEOPLE } from '../resume/make/people.ts';
import { MESH_ADVERT } from '../unit/domain/resume/match/texts.ts';
import { median, openBrowser } from './phone.ts';
import { filesBelow, serve } from './server.ts';
import { piecesOf, slowed } from './slowed.ts';

const RUNS = 5;
const LATER = 3;
const SLOWDOWN = 4;
const BUDGET_MS = 2_000;
/** For which the dialog of files is open, before a file is chosen in it: nobody finds theirs faster. */
const LOOKING_MS = 1_000;
/** A slowdown that does not reach the worker would prove nothing. */
const LEAST_SLOWDOWN = 3.5;

interface Sample {
  readonly name: string;
  readonly buffer: Buffer;
}

/** As people print them: fonts embedded, and every job twice, so that it comes to two pages. */
async function printed(browser: Browser): Promise<Sample> {
  const [person] = PEOPLE;
  if (!person) throw new Error('There is nobody to print');
  const page = await browser.newPage();
  await page.setContent(htmlOf({ ...person, jobs: [...person.jobs, ...person.jobs] }, 'plain'));
  const buffer = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return { name: 'printed by Chromium', buffer };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    // The copy for reading without a network is made beside it, and is no part of it.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(new URL('resume/', url).href, { waitUntil: 'networkidle' });
  await page.getByLabel('The job advertisement').fill(MESH_ADVERT);
  await page.evaluate(() => {
    // Nobody waits between choosing and checking, so that no time of thinking is given away.
    document.addEventListener('change', ({ target, timeStamp }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
      const before = document.querySelector('#resume-result');
      const took = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          const shown = document.querySelector('#resume-result, #resume-refused');
          if (!shown || shown === before) return;
          observer.disconnect();
          const { port1, port2 } = new MessageChannel();
          // What is posted from a frame's callback is handled once that frame has been laid out and painted.
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          requestAnimationFrame(() => port2.postMessage(undefined));
        }).observe(document, { childList: true, subtree: true });
      });
      Object.assign(globalThis, { took });
      target.form?.requestSubmit();
    });
  });
  return page;
}

/** Milliseconds from the choice of the file until its report is painted. */
async function check(page: Page, { buffer }: Sample): Promise<number> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText(/^Choose (a|another) file$/).click(),
  ]);
  await page.waitForTimeout(LOOKING_MS);
  await chooser.setFiles({ name: 'robin-example.pdf', mimeType: 'application/pdf', buffer });
  const took = await page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took);
  const said = await page.getByRole('region', { name: 'Result', exact: true }).innerText();
  if (!said.includes(', 2 pages') || !/Match: \d+ of 100/.test(said))
    throw new Error(`No report of two pages: ${said}`);
  return took;
}

const served = await serve(filesBelow('dist'));
const browser = await openBrowser();
const samples: readonly Sample[] = [
  {
    name: 'reportlab-frames-nguyen.pdf',
    buffer: readFileSync('tests/resume/files/reportlab-frames-nguyen.pdf'),
  },
  await printed(browser),
];
// One check of each beforehand, unmeasured: the server packs its files at their first request, and the browser itself starts.
for (const sample of samples) {
  const page = await open(browser, served.url);
  await check(page, sample);
  await page.context().close();
}
for (const slowdown of [1, SLOWDOWN]) {
  for (const sample of samples) {
    const first: number[] = [];
    const later: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const page = await open(browser, served.url);
      await slowed(browser, slowdown, async () => {
        first.push(await check(page, sample));
        for (let again = 0; again < LATER; again++) later.push(await check(page, sample));
      });
      await page.context().close();
    }
    const spread = (times: readonly number[]) =>
      `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;
    const isOver = slowdown === SLOWDOWN && Math.max(median(first), median(later)) > BUDGET_MS;
    console.log(
      `${slowdown === 1 ? 'this machine' : `${slowdown}× slowdown`}, ${sample.name}: first check ${spread(first)}, later ones ${spread(later)}${slowdown === 1 ? '' : `, budget ${BUDGET_MS} ms${isOver ? ' EXCEEDED' : ''}`}`,
    );
    if (isOver) process.exitCode = 1;
  }
}
const page = await open(browser, served.url);
// A worker of its own, and so a page without the site's policy.
await page.goto('about:blank');
const plain = await piecesOf(page);
const slow = await slowed(browser, SLOWDOWN, () => piecesOf(page));
const slower = (where: 'page' | 'worker') => slow[where].mean / Math.min(plain[where].best, slow[where].best);
console.log(
  `a fixed loop is slower by ${slower('page').toFixed(1)} in a page and by ${slower('worker').toFixed(1)} in a worker than where nothing hinders it`,
);
console.log(
  `medians of ${RUNS} first and ${RUNS * LATER} later checks, the dialog of files open for ${LOOKING_MS / 1000} s before each; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
);
if (Math.min(slower('page'), slower('worker')) < LEAST_SLOWDOWN) {
  console.error(`Nothing is proved: the slowdown did not reach ${LEAST_SLOWDOWN}.`);
  process.exitCode = 1;
}
await browser.close();
await served.close();
