/** `npm run bench:lighthouse`: the four categories of Lighthouse for one page of each kind. Needs a built site. */
import lighthouse from 'lighthouse';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser } from '../browser/find.ts';
import { filesBelow, serve } from './server.ts';

const PAGES = [
  '',
  'questions/',
  'questions/by-level/',
  'questions/by-exam-domain/',
  'questions/ambient/',
  'questions/ambient/ztunnel-vs-waypoint/',
  'questions/leadership/justify-service-mesh/',
  'references/',
  'terms/',
  'about/',
  'offline/',
  'search/',
  'scorecards/',
  'scorecards/leadership/',
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
/** Pages that search engines are told to leave out: that they are not to be found is no fault. */
const LEFT_OUT: readonly string[] = [
  'search/',
  'scorecards/card/',
  'scorecards/mine/',
  'practice/review/',
  'practice/progress/',
  'practice/record/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9333;

const served = await serve(filesBelow('dist'));
const browser = await chromium.launch({
  executablePath: provideBrowser(),
  args: [...BROWSER_FLAGS, '--ignore-certificate-errors', `--remote-debugging-port=${PORT}`],
});
for (const path of PAGES) {
  const result = await lighthouse(new URL(path, served.url).href, {
    port: PORT,
    logLevel: 'error',
    output: 'json',
    skipAudits: LEFT_OUT.includes(path) ? ['is-crawlable'] : [],
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${path}`);
  const scores = CATEGORIES.map((name) => Math.round((result.lhr.categories[name]?.score ?? 0) * 100));
  const failed = Object.values(result.lhr.audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
    .map(({ id }) => id);
  console.log(`${scores.join(' ')}  /${path}${failed.length > 0 ? `  (${failed.join(', ')})` : ''}`);
  if (scores.some((score) => score < 100)) process.exitCode = 1;
}
console.log(`The columns are ${CATEGORIES.join(', ')}.`);
await browser.close();
await served.close();
