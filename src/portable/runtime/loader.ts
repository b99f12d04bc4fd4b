/** What a page that was opened from disk does instead of loading modules and fetching: scripts put both on `meshready`. */

type Exports = Readonly<Record<string, unknown>>;
type Factory = (
  require: (specifier: string) => unknown,
  exports: Exports,
  module: { exports: Exports },
  fetch: (address: string | URL) => Promise<Response>,
  worker: unknown,
  load: (specifier: string) => Promise<unknown>,
  here: string,
) => void;

interface Module {
  readonly needs: readonly string[];
  readonly factory: Factory;
  readonly module: { exports: Exports };
  hasRun: boolean;
}

const nameOf = (address: string | URL, from: string, root: URL) =>
  new URL(address, from).href.slice(root.href.length).split(/[?#]/, 1)[0] ?? '';

/**
 * @param root the folder of the whole copy
 * @param known names of the texts that it holds; the rest is not found, as a server would say
 */
export function createLoader(root: URL, known: ReadonlySet<string>, workerOf: (fetch: Fetch) => unknown) {
  const modules = new Map<string, Module>();
  const texts = new Map<string, string>();
  const loading = new Map<string, Promise<void>>();

  /** Loads a script once. A failed try is forgotten. */
  function script(name: string): Promise<void> {
    const begun = loading.get(name);
    if (begun) return begun;
    const wanted = new Promise<void>((resolve, reject) => {
      const element = document.createElement('script');
      element.src = new URL(name, root).href;
      element.onload = () => resolve();
      element.onerror = () => {
        loading.delete(name);
        reject(new TypeError(`${name} is not in this copy: unpack the whole of the zip again.`));
      };
      document.head.append(element);
    });
    loading.set(name, wanted);
    return wanted;
  }

  const fetchText: Fetch = async (address) => {
    const name = nameOf(address, document.baseURI, root);
    if (!known.has(name)) return new Response(null, { status: 404 });
    await script(`${name}.js`);
    return new Response(texts.get(name) ?? '');
  };
  const worker = workerOf(fetchText);

  /** Loads a module and all that it needs, in circles too. */
  async function bring(name: string, asked = new Set<string>()): Promise<void> {
    if (asked.has(name)) return;
    asked.add(name);
    await script(name);
    const here = new URL(name, root).href;
    await Promise.all((modules.get(name)?.needs ?? []).map((need) => bring(nameOf(need, here, root), asked)));
  }

  function run(name: string): unknown {
    const found = modules.get(name);
    if (!found) throw new TypeError(`${name} was not loaded.`);
    if (!found.hasRun) {
      found.hasRun = true;
      const here = new URL(name, root).href;
      found.factory(
        (specifier) => run(nameOf(specifier, here, root)),
        found.module.exports,
        found.module,
        fetchText,
        worker,
        // Only a module's own neighbours are named from it; other addresses are made by pages for pages.
        (specifier) => load(nameOf(specifier, /^\.\/[^/]+$/.test(specifier) ? here : document.baseURI, root)),
        here,
      );
    }
    return found.module.exports;
  }

  async function load(name: string): Promise<unknown> {
    await bring(name);
    return run(name);
  }

  return {
    load,
    fetch: fetchText,
    add(name: string, needs: readonly string[], factory: Factory): void {
      modules.set(name, { needs, factory, module: { exports: {} }, hasRun: false });
    },
    give(name: string, text: string): void {
      texts.set(name, text);
    },
  };
}

export type Fetch = (address: string | URL) => Promise<Response>;
