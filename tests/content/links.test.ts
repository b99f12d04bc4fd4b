import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/checks/network/check-links.ts';
import { verify, type Fetch } from '../../src/checks/network/verify.ts';
import { broken, withContent, type Changes } from './findings.ts';
import { OTHER_REFERENCE, QUESTION, REFERENCE } from './sound.ts';

/** What the server answers by path; a number of its own for GET where HEAD gets another. */
const ANSWERS: Record<string, { status: number; get?: number; location?: string }> = {
  '/': { status: 404 },
  '/gone/': { status: 404 },
  '/taken-away/': { status: 410 },
  '/no-head/': { status: 405, get: 200 },
  '/old/': { status: 301, location: '/new/' },
  '/host/': { status: 302, location: 'https://other.example/new/' },
  '/private/': { status: 403 },
  '/ill/': { status: 503 },
};

let server: Server;
let asked: { method: string; url: string }[] = [];
let underWay = 0;
let most = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push({ method, url });
    const answer = ANSWERS[url] ?? { status: 200 };
    response.writeHead(method === 'GET' ? (answer.get ?? answer.status) : answer.status, {
      ...(answer.location === undefined ? {} : { location: answer.location }),
    });
    // Never answered: what asks has to give up.
    if (url !== '/silent/') response.end(method === 'GET' ? 'text' : undefined);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Takes every host for the server, but "nowhere.example", which nobody is. */
const toServer: Fetch = async (url, init) => {
  const { host, pathname, hash } = new URL(url);
  expect(hash).toBe('');
  if (host === 'nowhere.example') throw new TypeError('fetch failed');
  most = Math.max(most, ++underWay);
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`, init);
  } finally {
    underWay--;
  }
};
const nowhere: Fetch = () => Promise.reject(new TypeError('fetch failed'));

const OPTIONS = { fetch: toServer, concurrency: 4, timeout: 5_000 };

describe('what the network says of an address', () => {
  it.each([
    ['https://a.example/page/', { is: 'there' }],
    ['https://a.example/page/#part', { is: 'there' }],
    ['https://a.example/no-head/', { is: 'there' }],
    ['https://a.example/gone/', { is: 'dead', status: 404 }],
    ['https://a.example/taken-away/', { is: 'dead', status: 410 }],
    ['https://a.example/old/', { is: 'moved', to: 'https://a.example/new/' }],
    ['https://a.example/old/#part', { is: 'moved', to: 'https://a.example/new/#part' }],
    ['https://a.example/host/', { is: 'moved', to: 'https://other.example/new/' }],
    ['https://a.example/private/', { is: 'unknown', why: 'it answers with status 403' }],
    ['https://a.example/ill/', { is: 'unknown', why: 'it answers with status 503' }],
    ['https://nowhere.example/page/', { is: 'unknown', why: 'nowhere.example is out of reach' }],
  ])('%s', async (url, verdict) => {
    expect(await verify([url], OPTIONS)).toEqual(new Map([[url, verdict]]));
  });

  it('is nothing where it does not answer in time', async () => {
    const url = 'https://a.example/silent/';
    expect(await verify([url], { ...OPTIONS, timeout: 200 })).toEqual(
      new Map([[url, { is: 'unknown', why: 'its host answers, but not for this address' }]]),
    );
  });

  it('is asked for once, after the root of its host, with four under way at the most', async () => {
    asked = [];
    most = 0;
    const urls = Array.from({ length: 20 }, (_, i) => `https://a.example/${i}/`);
    await verify([...urls, ...urls], OPTIONS);
    expect(asked[0]).toEqual({ method: 'HEAD', url: '/' });
    expect(asked).toHaveLength(21);
    expect(most).toBeLessThanOrEqual(4);
    expect(most).toBeGreaterThan(1);
  });
});

describe('the links of the content', () => {
  const run = (changes: Changes, fetchFrom = toServer) =>
    withContent(changes, (root) => checkLinks(root, { ...OPTIONS, fetch: fetchFrom }));

  it('are those of the references and of the pages', async () => {
    expect(await run(broken(QUESTION, '- And then?', '- [And then?](https://github.com/x)'))).toEqual({
      text: 'Verified 3 of 3 addresses.',
      ok: true,
    });
  });

  it('are findings where they are gone or have moved', async () => {
    const { text, ok } = await run({
      ...broken(REFERENCE, /url: .*/, 'url: https://istio.io/gone/'),
      ...broken(QUESTION, '- And then?', '- [And then?](https://github.com/old/)'),
    });
    expect(ok).toBe(false);
    expect(text.split('\n')).toEqual([
      `${QUESTION}:46:3  https://github.com/old/ is an alias: write https://github.com/new/`,
      `${REFERENCE}:2:6  https://istio.io/gone/ is gone (status 404): find where its content went, or cite another`,
      'Verified 3 of 3 addresses.',
    ]);
  });

  it('are no findings where a host is out of reach', async () => {
    expect(await run(broken(OTHER_REFERENCE, /url: .*/, 'url: https://nowhere.example/gone/'))).toEqual({
      text: 'not verified: https://nowhere.example/gone/ (nowhere.example is out of reach)\nVerified 1 of 2 addresses.',
      ok: true,
    });
  });

  it('are not verified, and said so, where there is no network', async () => {
    expect(await run({}, nowhere)).toEqual({
      text: 'Not verified: none of the 2 addresses could be reached from here.',
      ok: true,
    });
  });
});
