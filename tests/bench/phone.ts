import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../browser/find.ts';

/** A middling phone on a middling network: a quarter of this processor, 1.6 Mbps down, 150 ms a round trip. */
const PHONE = { slowdown: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 } as const;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideBrowser(), args: [...BROWSER_FLAGS] });
}

/** Runs something on a new page of a phone that has never been here. */
export async function onPhone<T>(browser: Browser, run: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 780 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PHONE.latency,
      downloadThroughput: PHONE.bytesPerSecond,
      uploadThroughput: PHONE.bytesPerSecond,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowdown });
    return await run(page, cdp);
  } finally {
    await context.close();
  }
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The values of a run, repeated; one after the other, since two at a time would share the processor. */
export async function repeat(times: number, run: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await run());
  return values;
}
