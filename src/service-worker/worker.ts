/**
 * The events of the service worker. The worker is only code: which release is read is in its record, so a new worker may take over from
 * an old one at once, and nothing on any page changes by it.
 */
import { pathInCopy, isLeftToTheNetwork } from '../domain/offline/route.ts';
import { ASKED, type Asked } from '../domain/offline/status.ts';
import { Answers } from './answers.ts';
import { Copy } from './copy.ts';
import type { WorkerScope } from './scope.ts';
import { Stock } from './stock.ts';

const worker = globalThis as unknown as WorkerScope;
const stock = new Stock(worker);
const copy = new Copy(stock);
const answers = new Answers(stock, copy);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const path = pathInCopy(url, worker.registration.scope);
  if (method !== 'GET' || headers.has('range') || path === undefined || isLeftToTheNetwork(path)) return;
  event.respondWith(answers.to(event, path));
});

const WORK: Readonly<Record<Asked, () => Promise<unknown>>> = {
  hello: () => copy.hello(),
  'go on': () => copy.goOn(),
  pause: () => copy.pause(),
  look: () => copy.look(),
  use: () => copy.use(),
  remove: () => copy.remove(),
};

worker.addEventListener('message', (event) => {
  const asked = ASKED.find((one) => one === event.data);
  if (asked) event.waitUntil(WORK[asked]());
});
