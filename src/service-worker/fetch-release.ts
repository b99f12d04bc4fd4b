import { HASH_LENGTH, LIST_FILE, parseList, type CopyFile, type CopyList } from '../domain/offline/manifest.ts';
import { bytesOf, planCopy, type Kept } from '../domain/offline/plan.ts';
import type { Trouble } from '../domain/offline/status.ts';
import type { Releases } from '../storage/offline/releases.ts';

/** How many files are fetched at the same time: few, since whoever reads meanwhile comes first. */
const LANES = 4;
/** How often a server may change its release while it is being fetched before that is given up for now. */
const MAX_TRIES = 3;

export type Outcome =
  | { readonly kind: 'whole'; readonly version: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Hears of what happens. */
interface Progress {
  /** Which release it will be, before its first file comes. */
  begins(list: CopyList): Promise<void>;
  came(version: string, file: CopyFile): void;
}

/** A file or a list that could not be had, and why; `other` where the server has moved on to another release. */
class Stop extends Error {
  readonly why: Trouble | 'other';

  constructor(why: Trouble | 'other') {
    super(why);
    this.why = why;
  }
}

/** Fetches what is still missing of the release that the server has now. */
export async function fetchRelease(releases: Releases, stop: AbortSignal, progress: Progress): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    try {
      const list = await fetchList(releases, stop);
      await releases.keepList(list);
      await progress.begins(list);
      await fetchFiles(releases, list, stop, (file) => progress.came(list.version, file));
      return { kind: 'whole', version: list.version };
    } catch (error) {
      if (stop.aborted) return { kind: 'stopped' };
      const why = whyOf(error);
      if (why !== 'other') return { kind: 'trouble', trouble: why };
      if (tries === MAX_TRIES) return { kind: 'trouble', trouble: 'missing' };
    }
  }
}

function whyOf(error: unknown): Trouble | 'other' {
  if (error instanceof Stop) return error.why;
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'full' : 'refused';
  return error instanceof TypeError ? 'network' : 'refused';
}

async function fetchList(releases: Releases, signal: AbortSignal): Promise<CopyList> {
  const response = await fetch(releases.address(LIST_FILE), { cache: 'no-cache', signal });
  const list = response.ok ? parseList(await response.json().catch(() => undefined)) : undefined;
  if (!list) throw new Stop('missing');
  return list;
}

async function fetchFiles(
  releases: Releases,
  list: CopyList,
  stop: AbortSignal,
  came: (file: CopyFile) => void,
): Promise<void> {
  const cache = await releases.open(list.version);
  const plan = planCopy(list, await releases.have(list.version), await keptBeside(releases, list.version));
  const missing = [...plan.fetch];
  await roomFor(bytesOf(missing) + bytesOf(plan.reuse.map(({ file }) => file)));
  for (const { file, from, path } of plan.reuse) {
    stop.throwIfAborted();
    const stored = await releases.match(from, path);
    if (!stored) {
      missing.push(file);
      continue;
    }
    await cache.put(releases.address(file.path), stored);
    came(file);
  }
  // One failure ends all lanes.
  const ended = new AbortController();
  const signal = AbortSignal.any([stop, ended.signal]);
  const lane = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      const response = await fetchFile(releases, list, file, signal);
      signal.throwIfAborted();
      await cache.put(releases.address(file.path), response);
      came(file);
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    ended.abort();
    await Promise.allSettled(lanes);
    throw error;
  }
}

/** @throws where the browser says beforehand that so many bytes do not fit */
async function roomFor(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && bytes > quota - usage) throw new Stop('full');
}

async function keptBeside(releases: Releases, version: string): Promise<readonly Kept[]> {
  const others = (await releases.versions()).filter((other) => other !== version);
  const kept = others.map(async (other) => {
    const list = await releases.list(other);
    return list ? [{ list, have: await releases.have(other) }] : [];
  });
  return (await Promise.all(kept)).flat();
}

/**
 * What the browser has already may do; what turns out to be of another content is asked of the server itself. The hash alone decides: some
 * servers give the page for what is not found with a status to match.
 */
async function fetchFile(
  releases: Releases,
  list: CopyList,
  { path, hash }: CopyFile,
  signal: AbortSignal,
): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(releases.address(path), { cache, signal, priority: 'low' });
    const body = await response.arrayBuffer();
    if ((await hashOf(body)) === hash) return plain(body, response.headers);
  }
  const now = await fetchList(releases, signal);
  if (now.version !== list.version) throw new Stop('other');
  const { ok } = await fetch(releases.address(path), { cache: 'reload', signal });
  throw new Stop(ok ? 'altered' : 'missing');
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, HASH_LENGTH);
}

/** The answer as it is kept: not as one that was redirected, which a page may not be, nor as compressed, which it is no longer. */
function plain(body: ArrayBuffer, headers: Headers): Response {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) kept.delete(name);
  return new Response(body, { headers: kept });
}
