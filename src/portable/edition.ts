import { build } from 'esbuild';
import { packSections } from '../domain/search/sections.ts';
import type { Site } from './addresses.ts';
import { EARLY, LOADER, portablePage, STYLE } from './page.ts';
import { readme } from './readme.ts';
import { classicScript, givenText } from './scripts.ts';
import { sectionsOf } from './texts.ts';
import { GUESTS, HOST } from './together.ts';

const PARTS = import.meta.dirname;
/** Under the address of the search that it stands in for, so that the site's own scripts find it. */
const FULL_TEXT = 'pagefind/pagefind.js';
const SECTIONS = 'pagefind/sections.json';

/** For search engines, previews and servers, and for the copy that a browser keeps of a served site. */
const NOT_HERE =
  /^(?:pagefind\/|sitemap|robots\.txt|_headers|og\.png|contents\.json|manifest\.webmanifest|icons\/|apple-touch-icon)/;
/** What leads to the zip leads, in the copy that came of it, to what stands in it for a reader. */
const INSTEAD = new Map([['meshready.zip', 'README.txt']]);

export interface Edition {
  /** Such as "0.1.0, built 26 Nov 2026". */
  readonly name: string;
  /** The text of the licence of the code. */
  readonly licence: string;
}

async function bundled(entry: string, format: 'iife' | 'esm', define: Readonly<Record<string, string>> = {}) {
  const { outputFiles } = await build({
    entryPoints: [`${PARTS}/runtime/${entry}`],
    bundle: true,
    write: false,
    format,
    define,
    minify: true,
    target: ['chrome125', 'firefox128'],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * The portable edition: the built site as files that work when opened from disk, where no module may be loaded and nothing fetched.
 *
 * @param built the files of the built site by their paths
 * @param base under which it was built, with a slash at both ends
 * @throws where a page leads to a file that is not there
 */
export async function portableEdition(
  built: ReadonlyMap<string, Uint8Array>,
  base: string,
  { name, licence }: Edition,
  style: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const site: Site = { base, files: new Set(built.keys()), instead: INSTEAD };
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const text = (file: string) => decoder.decode(built.get(file));
  const made = new Map<string, Uint8Array>();
  const write = (file: string, content: string) => made.set(file, encoder.encode(content));
  const given: string[] = [];
  const give = (file: string, content: string) => {
    given.push(file);
    write(`${file}.js`, givenText(file, content));
  };
  const used = [...built.keys()].filter((file) => !NOT_HERE.test(file)).sort();
  const pages = used.filter((file) => file.endsWith('.html'));
  const shown = new Set<string>();
  for (const file of pages) {
    const html = text(file);
    const footer = footerOf(name, html);
    const page = portablePage(site, html, file, footer);
    write(file, page.html);
    for (const [path, content] of page.files) write(path, content);
    for (const path of page.leadsTo) shown.add(path);
    if (GUESTS.includes(file)) give(file, portablePage(site, html, HOST, footer).html);
  }
  give(SECTIONS, JSON.stringify(packSections(pages.flatMap((file) => sectionsOf(text(file), `/${pathOf(file)}`)))));
  for (const file of used.filter((path) => path.endsWith('.json'))) give(file, text(file));
  for (const file of shown)
    if (!file.endsWith('.html') && site.files.has(file)) made.set(file, built.get(file) as Uint8Array);

  const modules = new Map(used.filter((path) => /^assets\/.*\.js$/.test(path)).map((file) => [file, text(file)]));
  modules.set(FULL_TEXT, await bundled('full-text.ts', 'esm'));
  const workers = new Set<string>();
  // By their names, to be read last: most of them are found to be workers by then, which are given as they are, and they are large.
  const last = (file: string) => Number(file.includes('.worker-'));
  for (const [file, code] of [...modules].sort(([a], [b]) => last(a) - last(b))) {
    if (workers.has(file)) continue;
    const script = await classicScript(site, file, code);
    write(script.name, script.code);
    for (const worker of script.workers) workers.add(worker);
  }
  for (const worker of workers) made.delete(worker);
  for (const worker of workers) give(worker, text(worker));
  write(LOADER, await bundled('start.ts', 'iife', { TEXTS: JSON.stringify(given) }));
  write(EARLY, await bundled('early.ts', 'iife'));
  write(STYLE, style);
  write('README.txt', readme(name, licence));
  return made;
}

/** Said at the end of every page; on those of the scorecards also what is not as on the web. */
function footerOf(name: string, html: string): string {
  const links = /<(?:scorecard-builder|my-scorecards)\b/.test(html)
    ? ' A scorecard’s link opens in this copy alone: to hand a scorecard on, download it as a file.'
    : '';
  return `<p>Portable edition ${name}. It works without a server and without a network; only links marked with ↗ need one.${links}</p>`;
}

const pathOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
