/**
 * `npm run bench:keystroke`: from a key in the field of a filled scorecard to the frame that shows it, for cards of 12 and 200 rows, while
 * 10,000 draws begin anew in the worker at each key. Once on this machine and once at a quarter of its speed. Needs a built site.
 */
import { chromium, type Page } from '@playwright/test';
import { writeFullLink } from '../../src/domain/scorecard/exchange/link.ts';
import type { Criterion, Observation, Scorecard } from '../../src/domain/scorecard/model.ts';
import { BROWSER_FLAGS, provideBrowser } from '../browser/find.ts';
import { golden } from '../unit/domain/scorecard/golden.ts';
import { filesBelow, serve } from './server.ts';

const KEYS = 41;
/** Milliseconds: sixty words a minute. */
const BETWEEN_KEYS = 200;
/** Milliseconds that 9 of 10 keys must stay below. */
const MACHINES = [
  { name: 'desktop', slowdown: 1, budget: 16 },
  { name: 'at 4× slowdown', slowdown: 4, budget: 50 },
] as const;
/** Frames come when they are ready and not with the next refresh of a screen that is not there. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The golden card with its scored rows over and over, until it has as many as wanted. */
function cardOf(rows: number): Scorecard {
  const scored = golden.criteria.filter(({ weight }) => weight !== null);
  const more = Array.from({ length: rows - golden.criteria.length }, (_, i): [Criterion, Observation[]] => {
    const model = scored[i % scored.length] as Criterion;
    const id = `${model.id}-${i}`;
    const observations = golden.observations.filter(({ criterion }) => criterion === model.id);
    return [
      { ...model, id, name: `${model.name} ${i + 2}` },
      observations.map((observation) => ({ ...observation, criterion: id })),
    ];
  });
  return {
    ...golden,
    criteria: [...golden.criteria, ...more.map(([criterion]) => criterion)],
    observations: [...golden.observations, ...more.flatMap(([, observations]) => observations)],
  };
}

/** Milliseconds from the event of each key to the end of the frame that it led to. */
async function times(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - timeStamp);
        // What is posted from a frame's callback is handled once that frame has been laid out and painted.
        requestAnimationFrame(() => port2.postMessage(undefined));
      },
      { capture: true },
    );
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace');
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}

const served = await serve(filesBelow('dist'));
const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...BROWSER_FLAGS, ...AT_ONCE] });
let isOver = false;
for (const rows of [12, 200]) {
  const { fragment } = await writeFullLink(cardOf(rows));
  for (const { name, slowdown, budget } of MACHINES) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(new URL(`scorecards/card/#${fragment}`, served.url).href, { waitUntil: 'networkidle' });
    await page.getByLabel(/^Measured: Release incidents(,|$)/).click();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const sorted = (await times(page)).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    isOver ||= at(0.9) > budget;
    console.log(
      `${rows} rows, ${name}: median ${at(0.5).toFixed(1)} ms, 9 of 10 below ${at(0.9).toFixed(1)} ms (budget ${budget}), ${KEYS} keys`,
    );
    await context.close();
  }
}
await browser.close();
await served.close();
if (isOver) process.exitCode = 1;
