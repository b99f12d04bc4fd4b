import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A rule of axe that the page breaks, and the elements that break it. */
type Violation = readonly [rule: string, elements: readonly string[]];

interface What {
  /** The part to look at, as a selector; without it, the whole page. */
  readonly include?: string;
  /** Whether axe may ask for the style sheets again, as one of its rules must; a page from disk cannot. */
  readonly preload?: boolean;
}

/** What axe finds wrong: WCAG 2.0 to 2.2, A and AA, and its best practices. */
export async function violations(page: Page, { include, preload = true }: What = {}): Promise<Violation[]> {
  // What the header happens to cover is no smaller for it.
  await page.evaluate(() => scrollTo(0, 0));
  const axe = new AxeBuilder({ page })
    // The way for pages with frames, of which there are none here, sends every element of the page through the test twice.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const found = await (include === undefined ? axe : axe.include(include)).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}
