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

/** The script that makes the offline copy, and what makes the site installable. */
const AFTER_LOAD = /\/(offline\.js|manifest\.webmanifest)$/;

/** Of what a reader waits for: all but what is asked for after the page has loaded and become quiet. */
interface Load {
  readonly bytes: number;
  readonly requests: readonly string[];
  readonly shift: number;
}

/**
 * Loads a page and says what it cost: bytes on the wire with their headers, requests, and the sum of layout shifts. The first steps of the
 * offline copy come after the load event, when the processor is idle, and so are no part of the first visit; that they do is
 * checked here for every page. (The copy itself is fetched by its worker, which tests have blocked.)
 */
async function load(page: Page, url: string): Promise<Load> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  let bytes = 0;
  let loadedAt = Infinity;
  await cdp.send('Page.enable');
  cdp.on('Page.loadEventFired', ({ timestamp }) => (loadedAt = timestamp));
  const sent = new Map<string, { readonly url: string; readonly at: number }>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) =>
    sent.set(requestId, { url: request.url, at: timestamp }),
  );
  const isLater = (requestId: string) => AFTER_LOAD.test(sent.get(requestId)?.url ?? '');
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!isLater(requestId)) bytes += encodedDataLength;
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
  await expect.poll(() => [...sent.values()].some(({ url }) => url.endsWith('/offline.js'))).toBe(true);
  for (const [id, { url, at }] of sent)
    if (isLater(id)) expect(at, `${url} is asked for after the load`).toBeGreaterThan(loadedAt);
  const requests = [...sent].filter(([id]) => !isLater(id)).map(([, { url }]) => url);
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
