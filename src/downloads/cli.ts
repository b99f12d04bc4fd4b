/** After Astro: what a reader takes along, made of the built site: the book, the files for Anki, the portable edition. Says on the pages how large each is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesInWords } from '../domain/offline/words.ts';
import { portableEdition } from '../portable/edition.ts';
import { zip } from '../portable/zip.ts';
import { ankiFiles } from './anki/files.ts';
import { bookFile } from './epub/book.ts';
import { unstated, withSizes } from './sizes.ts';

const out = process.env['OUT_DIR'] ?? 'dist';
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');
const ZIP = 'meshready.zip';

const built = new Map<string, Uint8Array>(
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ZIP)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(out, file).replaceAll('\\', '/'), readFileSync(file)] as const),
);

function textOf(name: string): string {
  const bytes = built.get(name);
  if (!bytes) throw new Error(`${path.join(out, name)} is missing: build the site first.`);
  return Buffer.from(bytes).toString();
}

function add(name: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  built.set(name, bytes);
  writeFileSync(path.join(out, name), bytes);
}

const stateSizes = () => withSizes(built).forEach((html, name) => add(name, html));

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// reproducible-builds.org/docs/source-date-epoch: the same source, the same zip.
const epoch = process.env['SOURCE_DATE_EPOCH'];
const day = (epoch ? new Date(Number(epoch) * 1000) : new Date()).toLocaleDateString('en-GB', {
  dateStyle: 'medium',
  timeZone: 'UTC',
});

const handbook = textOf('handbook/index.html');
add('meshready.epub', bookFile(handbook));
const [, site = ''] = /<link rel="canonical" href="([^"]+)"/.exec(textOf('index.html')) ?? [];
const practised = { deck: textOf('practice/deck.json'), backs: textOf('practice/backs.json'), handbook, site };
for (const [name, content] of Object.entries(await ankiFiles(practised))) add(name, content);
stateSizes();
const files = await portableEdition(
  built,
  base,
  { name: `${version}, built ${day}`, licence: readFileSync('LICENSE', 'utf8') },
  readFileSync(path.join(import.meta.dirname, '../portable/portable.css'), 'utf8'),
);
const packed = zip('meshready', files);
add(ZIP, packed);
stateSizes();

for (const [name] of built)
  if (name.endsWith('.html'))
    for (const target of unstated(textOf(name)))
      throw new Error(`${name} states the size of ${target}, which is no file of the site.`);
const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
  `${path.join(out, ZIP)}: ${bytesInWords(packed.length)}, ${files.size} files, ${bytesInWords(unpacked)} unpacked`,
);
