/**
 * `npm run check:budgets`: the bytes of the built site against the budgets, as Brotli leaves them. The browser tests measure
 * the same on the wire; this says which file grew.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { askedForLater, scriptsOfPage } from './built-scripts.ts';

const QUESTION_PAGE = 13_400; // of 14,000 on the wire: the rest are headers
const INSTANT_TIER = 25_000;
/** All scripts of a tool's page before its first use. */
const TOOL = 60_000;
/** The portable edition, as it is downloaded. */
const PORTABLE = 12_000_000;
const TOOLS = [
  'scorecards/card/',
  'scorecards/cost/',
  'scorecards/mine/',
  'practice/',
  'practice/review/',
  'practice/interview/',
  'practice/progress/',
  'practice/record/',
  'resume/',
];

/** What is long on purpose still has an end. */
const LONG = [
  { what: 'references/', file: 'dist/references/index.html', budget: 95_000 },
  { what: 'handbook/', file: 'dist/handbook/index.html', budget: 450_000 },
];
/** Downloads, as they are. */
const FILES = [
  { file: 'meshready.epub', budget: 1_000_000 },
  { file: 'meshready.apkg', budget: 300_000 },
];
/** The cards of Practice: fronts, and backs that a phone fetches at once. */
const CARDS = [
  { file: 'practice/deck.json', budget: 30_000 },
  { file: 'practice/backs.json', budget: 60_000 },
];

const size = (file: string) => brotliCompressSync(readFileSync(file)).length;
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file), 0);

const pages = readdirSync('dist/questions', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?!by-)[^/]+\/[^/]+\/index\.html$/.test(name))
  .map((name) => {
    const file = `dist/questions/${name}`;
    const bytes = total([file, ...scriptsOfPage(readFileSync(file, 'utf8')), 'dist/favicon.svg']);
    return { what: `questions/${name.replace('index.html', '')}`, bytes, budget: QUESTION_PAGE };
  });

// Every page can open the search; one that has no tool of its own asks for nothing else later.
const searchFiles = askedForLater(scriptsOfPage(readFileSync('dist/about/index.html', 'utf8')));

const tools = TOOLS.map((path) => {
  const scripts = scriptsOfPage(readFileSync(`dist/${path}index.html`, 'utf8'));
  return { what: `${path} before its first use (${scripts.size} scripts)`, bytes: total(scripts), budget: TOOL };
});

const rows = [
  ...pages,
  {
    what: `search before its first result (${searchFiles.size} scripts, index)`,
    bytes: total([...searchFiles, 'dist/search.json']),
    budget: INSTANT_TIER,
  },
  ...tools,
  { what: 'meshready.zip, the portable edition', bytes: statSync('dist/meshready.zip').size, budget: PORTABLE },
  ...LONG.map(({ what, file, budget }) => ({ what, bytes: size(file), budget })),
  ...CARDS.map(({ file, budget }) => ({ what: file, bytes: size(`dist/${file}`), budget })),
  ...FILES.map(({ file, budget }) => ({ what: file, bytes: statSync(`dist/${file}`).size, budget })),
];
for (const { what, bytes, budget } of rows) {
  console.log(`${bytes > budget ? 'OVER ' : '     '}${String(bytes).padStart(6)} of ${budget} B  ${what}`);
}
if (searchFiles.size < 1 || pages.length < 9) {
  console.error('The built site is not whole: run npm run build first.');
  process.exitCode = 1;
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
