import { readFileSync } from 'node:fs';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** Everything the pages of a test say when something is wrong with them; a test that ends with any of it has failed. */
interface Complaints {
  readonly complaints: string[];
}

/** Whatever a page's policy forbids is said in its console. */
export function sayViolations(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI || event.sample}`);
    });
  });
}

/**
 * A test that also fails on anything in the console, any uncaught error, any violation of the Content-Security-Policy and any
 * request to another host, whatever else it looks at.
 */
export const test = base.extend<Complaints>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        // A browser writes of its own accord that a page it was sent to was not there; a test for that says so itself.
        // That workers are blocked is what the configuration asks for: only the tests of the offline copy have them.
        if (!/status of 404|Service Worker registration blocked by Playwright/.test(message.text()))
          complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const { origin: asked, protocol } = new URL(request.url());
        if (asked !== origin && protocol !== 'data:') complaints.push(`request to another host: ${request.url()}`);
      });
      await sayViolations(context);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** One page of each kind. */
export const KINDS: Readonly<Record<string, string>> = {
  home: './',
  'question index': './questions/',
  'questions by level': './questions/by-level/',
  'questions by exam domain': './questions/by-exam-domain/',
  topic: './questions/ambient/',
  question: './questions/ambient/ztunnel-vs-waypoint/',
  'question with a table': './questions/leadership/justify-service-mesh/',
  'scorecard templates': './scorecards/',
  'scorecard template': './scorecards/leadership/',
  'my scorecards': './scorecards/mine/',
  'progress of practice': './practice/progress/',
  'record of practice': './practice/record/',
  'reference library': './references/',
  terms: './terms/',
  skills: './skills/',
  'resume checker': './resume/',
  search: './search/',
  about: './about/',
  practice: './practice/',
  'review of cards': './practice/review/',
  'mock interview': './practice/interview/',
  'reading without a network': './offline/',
  'not found': './no-such-page/',
};

/** Every page that the built site lists, as paths below the base. */
export function listedPages(outDir: string, basePath: string): string[] {
  const sitemap = readFileSync(`${outDir}/sitemap-0.xml`, 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => `./${new URL(url).pathname.slice(basePath.length)}`,
  );
}

/** The pages of the questions themselves. */
export function questionPages(): string[] {
  return listedPages('dist', '/').filter((path) => /questions\/(?!by-)[^/]+\/[^/]+\/$/.test(path));
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** A long page lays out what is near the window; a test of the whole of it needs the rest, too. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
