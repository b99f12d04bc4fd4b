import { expect, test } from './site.ts';

test('by keyboard alone: skip to the content, open a question, copy, go on', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('everything that takes the focus shows it', async ({ page }) => {
  await page.goto('./questions/ambient/ztunnel-vs-waypoint/');
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? 'ring' : element.outerHTML.slice(0, 80);
    });
    expect(shown).toBe('ring');
  }
});

test('on a phone the menus open, list, and close by Escape', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('./questions/ambient/ztunnel-vs-waypoint/');
  for (const [button, navigation] of [
    ['Menu', 'Site'],
    ['Topics', 'Topics'],
  ] as const) {
    const list = page.getByRole('navigation', { name: navigation });
    await expect(list).toBeHidden();
    await page.getByRole('button', { name: button, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(list).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(list.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }
});

test('what was replaced leads to its successor without searching', async ({ page }) => {
  await page.goto('./terms/');
  await page.getByText('All that was replaced').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Mixer/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#in-proxy-telemetry$/);
  await expect(page.locator('#in-proxy-telemetry')).toBeInViewport();
});
