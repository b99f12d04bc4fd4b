/** What a page and the worker say to each other. One for the page: its parts share what is known. */
import { isDear, type Choice, type Connection } from '../../domain/offline/decide.ts';
import { HEAD_FILE, parseHead, type CopyHead } from '../../domain/offline/manifest.ts';
import type { Asked, CopyStatus } from '../../domain/offline/status.ts';
import { readLocal, writeLocal } from '../../storage/local.ts';
import { offlineFormat } from '../../storage/offline/preference.ts';

/** The path under which the site is served, with a slash at its end. */
export const BASE = new URL(/* @vite-ignore */ './', import.meta.url).pathname;

const listeners = new Set<() => void>();
let known: CopyStatus | undefined;

/** What the worker said last; undefined while there is none, or none that answered. */
export const status = (): CopyStatus | undefined => known;

/** Runs whenever the worker said something new, or the reader decided something. */
export function onNews(run: () => void): void {
  listeners.add(run);
}

const tell = () => {
  for (const run of listeners) run();
};

export const choice = (): Choice => readLocal(offlineFormat);

export function choose(part: Partial<Choice>): void {
  writeLocal(offlineFormat, { ...choice(), ...part });
  tell();
}

/** Why this page could never have a copy: it was opened from a file, or the browser has no workers here (or the site no https). */
export const hindrance = (): 'file' | 'browser' | undefined =>
  location.protocol === 'file:' ? 'file' : 'serviceWorker' in navigator ? undefined : 'browser';

export const connection = (): Connection =>
  (navigator as Navigator & { readonly connection?: Connection }).connection ?? {};

export const isDearNow = () => isDear(connection());

/** Whether there is no network, as far as anybody has noticed. */
export const isCutOff = () => !navigator.onLine || known?.network === false;

/** What a copy would be, asked of the server itself: for the time before there is a worker. */
export async function serverHead(): Promise<CopyHead | undefined> {
  try {
    const response = await fetch(BASE + HEAD_FILE, { cache: 'no-cache' });
    return response.ok ? parseHead(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

export const hasWorker = async () => (await navigator.serviceWorker.getRegistration(BASE)) !== undefined;

let isListening = false;

/** Puts the worker there, where it is not, and hears what it says. A refusal leaves everything as it was: online. */
export async function connect(): Promise<void> {
  if (!isListening) navigator.serviceWorker.addEventListener('message', hear);
  isListening = true;
  try {
    await navigator.serviceWorker.register(`${BASE}sw.js`, { scope: BASE, updateViaCache: 'none' });
    await ask('hello');
  } catch {
    known ??= { ready: false, copying: false, trouble: navigator.onLine ? 'refused' : 'network' };
    tell();
  }
}

function hear({ data }: MessageEvent<unknown>): void {
  const { offline } = (data ?? {}) as { readonly offline?: CopyStatus };
  if (!offline) return;
  known = offline;
  tell();
}

export async function ask(asked: Asked): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(asked);
}

/** The reader wants the copy: whatever was decided before, and over this connection. */
export async function begin(version: string | undefined): Promise<void> {
  choose({ mode: 'auto', agreed: version });
  void navigator.storage.persist();
  await connect();
  await ask('go on');
}

export async function pause(): Promise<void> {
  choose({ mode: 'paused' });
  await ask('pause');
}

/** Removes the copy and what made it; nothing comes back until it is asked for. */
export async function remove(): Promise<void> {
  choose({ mode: 'removed' });
  await ask('remove');
  await until((now) => now.current === undefined && now.next === undefined);
  await (await navigator.serviceWorker.getRegistration(BASE))?.unregister();
}

/** Elements in a page's text that may be loaded anew at any time: they hold nothing of the reader's. */
const HARMLESS = /^(copy-button|question-filter|search-panel|offline-copy|practice-status|practice-today)$/;

/** Whether a tool stands on this page: whatever is not known to be harmless may hold somebody's work. */
export const holdsWork = () =>
  [...document.querySelectorAll('main, main *')].some(
    ({ localName }) => localName.includes('-') && !HARMLESS.test(localName),
  );

/** Reads from the new release: at once where nothing can be lost by it, else from the next page on. */
export async function useNow(): Promise<void> {
  const wanted = known?.next?.version;
  await ask('use');
  await until((now) => now.current?.version === wanted);
  if (!holdsWork()) location.reload();
}

const until = (isSo: (now: CopyStatus) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!known || !isSo(known)) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
