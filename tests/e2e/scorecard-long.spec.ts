import type { Page } from '@playwright/test';
import { writeFullLink } from '../../src/domain/scorecard/exchange/link.ts';
import type { Scorecard } from '../../src/domain/scorecard/model.ts';
import { golden } from '../unit/domain/scorecard/golden.ts';
import { CARD, expectSaid, field, findings, measured, openCard, verdict } from './filling.ts';
import { expect, overflow, test } from './site.ts';

/** The golden card with a row of its own more for each number up to `rows`. */
function longCard(rows: number): Scorecard {
  const [model] = golden.criteria;
  if (!model) throw new Error('The golden card has no rows');
  const more = Array.from({ length: rows }, (_, i) => ({ ...model, id: `more-${i + 1}`, name: `Path ${i + 1}` }));
  return { ...golden, criteria: [...golden.criteria, ...more] };
}

async function openLong(page: Page): Promise<void> {
  const { fragment } = await writeFullLink(longCard(30));
  await openCard(page, `${CARD}#${fragment}`);
}

test.describe('a card of many rows', () => {
  test('is filled by keyboard to its last row, each row coming into sight as it is reached', async ({ page }) => {
    await openLong(page);
    await measured(page, 'Path 1').focus();
    for (let i = 1; i <= 30; i++) {
      await page.keyboard.type('96');
      await page.keyboard.press('Enter');
    }
    await expect(measured(page, 'Path 30')).toHaveValue('96');
    await expect(measured(page, 'Path 30')).toBeInViewport();
    await expect(verdict(page)).toContainText('92');
  });

  test('shows a refused number whole, and moves rows with the focus kept', async ({ page }) => {
    await openLong(page);
    await measured(page, 'Path 20').fill('abc');
    const message = page.getByRole('alert').filter({ hasText: 'Write a number' });
    await expect(message).toBeInViewport({ ratio: 1 });
    await measured(page, 'Path 20').fill('');
    await page.keyboard.press('Alt+ArrowUp');
    await expectSaid(page, /Path 20/);
    await expect(measured(page, 'Path 20')).toBeFocused();
  });

  for (const width of [320, 768, 1280]) {
    test(`scrolls sideways nowhere at ${width} px, and keeps the role of every cell`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openLong(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const row = page.getByRole('row', { name: /Path 2\b/ });
      await expect(row.getByRole('rowheader')).toBeVisible();
      await expect(row.getByRole('cell')).toHaveCount(5);
      await expect(field(page, 'Weight', 'Path 2')).toBeVisible();
    });
  }
});

test('without workers the chance is drawn all the same, and is the same', async ({ page, context }) => {
  const { fragment } = await writeFullLink(golden);
  const chance = (on: Page) => findings(on).getByText(/chance that benefits exceed costs/);
  await openCard(page, `${CARD}#${fragment}`);
  await expect(chance(page)).toContainText('10,000 draws');
  const drawn = await chance(page).textContent();
  const other = await context.newPage();
  await other.addInitScript(() => {
    Object.assign(window, { Worker: undefined });
  });
  await openCard(other, `${CARD}#${fragment}`);
  await expect(chance(other)).toContainText('10,000 draws');
  expect(await chance(other).textContent()).toBe(drawn);
});
