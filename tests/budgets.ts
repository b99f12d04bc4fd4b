/**
 * `npm run check:budgets`: the bytes of the built site against the budgets, as Brotli leaves them. The browser tests measure
 * the same on the wire; this says which file grew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const QUESTION_PAGE = 13_400; // of 14,000 on the wire: the rest are headers
const INSTANT_TIER = 25_000;

const size = (file: string) => brotliCompressSync(readFileSync(file)).length;

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file = '']) => `dist/${file}`);
}

const pages = readdirSync('dist/questions', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?!by-)[^/]+\/[^/]+\/index\.html$/.test(name))
  .map((name) => {
    const file = `dist/questions/${name}`;
    const bytes = [file, ...scriptsOf(readFileSync(file, 'utf8')), 'dist/favicon.svg'].reduce(
      (sum, f) => sum + size(f),
      0,
    );
    return { what: `questions/${name.replace('index.html', '')}`, bytes, budget: QUESTION_PAGE };
  });

const searchFiles = readdirSync('dist/assets')
  .filter((name) => /^(?!Base|QuestionFilter|MeshCost).*\.js$/.test(name))
  .map((name) => `dist/assets/${name}`);
const instant = [...searchFiles, 'dist/search.json'].reduce((sum, file) => sum + size(file), 0);

const rows = [
  ...pages,
  {
    what: `search before its first result (${searchFiles.length} scripts, index)`,
    bytes: instant,
    budget: INSTANT_TIER,
  },
];
for (const { what, bytes, budget } of rows) {
  console.log(`${bytes > budget ? 'OVER ' : '     '}${String(bytes).padStart(6)} of ${budget} B  ${what}`);
}
if (searchFiles.length < 1 || pages.length < 9) {
  console.error('The built site is not whole: run npm run build first.');
  process.exitCode = 1;
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
