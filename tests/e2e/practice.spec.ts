import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { deckOf, gradeBy, graded, HOME, known, logOf, MORNING, question, seed, setting } from './practising.ts';
import { expect, layOutAll, overflow, test } from './site.ts';

const home = (page: Page) => page.locator('practice-home');
const part = (page: Page, name: string | RegExp) => home(page).getByRole('region', { name });
const DAY = 86_400_000;

async function open(page: Page, at = MORNING): Promise<void> {
  await page.clock.install({ time: at });
  await page.goto(HOME);
  await expect(part(page, 'Decks')).toBeVisible();
}

test('a first visit says how it works, and begins', async ({ page }) => {
  const { cards } = await deckOf(page);
  await open(page);
  const today = part(page, `${cards.length} cards, none of them seen yet`);
  await expect(today.getByRole('listitem')).toHaveCount(3);
  await today.getByRole('link', { name: 'Start with 10 new cards' }).click();
  await expect(question(page)).toBeVisible();
  await gradeBy(page, '3');
  await known(page, 1);
  await page.goto(HOME);
  await expect(part(page, '10 cards today').getByText('1 in learning, 9 new. About 3 minutes.')).toBeVisible();
  await expect(part(page, '10 cards today').getByText('Done today: one grade.')).toBeVisible();
  await expect(home(page).getByRole('link', { name: 'Review 10 cards' })).toBeVisible();
});

test('what is due today is the first thing, in one line with one button', async ({ page }) => {
  const { cards } = await deckOf(page);
  await seed(page, [
    ...cards.slice(0, 14).map(({ id }) => graded(id, 4, 30)),
    setting('newADay', 5),
    setting('reviewsADay', 12),
  ]);
  await open(page);
  await expect(part(page, '17 cards today').getByText('12 due, 5 new, 2 more due beyond your limit')).toBeVisible();
  await home(page).getByRole('link', { name: 'Review 17 cards' }).click();
  await expect(question(page)).toBeVisible();
});

test('nothing due is said, with what comes next', async ({ page }) => {
  const { cards } = await deckOf(page);
  await seed(page, [graded(cards[0]?.id ?? '', 4, 0), setting('newADay', 0)]);
  await open(page, new Date(MORNING.getTime() + 3_600_000));
  await expect(part(page, 'Nothing is due.').getByText(/Next: one card on Fri 4 Dec/)).toBeVisible();
});

test('an interview date: set, planned, changed, removed, and all of it taken back', async ({ page }) => {
  const { cards } = await deckOf(page);
  await seed(
    page,
    cards.slice(0, 6).map(({ id }) => graded(id, 4, 10)),
  );
  await open(page);
  const date = part(page, 'Interview date');
  await date.getByRole('button', { name: 'Set the date' }).click();
  await expect(date.getByRole('alert')).toContainText('enter today or a day to come');
  await date.getByLabel('Interview day').fill('2026-12-16');
  await date.getByText(/^What it is about: everything/).click();
  await date.getByRole('checkbox', { name: 'Security' }).check();
  await date.getByRole('button', { name: 'Set the date' }).click();
  await expect(date.getByText(/Your interview is in 20 days, on Wed 16 Dec: Security/)).toBeVisible();
  await expect(date.getByText(/^From Wed 9 Dec to Tue 15 Dec everything you have seen comes once more/)).toBeVisible();
  await expect(
    date.getByText(/^New: \d+ a day until Sun 13 Dec; the days after it bring nothing new\.$/),
  ).toBeVisible();
  await date.getByText('What each day asks').click();
  const days = date.getByRole('table', { name: 'Cards of each day until the interview' });
  await expect(days.getByRole('row')).toHaveCount(21);
  await expect(days.getByRole('row', { name: /^Today/ })).toBeVisible();

  await date.getByRole('button', { name: 'Change' }).click();
  await date.getByText(/^What it is about/).click();
  await date.getByRole('checkbox', { name: 'Security' }).uncheck();
  await date.getByRole('button', { name: 'Save the date' }).click();
  const warning = date.getByText(/At your limit of 10 new cards a day, \d+ cards stay unseen/);
  await expect(warning).toBeVisible();
  await date.getByRole('button', { name: /^Set the limit to \d+ a day$/ }).click();
  await expect(warning).toHaveCount(0);
  await date.getByRole('button', { name: 'Undo' }).click();
  await expect(warning).toBeVisible();

  await date.getByRole('button', { name: 'Remove' }).click();
  await expect(date.getByLabel('Interview day')).toBeVisible();
  await date.getByRole('button', { name: 'Undo' }).click();
  await expect(date.getByText(/Your interview is in 20 days/)).toBeVisible();
});

test('on the day and after it, the date says what is still of use', async ({ page }) => {
  const scope = { topics: [], levels: [], exams: [], questions: [] };
  await seed(page, [setting('interview', { day: '2026-11-26', setOn: '2026-11-10', scope })]);
  await open(page);
  const date = part(page, 'Interview date');
  await expect(date.getByText(/^Your interview is today/)).toBeVisible();
  await expect(date.getByRole('link', { name: 'Cram what is weak' })).toHaveAttribute('href', /#deck=weak&cram$/);
  await page.clock.fastForward(DAY);
  await expect(date.getByText(/^Your interview was on Thu 26 Nov/)).toBeVisible();
});

test('a date for which no limit is enough offers none that changes nothing', async ({ page }) => {
  const { cards } = await deckOf(page);
  await open(page);
  const date = part(page, 'Interview date');
  await date.getByLabel('Interview day').fill('2026-11-27');
  await date.getByRole('button', { name: 'Set the date' }).click();
  await expect(date.getByText(`the most there is, which still leaves ${cards.length - 500},`)).toBeVisible();
  await date.getByRole('button', { name: 'Set the limit to 500 a day' }).click();
  await expect(date.getByText('That is the most there is: ask for less, and change what it is about.')).toBeVisible();
  await expect(date.getByRole('button', { name: /^Set the limit/ })).toHaveCount(0);
  await page.goto('./practice/progress/');
  const plan = page.getByRole('region', { name: 'Up to your interview' });
  await expect(plan.getByText('On Thu 26 Nov every card that you have seen comes up once more.')).toBeVisible();
  await expect(plan.getByText(`at 500 a day, which is the most, ${cards.length - 500} stay unseen.`)).toBeVisible();
  await expect(plan.getByRole('link', { name: 'change it' })).toHaveCount(0);
});

test('a plan whose cards are all suspended says so, and calls none of them seen', async ({ page }) => {
  const { cards } = await deckOf(page);
  await seed(page, [
    ...cards.map(
      ({ id }) =>
        [
          new Date(MORNING.getTime() - DAY),
          { kind: 'mark' as const, card: id, mark: 'suspended' as const, value: true },
        ] as const,
    ),
    setting('interview', {
      day: '2026-12-06',
      setOn: '2026-11-23',
      scope: { topics: [], levels: [], exams: [], questions: [] },
    }),
  ]);
  await open(page);
  const date = part(page, 'Interview date');
  await expect(date.getByText('on Sun 6 Dec: everything, of which every card is suspended.')).toBeVisible();
  await expect(date.getByText('Nothing of it comes up: bring cards back under “Set aside”')).toBeVisible();
  await expect(date.getByText('What each day asks')).toHaveCount(0);
  await page.goto('./practice/progress/');
  await expect(page.getByText('10 days are left. Every card of the plan is suspended.')).toBeVisible();
  await page.goto('./practice/review/');
  await expect(page.getByRole('heading', { name: 'Every card of this deck is suspended' })).toBeVisible();
});

test('prints today, the plan and the decks, without what cannot be pressed on paper', async ({ page }) => {
  const { cards } = await deckOf(page);
  await seed(page, [
    graded(cards[0]?.id ?? '', 4, 30),
    setting('interview', {
      day: '2026-12-06',
      setOn: '2026-11-23',
      scope: { topics: [], levels: [], exams: [], questions: [] },
    }),
  ]);
  await open(page);
  await home(page).getByText('What each day asks').click();
  const days = part(page, 'Interview date').getByRole('table', { name: 'Cards of each day until the interview' });
  await expect(days).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(days).toBeVisible();
  await expect(part(page, 'Decks').getByRole('rowheader', { name: 'All cards' })).toBeVisible();
  await expect(home(page).getByText('cards stay unseen before the interview.')).toBeVisible();
  await expect(home(page).getByRole('button')).toHaveCount(0);
  await expect(home(page).getByRole('link')).toHaveCount(0);
});

test('decks count what they hold, and lead to a review and a cram of it', async ({ page }) => {
  const { cards, questions } = await deckOf(page);
  const security = questions.filter(({ topic }) => topic === 'security').map(({ id }) => id);
  const own = cards.filter(({ question: of }) => security.includes(of));
  await seed(page, [
    ...own.slice(0, 3).map(({ id }) => graded(id, 4, 30)),
    [MORNING, { kind: 'mark', card: own[5]?.id ?? '', mark: 'starred', value: true }],
  ]);
  await open(page);
  const topics = home(page).getByRole('table', { name: 'By topic' });
  const row = topics.getByRole('row', { name: /^Security/ });
  const numbers = row.getByRole('cell');
  await expect(numbers.nth(0)).toHaveText(String(own.length));
  await expect(numbers.nth(1)).toHaveText('3');
  await expect(numbers.nth(2)).toHaveText(String(own.length - 3));
  await expect(
    home(page)
      .getByRole('table', { name: 'All, starred, weak' })
      .getByRole('row', { name: /^Starred/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('1');
  await row.getByRole('link', { name: 'Cram: Security' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cram Security');
  await page.goBack();
  await topics.getByRole('link', { name: 'Review: Security' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review Security');
  await expect(page.locator('practice-review').getByText('3 due')).toBeVisible();
});

test('what was set aside is listed, and brought back', async ({ page }) => {
  const { cards } = await deckOf(page);
  const [one, two] = cards;
  await seed(page, [
    [MORNING, { kind: 'mark', card: one?.id ?? '', mark: 'suspended', value: true }],
    [MORNING, { kind: 'mark', card: two?.id ?? '', mark: 'buried', value: '2026-11-27' }],
  ]);
  await open(page);
  const aside = part(page, 'Set aside');
  await expect(aside.getByRole('listitem')).toHaveCount(2);
  await expect(aside.getByText('buried until tomorrow')).toBeVisible();
  await aside
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .click();
  await expect(aside.getByRole('listitem')).toHaveCount(1);
  await aside.getByRole('button', { name: 'Undo' }).click();
  await expect(aside.getByRole('listitem')).toHaveCount(2);
  await aside
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .click();
  expect((await known(page, 5)).cards.get(one?.id ?? '')?.suspended).toBe(false);
});

test('settings hold at once, refuse what is no number, and are taken back', async ({ page }) => {
  await open(page);
  await home(page).getByText('Settings').click();
  const fresh = home(page).getByLabel('New cards a day');
  await fresh.fill('ten');
  await fresh.blur();
  await expect(home(page).getByText('New cards a day: enter a whole number, 0 to 500.')).toBeVisible();
  await fresh.fill('25');
  await fresh.press('Enter');
  await expect(home(page).getByRole('link', { name: 'Start with 25 new cards' })).toBeVisible();
  const share = home(page).getByLabel('Share to be recalled');
  await share.focus();
  await page.keyboard.press('End');
  await expect(share).toHaveAttribute('aria-valuetext', '97 %');
  await expect(home(page).getByText(/comes after \d+ days at 97 %: about [\d.]+ times as many reviews/)).toBeVisible();
  await home(page)
    .getByRole('checkbox', { name: /^Two buttons/ })
    .check();
  expect((await known(page, 3)).settings).toMatchObject({ newADay: 25, retention: 0.97, twoButtons: true });
  await home(page).getByRole('button', { name: 'Undo' }).click();
  await expect(home(page).getByRole('checkbox', { name: /^Two buttons/ })).not.toBeChecked();
  expect((await logOf(page)).length).toBe(4);
});

test('the files for Anki are there, with their sizes', async ({ page }) => {
  await page.goto(HOME);
  for (const name of ['Anki package', 'Text file']) {
    const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
    await expect(item).toContainText(/\d+ kB|\d MB/);
    const href = (await item.getByRole('link').getAttribute('href')) ?? '';
    expect((await page.request.head(href)).ok()).toBe(true);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a planned home is in nobody's way and fits a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { cards } = await deckOf(page);
    await seed(page, [
      ...cards.slice(0, 9).map(({ id }) => graded(id, 1, 3)),
      [MORNING, { kind: 'mark', card: cards[9]?.id ?? '', mark: 'suspended', value: true }],
      setting('interview', {
        day: '2026-12-06',
        setOn: '2026-11-20',
        scope: { topics: [], levels: [], exams: [], questions: [] },
      }),
    ]);
    await open(page);
    await home(page).getByText('What each day asks').click();
    await home(page).getByText('Settings').click();
    await layOutAll(page);
    expect(await violations(page)).toEqual([]);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
  });
}
