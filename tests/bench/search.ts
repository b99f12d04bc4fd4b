/**
 * `npm run bench:search`: from the key that opens the search, on a phone that has loaded nothing of it, to the first right result,
 * and the bytes that it took. Needs a built site.
 */
import { median, onPhone, openBrowser, repeat } from './phone.ts';
import { filesBelow, serve } from './server.ts';

const RUNS = 5;
const BUDGET = { milliseconds: 500, bytes: 25_000 } as const;
const QUERIES: readonly [query: string, right: string][] = [
  ['sidecarless', '/questions/ambient/ambient-mode/'],
  ['ambeint', '/questions/ambient/ambient-mode/'],
  ['authorisation policy', '/questions/security/authorization-order/'],
];

const served = await serve(filesBelow('dist'));
const browser = await openBrowser();
let isOver = false;
for (const [query, right] of QUERIES) {
  const bytes: number[] = [];
  const times = await repeat(RUNS, () =>
    onPhone(browser, async (page, cdp) => {
      await page.goto(new URL('questions/architecture/istiod/', served.url).href, { waitUntil: 'networkidle' });
      let received = 0;
      const urls = new Map<string, string>();
      cdp.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
      cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        // The rest of the entries and the full text are asked for after the first results stand, and are not waited for.
        if (!/\/pagefind\/|\/search-more/.test(urls.get(requestId) ?? '')) received += encodedDataLength;
      });
      await page.evaluate((wanted) => {
        let begun = 0;
        document.addEventListener('keydown', () => (begun ||= performance.now()), { capture: true });
        new MutationObserver(() => {
          const links = [...document.querySelectorAll<HTMLAnchorElement>('dialog .results a')].slice(0, 3);
          const isThere = links.some((link) => link.href.endsWith(wanted));
          if (isThere && !('took' in window)) Object.assign(window, { took: performance.now() - begun });
        }).observe(document, { childList: true, subtree: true });
      }, right);
      await page.locator('search-opener:defined').waitFor({ state: 'attached' });
      await page.keyboard.press('/');
      await page.keyboard.insertText(query);
      await page.waitForFunction(() => 'took' in window);
      const time = await page.evaluate(() => (window as unknown as { took: number }).took);
      bytes.push(received);
      return time;
    }),
  );
  const time = median(times);
  const size = median(bytes);
  isOver ||= time > BUDGET.milliseconds || size > BUDGET.bytes;
  console.log(
    `"${query}": ${Math.round(time)} ms (budget ${BUDGET.milliseconds}), ${size} B (budget ${BUDGET.bytes}), phone, cold, median of ${RUNS}`,
  );
}
await browser.close();
await served.close();
if (isOver) process.exitCode = 1;
