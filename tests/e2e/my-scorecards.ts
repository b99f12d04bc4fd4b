import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { writeJson } from '../../src/domain/scorecard/exchange/json.ts';
import type { Scorecard } from '../../src/domain/scorecard/model.ts';
import { golden, observing, unknownIncidents } from '../unit/domain/scorecard/golden.ts';

export const PATH = './scorecards/mine/';

const { milestones: _none, ...asItWas } = { ...golden, id: 'pilot' };

/** A card with a number changed since the copy that was kept of it, and two rows that still hold examples. */
export const pilot: Scorecard = {
  ...observing({ ...golden, id: 'pilot' }, { mtls: { value: { low: 99, likely: 99, high: 99, basis: 'measured' } } }),
  title: 'Payments pilot',
  template: { id: 'leadership', version: '1', hash: 'of-another-day' },
  criteria: golden.criteria.map((row, i) => (i < 2 ? { ...row, placeholders: ['floor'] } : row)),
  milestones: [{ id: 'review', name: 'Before the review', at: '2026-11-20T09:30:00Z', card: asItWas }],
};
export const checkout: Scorecard = { ...unknownIncidents, id: 'checkout', title: 'Checkout domain' };

export interface SomeFile {
  readonly name: string;
  readonly text: string;
}

export const fileOf = (card: Scorecard, name = `${card.id}.json`): SomeFile => ({ name, text: writeJson(card) });

export async function importFiles(page: Page, ...files: readonly SomeFile[]): Promise<void> {
  await page
    .getByLabel('Files to import')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })),
    );
  await results(page).waitFor();
}

/** Opens the page with cards in it, and the message of the import closed. */
export async function openWith(page: Page, ...cards: readonly Scorecard[]): Promise<void> {
  await page.goto(PATH);
  await importFiles(page, ...cards.map((card) => fileOf(card)));
  await results(page).getByRole('button', { name: 'Close' }).click();
}

/** What is said of the files that were imported. */
export const results = (page: Page): Locator => page.getByRole('region', { name: /imported|here already/ });

/** A card's line, in whichever list it stands. */
export const line = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

export const shelf = (page: Page, name: 'Archive' | 'Bin'): Locator =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Downloads by a click. */
export async function downloadBy(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return download;
}

/** Puts a record into the database past the store, as an older, a newer or a broken version of the site might have left it. */
export function putRecord(page: Page, id: string, record: unknown): Promise<void> {
  return page.evaluate(
    ([key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('meshready-scorecards');
        opening.onerror = () => reject(new Error('The database could not be opened'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('cards', 'readwrite');
          writing.objectStore('cards').put(value, key);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onerror = () => reject(new Error('The record could not be written'));
        };
      }),
    [id, record] as const,
  );
}
