import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { beginSearchIndex } from '../../../../src/site/finish/search-index.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const page = (said: string) => `<html lang="en"><body data-pagefind-body><h1>${said}</h1><p>${said}</p></body></html>`;

/** The files of an index of pages that arrive in the order of these numbers, the smallest first. */
async function filesOf(arrivals: readonly number[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'index-'));
  folders.push(folder);
  const index = await beginSearchIndex();
  const pages = arrivals.map(() => Promise.withResolvers<string>());
  for (const [i, { promise }] of pages.entries()) index.add(`${i}/index.html`, promise);
  const inTime = [...arrivals.entries()].sort(([, a], [, b]) => a - b);
  for (const [i] of inTime) {
    pages[i]?.resolve(page(`Page ${'abcdef'[i] ?? ''} of some`));
    await new Promise(setImmediate);
  }
  await index.write(folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

it('is the same however long each page takes', async () => {
  const inOrder = await filesOf([0, 1, 2, 3]);
  expect(inOrder.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(4);
  expect(await filesOf([3, 1, 2, 0])).toEqual(inOrder);
});

it('holds nothing of a page that is not to be found, or is none', async () => {
  const index = await beginSearchIndex();
  const folder = mkdtempSync(path.join(tmpdir(), 'index-'));
  folders.push(folder);
  index.add('a/index.html', Promise.resolve(page('Found')));
  index.add('b/index.html', Promise.resolve('<html lang="en"><body><h1>Not to be found</h1></body></html>'));
  index.add('c.json', Promise.resolve(undefined));
  await index.write(folder);
  expect(readdirSync(path.join(folder, 'pagefind/fragment'))).toHaveLength(1);
});
