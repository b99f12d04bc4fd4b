/** `<script src="…/portable.js" data-root="…" data-run="… …">`: the first script of every page of the portable edition. */
import { carryIn } from '../../storage/carry.ts';
import { GUESTS, HOST } from '../together.ts';
import { hasStoragePerFile } from './storage-per-file.ts';
import { spellOutLinks } from './links.ts';
import { createLoader } from './loader.ts';
import { workerOf } from './worker.ts';

/** Put here by the build: the names of the texts that scripts give. */
declare const TEXTS: readonly string[];

const { root = './', run = '' } = (document.currentScript as HTMLScriptElement).dataset;
const rootUrl = new URL(root, document.baseURI);
const loader = createLoader(rootUrl, new Set(TEXTS), workerOf);
Object.assign(globalThis, { meshready: loader });
spellOutLinks(rootUrl);

/** Puts another page of the copy in place of this one, whose address and storage stay. @returns what that page runs */
async function show(guest: string): Promise<string> {
  const response = await loader.fetch(new URL(guest, rootUrl));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const scripts = [...page.querySelectorAll('script')];
  const wanted = scripts.find(({ dataset }) => dataset['run'] !== undefined)?.dataset['run'] ?? '';
  for (const script of scripts) script.remove();
  document.title = page.title;
  document.head.append(...page.querySelectorAll('head > link'));
  document.body.replaceWith(page.body);
  return wanted;
}

async function start(): Promise<void> {
  const at = decodeURIComponent(location.href.slice(rootUrl.href.length).split(/[?#]/, 1)[0] ?? '');
  const guest = new URLSearchParams(location.search).get('at') ?? '';
  if (hasStoragePerFile && GUESTS.includes(at)) {
    const host = new URL(`${HOST}?at=${at}${location.hash}`, rootUrl);
    carryIn(host);
    location.replace(host);
    return;
  }
  const names = at === HOST && GUESTS.includes(guest) ? await show(guest) : run;
  for (const name of names.split(' ').filter(Boolean)) await loader.load(name);
}
void start();
