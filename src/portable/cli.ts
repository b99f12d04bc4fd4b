/** The last step of a build: makes `meshready.zip`, and says on the pages that link it how large it is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { portableEdition } from './edition.ts';
import { zip } from './zip.ts';

const out = process.env['OUT_DIR'] ?? 'dist';
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');
const NAME = 'meshready.zip';

const built = new Map(
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NAME)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(out, file).replaceAll('\\', '/'), readFileSync(file)] as const),
);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// reproducible-builds.org/docs/source-date-epoch: the same source, the same zip.
const epoch = process.env['SOURCE_DATE_EPOCH'];
const day = (epoch ? new Date(Number(epoch) * 1000) : new Date()).toLocaleDateString('en-GB', {
  dateStyle: 'medium',
  timeZone: 'UTC',
});
const files = await portableEdition(
  built,
  base,
  { name: `${version}, built ${day}`, licence: readFileSync('LICENSE', 'utf8') },
  readFileSync(path.join(import.meta.dirname, 'portable.css'), 'utf8'),
);
const packed = zip('meshready', files);
writeFileSync(path.join(out, NAME), packed);

const size = `${(packed.length / 1e6).toFixed(1)} MB`;
const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
const SIZE = /(<span data-portable-size[^>]*>)[^<]*/g;
const saying = [...built].filter(([file, bytes]) => file.endsWith('.html') && bytes.includes('data-portable-size'));
if (saying.length === 0) throw new Error(`No page below ${out} says how large the portable edition is.`);
for (const [file, bytes] of saying) writeFileSync(path.join(out, file), bytes.toString().replace(SIZE, `$1${size}`));
console.log(`${path.join(out, NAME)}: ${size}, ${files.size} files, ${(unpacked / 1e6).toFixed(1)} MB unpacked`);
