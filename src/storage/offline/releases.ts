import { LIST_FILE, packList, parseList, type CopyList } from '../../domain/offline/manifest.ts';

/**
 * The copies, in Cache Storage, a cache for each release and each place where the site is served:
 * `meshready /base/ release VERSION` holds files under their addresses, and beside them the list of all that belong to it.
 */
export class Releases {
  /** Address of the site, with a slash at its end. */
  readonly scope: string;
  readonly #prefix: string;

  constructor(scope: string) {
    this.scope = scope;
    this.#prefix = `meshready ${new URL(scope).pathname} release `;
  }

  address(path: string): string {
    return this.scope + path;
  }

  open(version: string): Promise<Cache> {
    return caches.open(this.#prefix + version);
  }

  /** Every release of which anything is kept. */
  async versions(): Promise<readonly string[]> {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix)).map((name) => name.slice(this.#prefix.length));
  }

  match(version: string, path: string): Promise<Response | undefined> {
    return caches.match(this.address(path), { cacheName: this.#prefix + version, ignoreVary: true });
  }

  async list(version: string): Promise<CopyList | undefined> {
    const stored = await this.match(version, LIST_FILE);
    return parseList(await stored?.json().catch(() => undefined));
  }

  async keepList(list: CopyList): Promise<void> {
    const cache = await this.open(list.version);
    await cache.put(this.address(LIST_FILE), Response.json(packList(list)));
  }

  /** The paths of a release that are there. */
  async have(version: string): Promise<ReadonlySet<string>> {
    if (!(await caches.has(this.#prefix + version))) return new Set();
    const requests = await (await this.open(version)).keys();
    const paths = requests.map(({ url }) => decodeURI(url.slice(this.scope.length)));
    return new Set(paths.filter((path) => path !== LIST_FILE));
  }

  async delete(version: string): Promise<void> {
    await caches.delete(this.#prefix + version);
  }
}
