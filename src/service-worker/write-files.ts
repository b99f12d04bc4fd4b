/** After a build: writes the worker, and what it has to know of the build, into the built site. Node only. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';
import { build } from 'vite';
import {
  HASH_LENGTH,
  HEAD_FILE,
  LIST_FILE,
  packList,
  type CopyFile,
  type CopyHead,
} from '../domain/offline/manifest.ts';
import { bytesOf, wireOf } from '../domain/offline/plan.ts';
import { addressOf, fetchOrder, isCopied } from '../domain/offline/route.ts';

const compress = promisify(brotliCompress);
/** What static hosts mostly use for what they compress on the way. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH);

async function describe(root: string, file: string): Promise<CopyFile> {
  const bytes = await readFile(path.join(root, file));
  const wire = Math.min((await compress(bytes, QUALITY)).length, bytes.length);
  return { path: addressOf(file), hash: hashOf(bytes), bytes: bytes.length, wire };
}

/** Every file of the built site that belongs into the copy, in the order in which it is to be fetched. */
export async function filesOf(root: string): Promise<readonly CopyFile[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((name) => isCopied(addressOf(name)));
  const files = await Promise.all(names.map((name) => describe(root, name)));
  return files.sort((a, b) => fetchOrder(a.path) - fetchOrder(b.path) || (a.path < b.path ? -1 : 1));
}

/** Writes `offline.json` and `offline-files.json`: the last thing that a build does, since they name every other file. */
export async function writeLists(root: string): Promise<CopyHead> {
  const files = await filesOf(root);
  const said = files.map((file) => `${file.path} ${file.hash}`).sort();
  const head = { version: hashOf(said.join('\n')), files: files.length, bytes: bytesOf(files), wire: wireOf(files) };
  await writeFile(path.join(root, LIST_FILE), JSON.stringify(packList({ version: head.version, files })));
  await writeFile(path.join(root, HEAD_FILE), JSON.stringify(head));
  return head;
}

/** Bundles of their own, each one file, under a name that never changes: the worker, and the page's side of it. */
const SCRIPTS = [
  // Not a module: modules in service workers are younger than the browsers that the site is for.
  { file: 'sw.js', entry: 'worker.ts', format: 'iife' },
  { file: 'offline.js', entry: '../islands/offline/begin.ts', format: 'es' },
] as const;

export async function writeScripts(root: string): Promise<void> {
  for (const { file, entry, format } of SCRIPTS) {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: root,
        emptyOutDir: false,
        target: ['chrome125', 'firefox128', 'safari18'],
        lib: {
          entry: path.join(import.meta.dirname, entry),
          formats: [format],
          name: 'meshready',
          fileName: () => file,
        },
      },
    });
  }
}
