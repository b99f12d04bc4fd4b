/** Nothing leaves the page: what the browser asks for while resumes are checked, workers included, and what it would refuse to ask. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';
import { MESH_ADVERT, MESH_RESUME } from '../unit/domain/resume/match/texts.ts';
import { advertise, checked, choose, paste } from './resume-checking.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Served {
  readonly url: string;
  /** Every path that was asked for since this was last emptied. */
  readonly asked: string[];
}

/** The built site, kept by browsers as `_headers` tells a host: what carries a hash in its name is not asked for again. */
const test = base.extend<{ served: Served }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs, and this one needs nothing.
  served: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      asked.push(`${request.method ?? ''} ${pathname}${search}`);
      const file = path.join('dist', path.posix.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
      void readFile(file).then(
        (body) =>
          response
            .writeHead(200, {
              'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
              'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
            })
            .end(body),
        () => response.writeHead(404).end(),
      );
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    await use({ url: `http://localhost:${(server.address() as AddressInfo).port}/`, asked });
    server.closeAllConnections();
    server.close();
  },
});

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
}

/** Every request of every page and worker, also those that are answered from the cache. */
function listen(context: BrowserContext): Asked[] {
  const asked: Asked[] = [];
  context.on('request', (request) =>
    asked.push({ url: request.url(), method: request.method(), body: request.postData() }),
  );
  return asked;
}

async function open(page: Page, { url }: Served): Promise<void> {
  await page.goto(`${url}resume/`);
  await expect(page.getByRole('form', { name: 'Your resume' })).toBeVisible();
  // What every page asks for when it has come, such as whether its copy is the newest.
  await page.waitForLoadState('networkidle');
}

/** Settled: what a worker asked for in its last moment has been heard of. */
const settle = (page: Page) => page.waitForLoadState('networkidle');

for (const [kind, file] of [
  ['PDF', 'chromium-plain-marlow.pdf'],
  ['DOCX', 'word-plain-okafor.docx'],
] as const) {
  test(`a first check of a ${kind} asks for scripts and the lexicon of this site, a second one for nothing`, async ({
    page,
    context,
    served,
  }) => {
    await open(page, served);
    const asked = listen(context);
    served.asked.length = 0;
    await choose(page, file);
    await advertise(page, MESH_ADVERT);
    await checked(page);
    await settle(page);
    for (const { url, method, body } of asked) {
      expect([method, body]).toEqual(['GET', null]);
      expect(url.startsWith(served.url), url).toBe(true);
      expect(url.slice(served.url.length)).toMatch(/^(assets\/[\w.-]+\.js|resume\/lexicon\.json)$/);
    }
    const names = asked.map(({ url }) => new URL(url).pathname.replace(/^.*\//, ''));
    // The code of workers is among what is heard of.
    expect(names).toContainEqual(expect.stringMatching(/^(pdf|papers)\.worker/));
    expect(names).toContainEqual(expect.stringMatching(/^check\.worker/));
    expect(names.filter((name) => name === 'lexicon.json')).toHaveLength(1);

    asked.length = 0;
    served.asked.length = 0;
    await choose(page, file);
    await advertise(page, `${MESH_ADVERT}\n- Linkerd`);
    await checked(page);
    await settle(page);
    expect(served.asked).toEqual([]);
    // The thread that reads is started anew; its code comes from the browser's own cache.
    for (const { url, body } of asked) {
      expect(url.slice(served.url.length)).toMatch(/^assets\/(pdf|papers)\.worker[\w.-]+\.js$/);
      expect(body).toBeNull();
    }
  });
}

test('a paste is checked a second time without a request of any kind', async ({ page, context, served }) => {
  await open(page, served);
  await paste(page, MESH_RESUME);
  await checked(page);
  await settle(page);
  const asked = listen(context);
  served.asked.length = 0;
  await advertise(page, MESH_ADVERT);
  await checked(page);
  await settle(page);
  expect([asked, served.asked]).toEqual([[], []]);
});

test('what a worker asks for would be heard of', async ({ page, context, served }) => {
  await page.route('**/planted.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `fetch('/resume/?secret', { method: 'POST', body: 'Robin' })`,
    }),
  );
  await open(page, served);
  const asked = listen(context);
  await page.evaluate(() => {
    new Worker('/planted.js');
  });
  await expect
    .poll(() => asked.filter(({ url }) => url.endsWith('?secret')))
    .toEqual([{ url: `${served.url}resume/?secret`, method: 'POST', body: 'Robin' }]);
  expect(served.asked).toContain('POST /resume/?secret');
});

test('the page may ask no other host: its policy refuses', async ({ page, context, served }) => {
  await open(page, served);
  /** Why each request to another host came to nothing, as the browser says it. */
  const ends: (string | undefined)[] = [];
  const ended = (request: Request) => {
    if (!request.url().startsWith(served.url)) ends.push(request.failure()?.errorText);
  };
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(`${effectiveDirective} ${blockedURI}`),
    );
    const failed = await fetch('https://example.org/', { method: 'POST', body: 'Robin' }).then(
      () => 'sent',
      () => 'refused',
    );
    const image = new Image();
    await new Promise((resolve) => {
      image.onload = image.onerror = resolve;
      image.src = 'https://example.org/?Robin';
    });
    const beacon = navigator.sendBeacon('https://example.org/', 'Robin');
    await new Promise((resolve) => setTimeout(resolve));
    return { failed, violations, beacon };
  });
  expect(refused.failed).toBe('refused');
  expect(refused.violations).toEqual([
    'connect-src https://example.org/',
    expect.stringMatching(/^img-src https:\/\/example\.org/),
    'connect-src https://example.org/',
  ]);
  // Of a picture the browser says that it was wanted, and that the policy stopped it.
  expect([...new Set(ends)]).toEqual(['csp']);
});

const ASKING = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
];

test('workers that hold a resume have nothing to ask with', async ({ page, served }) => {
  await open(page, served);
  // No lexicon comes, so both threads wait for as long as it takes to ask them.
  await page.route('**/resume/lexicon.json', () => undefined);
  await page.getByLabel('Your resume as a file').dispatchEvent('click');
  await choose(page, 'chromium-plain-marlow.pdf');
  await expect.poll(() => page.workers().length).toBe(2);
  for (const worker of page.workers()) {
    // Its code has run once it listens.
    await expect
      .poll(() =>
        worker.evaluate((names) => names.filter((name) => Reflect.get(globalThis, name) !== undefined), ASKING),
      )
      .toEqual([]);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
