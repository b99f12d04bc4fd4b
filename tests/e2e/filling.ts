/** What the stories of the scorecard builder have in common: opening the leadership card, filling it, hearing what is announced. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

export const CARD = './scorecards/card/';
export const LEADERSHIP = `${CARD}#new=leadership`;
export const BLANK = `${CARD}#new=blank`;

export const MTLS = '100 percent mTLS for tier-1 service paths';
export const ROLLBACK = 'Canary rollback in under 5 minutes';
export const MAP = 'Service dependency map for incident response';
export const INCIDENTS = 'Reduced release-related incidents';

/** The invented measurements whose results are known: 77.3 of 100. */
export const GOLDEN: Readonly<Record<string, string>> = {
  [MTLS]: '96',
  [ROLLBACK]: '4',
  [MAP]: '90',
  [INCIDENTS]: '4.5',
};

/** A field of the table by its column and its row; its unit, and that it holds an example, follow in its name. */
export function field(page: Page, column: string, row: string): Locator {
  return page.locator('.card').getByLabel(new RegExp(`^${escaped(column)}: ${escaped(row)}(,| \\(an example|$)`));
}

export const measured = (page: Page, row: string) => field(page, 'Measured', row);

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export async function openCard(page: Page, address = LEADERSHIP): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Share and export' })).toBeVisible();
}

export async function measure(page: Page, values: Readonly<Record<string, string>> = GOLDEN): Promise<void> {
  for (const [row, value] of Object.entries(values)) await measured(page, row).fill(value);
}

/** The band that says what the card comes to. */
export const verdict = (page: Page) => page.locator('section.verdict');
export const score = (page: Page) => verdict(page).getByRole('img');
export const findings = (page: Page) => page.getByRole('complementary', { name: 'Findings' });

/** The button that opens a row; the arrow behind its name is part of it. */
export const rowButton = (page: Page, name: string) => page.locator('.rows button.name').filter({ hasText: name });

/** A part of the page that is closed to begin with, opened. */
export async function openPart(page: Page, title: string): Promise<Locator> {
  const part = page.locator('details.part').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
  return part;
}

/** What a screen reader was told last. */
export async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('body > [role=status]')).toHaveText(text);
}

/** Waits until the card has an address of its own and is stored. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page).toHaveURL(/#id=/);
  await expect(page.getByText('Saved in this browser.')).toBeVisible();
}

/** The names of the rows of a table, from the top. */
export const rowNames = (page: Page, kind: 'benefit' | 'cost' | 'gate') => page.locator(`.rows.of-${kind} button.name`);
