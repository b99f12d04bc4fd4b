import { describe, expect, it } from 'vitest';
import { createLoader } from '../../../src/portable/runtime/loader.ts';
import type { Site } from '../../../src/portable/addresses.ts';
import { classicScript, givenText } from '../../../src/portable/scripts.ts';

const site: Site = { base: '/base/', files: new Set(), instead: new Map() };
const ROOT = new URL('file:///copy/');

interface ScriptElement {
  src: string;
  onload: () => void;
  onerror: () => void;
}

/** Runs modules as a browser would that has only script elements, and nothing but these files. */
async function browserWith(modules: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>> = {}) {
  const files = new Map(Object.entries(texts).map(([name, text]) => [`${name}.js`, givenText(name, text)]));
  for (const [name, code] of Object.entries(modules)) files.set(name, (await classicScript(site, name, code)).code);
  const asked: string[] = [];
  const loader = createLoader(ROOT, new Set(Object.keys(texts)), () => undefined);
  const append = (element: ScriptElement) => {
    const name = element.src.slice(ROOT.href.length);
    asked.push(name);
    const code = files.get(name);
    queueMicrotask(() => {
      if (code === undefined) {
        element.onerror();
        return;
      }
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what a script element does
      new Function('meshready', code)(loader);
      element.onload();
    });
  };
  Object.assign(globalThis, {
    document: { createElement: () => ({}), head: { append }, baseURI: `${ROOT.href}pages/deep/index.html` },
  });
  return { loader, asked };
}

const exportsOf = async (modules: Readonly<Record<string, string>>, texts?: Readonly<Record<string, string>>) =>
  (await (await browserWith(modules, texts)).loader.load('assets/main.js')) as Record<string, unknown>;

describe('a module as a classic script', () => {
  it('gives and takes names as it did, each module run once', async () => {
    const main = await exportsOf({
      'assets/main.js':
        'import {add as a} from "./b.js"; import {count} from "./c.js"; export const sum = a(1, 2); export {count}',
      'assets/b.js': 'import "./c.js"; export const add = (x, y) => x + y',
      'assets/c.js': 'globalThis.runs = (globalThis.runs ?? 0) + 1; export const count = globalThis.runs',
    });
    expect(main).toMatchObject({ sum: 3, count: 1 });
  });

  it('sees what the others change later, in circles too', async () => {
    const main = await exportsOf({
      'assets/main.js':
        'import {next, value} from "./b.js"; export const seen = () => { next(); return value }; export const one = 1',
      'assets/b.js': 'import {one} from "./main.js"; export let value = 0; export const next = () => { value += one }',
    });
    expect((main['seen'] as () => number)()).toBe(1);
  });

  it('loads later what it loaded later', async () => {
    const { loader, asked } = await browserWith({
      'assets/main.js': 'export const more = () => import(`./more.js`)',
      'assets/more.js': 'import {x} from "./x.js"; export const y = x + 1',
      'assets/x.js': 'export const x = 1',
    });
    const { more } = (await loader.load('assets/main.js')) as { more: () => Promise<{ y: number }> };
    expect(asked).toEqual(['assets/main.js']);
    expect((await more()).y).toBe(2);
    expect(asked).toEqual(['assets/main.js', 'assets/more.js', 'assets/x.js']);
  });

  it('loads from an address that a page made', async () => {
    const main = await exportsOf({
      'assets/main.js': 'export const found = import(`${"../../"}pagefind/pagefind.js`)',
      'pagefind/pagefind.js': 'export const here = import.meta.url',
    });
    expect(await main['found']).toMatchObject({ here: `${ROOT.href}pagefind/pagefind.js` });
  });

  it('fetches texts that scripts give, and is told that others are not there', async () => {
    const main = await exportsOf(
      {
        'assets/main.js':
          'export const data = fetch("../../data.json").then((r) => r.json()); export const none = fetch("../../none.json").then((r) => r.status)',
      },
      { 'data.json': '{"a":"\u2028</script>"}' },
    );
    expect(await main['data']).toEqual({ a: '\u2028</script>' });
    expect(await main['none']).toBe(404);
  });

  it('names the workers that it starts, beside itself', async () => {
    const code = 'new Worker(new URL(`/base/assets/w-1.js`,``+import.meta.url),{type:`module`})';
    const script = await classicScript(site, 'assets/main.js', code);
    expect(script.workers).toEqual(['assets/w-1.js']);
    expect(script.code).toContain('new URL("./w-1.js",""+$here)');
  });

  it('says which file is missing', async () => {
    const { loader } = await browserWith({ 'assets/main.js': 'import "./gone.js"' });
    await expect(loader.load('assets/main.js')).rejects.toThrow('assets/gone.js is not in this copy');
  });
});
