import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseHead, parseList } from '../../../src/domain/offline/manifest.ts';
import { writeLists } from '../../../src/service-worker/write-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'built-'));
  put('index.html', '<h1>Home</h1>');
  put('terms/index.html', '<h1>Terms</h1>');
  put('assets/a.js', 'export {}');
  put('meshready.zip', 'PK');
  put('_headers', '/*');
  put('sw.js', '// the worker');
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

it('lists every file of a build that a reader can come to, by its address, and nothing else', async () => {
  const head = await writeLists(root);
  const list = parseList(read('offline-files.json'));
  expect(list?.files.map((file) => file.path)).toEqual(['', 'assets/a.js', 'terms/']);
  expect(parseHead(read('offline.json'))).toEqual(head);
  expect(head).toMatchObject({ files: 3, bytes: 13 + 14 + 9, version: list?.version });
});

it('gives the same content the same version, whatever was written before, and other content another', async () => {
  const { version } = await writeLists(root);
  expect((await writeLists(root)).version).toBe(version);
  put('meshready.zip', 'PK, another one');
  expect((await writeLists(root)).version).toBe(version);
  put('terms/index.html', '<h1>Terms!</h1>');
  expect((await writeLists(root)).version).not.toBe(version);
});
