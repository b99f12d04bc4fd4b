import { addDays } from '../../src/domain/practice/calendar.ts';
import { namedDay, shortDay } from '../../src/domain/practice/day-words.ts';
import { foldAll } from '../../src/domain/practice/fold/fold.ts';
import { eventId, type PracticeEvent } from '../../src/domain/practice/log/event.ts';
import { planOf } from '../../src/domain/practice/plan/plan.ts';
import { dueAhead, playedAhead } from '../../src/domain/practice/progress/forecast.ts';
import { trueRetention } from '../../src/domain/practice/progress/retention.ts';
import { divisionsOf } from '../../src/domain/practice/progress/standings.ts';
import { violations } from './accessibility.ts';
import { builtDeck, calendar, interviewsOf, reviewsOf } from './practice-log.ts';
import { openWith, PROGRESS } from './practice-record.ts';
import { expect, overflow, test } from './site.ts';

const today = calendar.dayOf(Date.now());

function record(): readonly PracticeEvent[] {
  const deck = builtDeck();
  return [
    ...reviewsOf(deck, { days: 60, newADay: 5, seed: 7 }),
    ...interviewsOf(deck, [20, 9]),
    {
      kind: 'setting',
      id: eventId(Date.now() - 1_000, 'setting'),
      key: 'interview',
      value: {
        day: addDays(today, 12),
        setOn: addDays(today, -20),
        scope: { topics: [], levels: [], exams: [], questions: [] },
      },
    },
  ];
}

test('with nothing done yet, the page says what to do', async ({ page }) => {
  await page.goto(PROGRESS);
  await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
  await expect(page.getByText(`${builtDeck().cards.length} cards are waiting`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin reviewing' })).toHaveAttribute('href', /\/practice\/review\/$/);
  await expect(page.getByRole('link', { name: 'Bring its backup in' })).toHaveAttribute(
    'href',
    /\/practice\/record\/$/,
  );
  await expect(page.getByText('No date is set.')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});

test('after a first session, what cannot be known yet says when it will be', async ({ page }) => {
  const deck = builtDeck();
  const now = Date.now();
  const first = deck.cards.slice(0, 3).map(({ id }, i): PracticeEvent => ({
    kind: 'review',
    id: eventId(now - 60_000 + i, 'aaaaaa'),
    card: id,
    grade: 4,
    day: calendar.dayOf(now),
    retention: 0.9,
  }));
  await openWith(page, PROGRESS, first);
  const due = [...foldAll(first).cards.values()].map(({ memory }) => calendar.dayOf(memory?.due ?? 0)).sort()[0] ?? '';
  await expect(page.getByText(`The first ones are due on ${shortDay(due, today)}.`)).toBeVisible();
  await expect(page.getByText('None yet. A mock interview asks')).toBeVisible();
  await expect(page.getByText(/^Reviews on 1 of the last 30 days; how long they took is not known\.$/)).toBeVisible();
});

test.describe('with weeks of practice', () => {
  const events = record();
  const derived = foldAll(events);
  const deck = builtDeck();
  const plan = planOf(deck, derived, calendar);

  test('each picture says in words what it shows, and the numbers are those of the record', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    const due = dueAhead(deck, derived, plan, calendar, 30);
    await expect(page.getByRole('img', { name: 'The next 30 days' })).toHaveAccessibleDescription(
      new RegExp(`^${due[0]?.due ?? 0} cards? due today`),
    );
    const { recalled, reviews } = trueRetention(derived.days.values(), addDays(today, -29), today);
    await expect(page.getByRole('img', { name: 'How much you recall' })).toHaveAccessibleDescription(
      new RegExp(`^In the last 30 days ${recalled} of ${reviews} due cards were recalled: .* with 95.% confidence`),
    );
    const all = events.filter(({ kind }) => kind === 'review').length;
    await expect(page.getByRole('img', { name: 'The last 26 weeks' })).toHaveAccessibleDescription(
      new RegExp(`^${all.toLocaleString('en')} reviews on ${derived.days.size} of the last 17\\d|18\\d days`),
    );
    await expect(page.getByRole('img', { name: 'Mock interviews' })).toHaveAccessibleDescription(
      /^2 marked interviews: 55 of 100 on .*, 60 on .*Weakest: /,
    );
  });

  test('every picture has its table, by keyboard', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    for (const name of ['The next 30 days', 'How much you recall', 'The last 26 weeks', 'Mock interviews']) {
      const picture = page.getByRole('figure').filter({ has: page.getByRole('heading', { name, exact: true }) });
      await picture.getByText('As a table').first().focus();
      await page.keyboard.press('Enter');
      await expect(picture.getByRole('group', { name: `${name}, as a table` }).getByRole('table')).toBeVisible();
    }
    const [due, expected] = [dueAhead(deck, derived, plan, calendar, 30), playedAhead(deck, derived, calendar, 30)];
    const rows = page.getByRole('group', { name: 'The next 30 days, as a table' }).getByRole('row');
    await expect(rows).toHaveCount(31);
    for (const i of [1, 7, 29]) {
      const day = due[i]?.day ?? '';
      await expect(rows.nth(i + 1)).toHaveText(
        `${namedDay(day, today)}${due[i]?.due ?? 0}${expected[i]?.due ?? 0}${expected[i]?.fresh ?? 0}`,
      );
    }
    const weeks = page.getByRole('group', { name: 'The last 26 weeks, as a table' }).getByRole('row');
    await expect(weeks).toHaveCount(27);
    const totals = await weeks.locator('td:last-child').allTextContents();
    const all = [...derived.days.values()].reduce((sum, day) => sum + day.reviews, 0);
    expect(totals.reduce((sum, text) => sum + Number(text), 0)).toBe(all);
  });

  test('topics, levels and exam domains add up to the deck', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    const divisions = divisionsOf(deck, derived, Date.now());
    for (const { name, parts } of divisions) {
      const table = page.getByRole('table', { name: `What you know, by ${name.toLowerCase()}` });
      for (const part of parts) {
        const { known, learning, weak, all } = part.tally;
        const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: part.name, exact: true }) });
        await expect(row.getByRole('cell')).toHaveText(['', known, learning, weak, part.tally.new, all].map(String));
        await expect(row.getByRole('img')).toHaveAccessibleName(/^\d+\s% known$/);
      }
      expect(parts.reduce((sum, { tally }) => sum + tally.all, 0)).toBe(deck.cards.length);
    }
    const link = page.getByRole('link', { name: deck.topics[0]?.name ?? '', exact: true }).first();
    await expect(link).toHaveAttribute('href', /\/practice\/review\/#deck=topic:/);
  });

  test('the plan up to the interview says what is left and what it asks', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    const part = page.getByRole('region', { name: 'Up to your interview' });
    await expect(part).toContainText(`Your interview is on ${namedDay(addDays(today, 12), today)}: 12 days are left.`);
    await expect(part).toContainText(`${plan?.unseen} of ${plan?.cards.size} cards of the plan are unseen`);
    await expect(part.getByText(String(plan?.pace), { exact: true })).toBeVisible();
  });

  test('it prints without what cannot be used on paper', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('img', { name: 'The next 30 days' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Practice' })).toBeHidden();
    await expect(page.getByText('As a table').first()).toBeHidden();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
  });

  test('it follows what another tab does', async ({ page, context }) => {
    await openWith(page, PROGRESS, events);
    await expect(page.getByRole('heading', { name: 'So far' })).toBeVisible();
    const other = await context.newPage();
    await other.goto('./practice/record/');
    await other.getByLabel('Begin anew with').selectOption('everything');
    await other.getByRole('button', { name: 'Reset', exact: true }).click();
    await other
      .getByRole('group', { name: /count no longer/ })
      .getByRole('button', { name: 'Reset' })
      .click();
    await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
    await other.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { name: 'So far' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openWith(page, PROGRESS, events);
      for (const summary of await page.getByText('As a table').all()) await summary.click();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `${width} px`).toEqual([]);
      }
    });
  }

  test('scrolls sideways at no width, and has no style attribute', async ({ page }) => {
    await openWith(page, PROGRESS, events);
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await page.locator('main [style]').count()).toBe(0);
  });
});
