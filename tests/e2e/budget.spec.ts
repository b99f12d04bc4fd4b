import { expect, type Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { filesBelow, serve, type Served } from '../bench/server.ts';
import { questionPages } from './site.ts';

/** Budgets of a question page at its first visit: one TCP congestion window, three requests, nothing that moves. */
const BYTES = 14_000;
const REQUESTS = 3;

const test = base.extend<object, { served: Served }>({
  served: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const served = await serve(filesBelow('dist'));
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
});

test.use({ ignoreHTTPSErrors: true });

interface Load {
  readonly bytes: number;
  readonly requests: readonly string[];
  readonly shift: number;
}

/** Loads a page and says what it cost: bytes on the wire with their headers, requests, and the sum of layout shifts. */
async function load(page: Page, url: string): Promise<Load> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  const requests: string[] = [];
  cdp.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  return { bytes, requests, shift };
}

for (const path of questionPages()) {
  test(`${path} keeps its budget of ${BYTES} bytes and ${REQUESTS} requests, and does not move`, async ({
    page,
    served,
  }) => {
    const { bytes, requests, shift } = await load(page, new URL(path, served.url).href);
    expect(bytes, requests.join('\n')).toBeGreaterThan(4_000);
    expect(bytes, requests.join('\n')).toBeLessThanOrEqual(BYTES);
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(REQUESTS);
    expect(shift).toBe(0);
  });
}

for (const path of ['./', './questions/', './terms/', './references/', './search/', './about/']) {
  test(`${path} asks for little and does not move`, async ({ page, served }) => {
    const { requests, shift } = await load(page, new URL(path, served.url).href);
    expect(
      requests.filter((url) => !/search(-more)?\.json$/.test(url)).length,
      requests.join('\n'),
    ).toBeLessThanOrEqual(5);
    expect(shift).toBe(0);
  });
}
