/** A file that takes long: it can be given up, and is given up after a time, and nothing goes on behind the page. */
import type { Page } from '@playwright/test';
import { MESH_ADVERT } from '../unit/domain/resume/match/texts.ts';
import { advertise, check, checked, choose, openChecker, refused, result, slowPdf } from './resume-checking.ts';
import { expect, test } from './site.ts';

const PAGES = 30;

/** Begins to read a file that would take minutes. */
async function beginSlowly(page: Page): Promise<void> {
  await choose(page, slowPdf(PAGES));
  await advertise(page, MESH_ADVERT);
  await page.getByLabel('Day of the interview (optional)').fill('2031-05-04');
  await check(page);
  await expect(page.getByText(new RegExp(`^Reading page \\d+ of ${PAGES}…$`))).toBeVisible();
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContainEqual(
    expect.stringMatching(/\/assets\/pdf\.worker/),
  );
}

async function expectNothingLost(page: Page): Promise<void> {
  await expect(page.getByText('Chosen: drawing.pdf')).toBeVisible();
  await expect(page.getByLabel('The job advertisement')).toHaveValue(MESH_ADVERT);
  await expect(page.getByLabel('Day of the interview (optional)')).toHaveValue('2031-05-04');
}

async function checkAnother(page: Page): Promise<void> {
  await choose(page, 'chromium-plain-marlow.pdf');
  await checked(page);
  await expect(result(page)).toContainText('read from chromium-plain-marlow.pdf');
  await expect(refused(page)).toHaveCount(0);
}

test('a PDF that is being read is given up: its worker ends, nothing is lost, and another can be checked', async ({
  page,
}) => {
  await openChecker(page);
  await beginSlowly(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Not checked' })).toBeFocused();
  await expect(refused(page)).toContainText('Reading was cancelled.');
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expectNothingLost(page);
  await checkAnother(page);
});

test('a PDF that is not read in time is given up with its cause and its cure, and nothing is lost', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-26T10:00:00' });
  await openChecker(page);
  // From here on its time goes by only where the test says so.
  await page.clock.pauseAt('2026-11-26T12:00:00');
  await beginSlowly(page);
  // The limit is the page's clock; the reader has one of its own, and goes on.
  await page.clock.runFor(29_000);
  await expect(refused(page)).toHaveCount(0);
  await page.clock.runFor(1_500);
  await expect(page.getByRole('heading', { name: 'Not checked' })).toBeFocused();
  await expect(refused(page)).toContainText('The file was not read within 30 seconds.');
  await expect(refused(page)).toContainText('Export the resume again without them, or paste its text.');
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('pdf.worker')).length).toBe(0);
  await expectNothingLost(page);
  await page.clock.resume();
  await checkAnother(page);
});
