/** The portable edition, unpacked where it is hardest to open, and a test that fails on whatever its pages complain of. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sayViolations } from './site.ts';

export interface Copy {
  readonly folder: string;
  /** Paths from the root of the copy. */
  readonly files: readonly string[];
  /** The address of a file of it. */
  readonly at: (file: string) => string;
}

/** Blanks, letters outside of ASCII, and characters that mean something in an address. */
const AWKWARD = 'Über dem Netz – 第1 #50% & mehr';

export function unpack(outDir = 'dist'): Copy {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'meshready portable ')), AWKWARD, 'meshready');
  const files: string[] = [];
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(`${outDir}/meshready.zip`)))) {
    const file = name.replace(/^meshready\//, '');
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    files.push(file);
  }
  const root = pathToFileURL(folder + path.sep).href;
  return { folder, files, at: (file) => root + file };
}

/** The parts in which all pages are opened: in one go they take minutes on a slow machine. */
export const QUARTERS = [1, 2, 3, 4] as const;

export function quarterOf(copy: Copy, part: (typeof QUARTERS)[number]): string[] {
  const files = pagesOf(copy).filter((_, i) => i % QUARTERS.length === part - 1);
  expect(files.length).toBeGreaterThan(40);
  return files;
}

export function remove({ folder }: Copy): void {
  rmSync(path.dirname(path.dirname(folder)), { recursive: true, force: true, maxRetries: 3 });
}

export const test = base.extend<{ complaints: string[] }, { copy: Copy }>({
  copy: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs, and this one needs nothing.
    async ({}, use) => {
      const copy = unpack();
      await use(copy);
      remove(copy);
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
      context.on('requestfailed', (request) => {
        // An icon may still be under way when a test goes on to the next page.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
      });
      context.on('request', (request) => {
        if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
      });
      await sayViolations(context);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The pages of a copy. */
export const pagesOf = ({ files }: Copy): string[] => files.filter((file) => file.endsWith('.html'));
