import { Buffer } from 'node:buffer';
import { expect, type Locator, type Page } from '@playwright/test';
import { writeBackup } from '../../src/domain/practice/exchange/write-backup.ts';
import type { PracticeEvent } from '../../src/domain/practice/log/event.ts';
import { downloadBy, textOf } from './my-scorecards.ts';

export const RECORD = './practice/record/';
export const PROGRESS = './practice/progress/';

export const backupOf = (events: readonly PracticeEvent[], unknown: readonly unknown[] = []): string =>
  writeBackup({ events, unknown }, [], new Date().toISOString());

/** What is said of the file that was chosen. */
export const brought = (page: Page): Locator => page.getByRole('region', { name: 'Bring in' }).getByRole('region');

export async function choose(page: Page, text: string, name = 'backup.json'): Promise<void> {
  await page
    .getByLabel('Backup to bring in')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(brought(page).getByRole('heading', { name: /^Reading/ })).toHaveCount(0);
  await brought(page).waitFor();
}

/** Chooses a file and agrees to what it would add. */
export async function bringIn(page: Page, text: string): Promise<void> {
  await choose(page, text);
  await brought(page).getByRole('button', { name: 'Bring in' }).click();
  await expect(brought(page).getByRole('heading', { name: 'Brought in' })).toBeVisible();
}

/** A page with a record, as if it had been kept there all along. */
export async function openWith(page: Page, path: string, events: readonly PracticeEvent[]): Promise<void> {
  await page.goto(RECORD);
  await bringIn(page, backupOf(events));
  if (path !== RECORD) await page.goto(path);
}

export async function backUp(page: Page): Promise<{ readonly events: readonly unknown[] }> {
  const button = page.getByRole('region', { name: 'Back up' }).getByRole('button', { name: 'Download a backup' });
  const download = await downloadBy(page, () => button.click());
  return JSON.parse(await textOf(download)) as { events: unknown[] };
}

/** A figure of the record, as the page has it. */
export const figure = (page: Page, name: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');
