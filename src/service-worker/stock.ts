import { compareContents, CONTENTS_FILE, parseContents, type Changes } from '../domain/offline/contents.ts';
import type { CopyFile, CopyHead, CopyList } from '../domain/offline/manifest.ts';
import { bytesOf, unneeded, wireOf } from '../domain/offline/plan.ts';
import type { Coming } from '../domain/offline/status.ts';
import { Records } from '../storage/offline/record.ts';
import { Releases } from '../storage/offline/releases.ts';
import type { Window, WorkerScope } from './scope.ts';

const headOf = ({ version, files }: CopyList): CopyHead => ({
  version,
  files: files.length,
  bytes: bytesOf(files),
  wire: wireOf(files),
});

/** What is on this device: releases, how much of each, and who reads them. */
export class Stock {
  readonly records: Records;
  readonly releases: Releases;
  readonly #worker: WorkerScope;
  readonly #lists = new Map<string, CopyList>();
  /** The paths that are there, of the releases that were counted. */
  readonly #there = new Map<string, Set<string>>();

  constructor(worker: WorkerScope) {
    this.#worker = worker;
    this.records = new Records(worker.registration.scope);
    this.releases = new Releases(worker.registration.scope);
  }

  /** The open pages of this site. */
  async windows(): Promise<readonly Window[]> {
    const all = await this.#worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return all.filter(({ url }) => url.startsWith(this.releases.scope));
  }

  /** Counts anew: a browser, or a reader, may have cleared what the record says is there. */
  async recount(): Promise<void> {
    this.#lists.clear();
    this.#there.clear();
    this.records.forget();
    const { current, next, ready } = await this.records.read();
    if (current !== undefined && !(await this.#isWhole(current))) {
      await this.records.change({ current: undefined, next: next ?? current, ready: false, changed: undefined });
    } else if (next !== undefined && ready && !(await this.#isWhole(next))) {
      await this.records.change({ ready: false });
    }
  }

  async #isWhole(version: string): Promise<boolean> {
    const list = await this.#list(version);
    return list !== undefined && (await this.#thereOf(version)).size >= list.files.length;
  }

  /** One more file of a release is there. */
  add(version: string, { path }: CopyFile): void {
    this.#there.get(version)?.add(path);
  }

  async headOf(version: string | undefined): Promise<CopyHead | undefined> {
    const list = version === undefined ? undefined : await this.#list(version);
    return list && headOf(list);
  }

  async coming(version: string | undefined): Promise<Coming | undefined> {
    const list = version === undefined ? undefined : await this.#list(version);
    if (!list) return undefined;
    const there = await this.#thereOf(list.version);
    const files = list.files.filter(({ path }) => there.has(path));
    return { ...headOf(list), have: files.length, haveBytes: bytesOf(files) };
  }

  async changes(before: string | undefined, after: string | undefined): Promise<Changes | undefined> {
    if (before === undefined || after === undefined) return undefined;
    const read = async (version: string) =>
      parseContents(await (await this.releases.match(version, CONTENTS_FILE))?.json().catch(() => undefined));
    return compareContents(await read(before), await read(after));
  }

  async drop(version: string): Promise<void> {
    const { next } = await this.records.read();
    if (next === version) await this.records.change({ next: undefined, ready: false });
    await this.releases.delete(version);
    this.#lists.delete(version);
    this.#there.delete(version);
  }

  /** Deletes the releases that nobody reads or waits for. */
  async tidy(): Promise<void> {
    const { current, next, older } = await this.records.read();
    const open = new Set((await this.windows()).map(({ id }) => id));
    const still = Object.entries(older).filter(([id]) => open.has(id));
    if (still.length < Object.keys(older).length) await this.records.change({ older: Object.fromEntries(still) });
    const stored = await this.releases.versions().catch(() => []);
    const needed = [current, next, ...still.map(([, release]) => release)];
    for (const version of unneeded(stored, needed)) await this.drop(version);
  }

  async clear(): Promise<void> {
    for (const version of await this.releases.versions()) await this.drop(version);
    await this.records.clear();
  }

  async #list(version: string): Promise<CopyList | undefined> {
    const list = this.#lists.get(version) ?? (await this.releases.list(version).catch(() => undefined));
    if (list) this.#lists.set(version, list);
    return list;
  }

  async #thereOf(version: string): Promise<Set<string>> {
    const there = this.#there.get(version) ?? new Set(await this.releases.have(version).catch(() => []));
    this.#there.set(version, there);
    return there;
  }
}
