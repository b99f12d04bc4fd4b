import { HEAD_FILE, parseHead, type CopyHead, type CopyList } from '../domain/offline/manifest.ts';
import type { CopyStatus, Trouble } from '../domain/offline/status.ts';
import { fetchRelease } from './fetch-release.ts';
import type { Stock } from './stock.ts';

/** How often pages hear of a copy that grows, in milliseconds. */
const REPORT_EVERY = 120;
/** How long what the server said of its newest release holds, in milliseconds. */
const LOOK_EVERY = 60_000;

/** How the copy is made, renewed, used and removed, and what pages are told of it. */
export class Copy {
  readonly #stock: Stock;
  #running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  #found: CopyHead | undefined;
  #network: boolean | undefined;
  #lookedAt = 0;
  #reportedAt = 0;

  constructor(stock: Stock) {
    this.#stock = stock;
  }

  /** A page has come: what is here is counted, and the server asked for its newest release when it was not just now. */
  async hello(): Promise<void> {
    if (!this.#running) {
      await this.#stock.recount();
      await this.#stock.tidy();
    }
    const isFresh = Date.now() - this.#lookedAt < LOOK_EVERY && this.#network === true;
    await (isFresh ? this.#report() : this.look());
  }

  /** Asks the server which release it has. */
  async look(): Promise<void> {
    try {
      const response = await fetch(this.#stock.releases.address(HEAD_FILE), { cache: 'no-cache' });
      const head = response.ok ? parseHead(await response.json().catch(() => undefined)) : undefined;
      const { current, next } = await this.#stock.records.read();
      this.#found = head && head.version !== current && head.version !== next ? head : undefined;
      // The server went back to the release that is in use: the one that was to follow it is no longer offered.
      if (head && head.version === current && next !== undefined && !this.#running) await this.#stock.drop(next);
      this.#network = true;
    } catch {
      this.#network = false;
    }
    this.#lookedAt = Date.now();
    await this.#report();
  }

  /** Begins the copy, or goes on with it. One at a time; a second wish joins the first. */
  goOn(): Promise<void> {
    if (!this.#running) {
      const stop = new AbortController();
      this.#running = { stop, done: this.#run(stop.signal).finally(() => this.#report()) };
    }
    return this.#running.done;
  }

  async pause(): Promise<void> {
    this.#running?.stop.abort();
    await this.#running?.done;
    await this.#report();
  }

  async #run(stop: AbortSignal): Promise<void> {
    try {
      await this.#stock.records.change({ trouble: undefined });
      const outcome = await fetchRelease(this.#stock.releases, stop, {
        begins: (list) => this.#begins(list),
        came: (version, file) => {
          this.#stock.add(version, file);
          if (Date.now() - this.#reportedAt >= REPORT_EVERY) void this.#report();
        },
      });
      if (outcome.kind === 'whole') await this.#arrived(outcome.version);
      if (outcome.kind === 'trouble') await this.#failed(outcome.trouble);
    } finally {
      this.#running = undefined;
    }
    await this.#stock.tidy();
  }

  async #begins({ version }: CopyList): Promise<void> {
    this.#network = true;
    this.#found = undefined;
    const { current } = await this.#stock.records.read();
    if (version !== current) await this.#stock.records.change({ next: version, ready: false });
    await this.#report();
  }

  async #arrived(version: string): Promise<void> {
    const { current } = await this.#stock.records.read();
    if (version === current) return;
    await this.#stock.records.change({ next: version, ready: true });
    if (current === undefined) await this.use();
  }

  async #failed(trouble: Trouble): Promise<void> {
    if (trouble === 'network') this.#network = false;
    const { next } = await this.#stock.records.read();
    // What cannot be finished only takes the room that a reader's own work may need.
    if (trouble === 'full' && next !== undefined) await this.#stock.drop(next);
    await this.#stock.records.change({ trouble });
  }

  /** From the next page on, the release that waits is read; pages that are open stay with the one they came from. */
  async use(): Promise<void> {
    const { current, next, ready, older } = await this.#stock.records.read();
    if (ready && next !== undefined) {
      const changed = await this.#stock.changes(current, next);
      const open = await this.#stock.windows();
      await this.#stock.records.change({
        current: next,
        next: undefined,
        ready: false,
        changed,
        older: Object.fromEntries(open.map(({ id }) => [id, older[id] ?? current ?? ''])),
      });
      if (!this.#running) await this.#stock.tidy();
    }
    await this.#report();
  }

  /** Where nobody has a page open, nobody can be disturbed by a new release. */
  async useBetweenVisits(): Promise<void> {
    const { ready } = await this.#stock.records.read();
    if (ready && (await this.#stock.windows()).length === 0) await this.use();
  }

  async remove(): Promise<void> {
    this.#running?.stop.abort();
    await this.#running?.done;
    this.#found = undefined;
    await this.#stock.clear();
    await this.#report();
  }

  /** What a request said of the network; pages hear of it when that is news. */
  reached(isThere: boolean): void {
    if (this.#network === isThere) return;
    this.#network = isThere;
    void this.#report();
  }

  async #report(): Promise<void> {
    this.#reportedAt = Date.now();
    const { current, next, ready, trouble, changed } = await this.#stock.records.read();
    const [inUse, coming, changes] = await Promise.all([
      this.#stock.headOf(current),
      this.#stock.coming(next),
      ready ? this.#stock.changes(current, next) : undefined,
    ]);
    const offline: CopyStatus = {
      current: inUse,
      next: coming,
      ready: ready && coming !== undefined,
      found: this.#found,
      copying: this.#running !== undefined,
      trouble,
      network: this.#network,
      changes,
      changed,
    };
    for (const window of await this.#stock.windows()) window.postMessage({ offline });
  }
}
