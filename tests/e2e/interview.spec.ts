import type { Page } from '@playwright/test';
import type { Backs, Line } from '../../src/domain/practice/deck.ts';
import { violations } from './accessibility.ts';
import {
  answer,
  begin,
  button,
  choose,
  clock,
  deckOf,
  INTERVIEW,
  mark,
  markAll,
  markOne,
  points,
  questionAt,
  reportHeading,
  storedEvents,
  told,
  tool,
} from './interviewing.ts';
import { expect, overflow, test } from './site.ts';

const DRAFT = 'meshready:practice-interview';
const NOON = new Date('2026-11-26T12:00:00');

const minutesLeft = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;

/** An interview in which the time passes only when the test says so. */
async function beginAtNoon(page: Page): Promise<void> {
  await page.clock.install({ time: NOON });
  await choose(page, 'Ambient');
  await page.clock.pauseAt(new Date(NOON.getTime() + 600_000));
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
  await page.clock.runFor(250);
}

test('a whole interview by keyboard, with its clocks, its warnings and its report', async ({ page }) => {
  const deck = await deckOf(page);
  await beginAtNoon(page);
  const first = await questionAt(page, deck);
  expect(first.topic).toBe('ambient');
  const budget = 2 * first.seconds;
  await expect(told(page, `Question 1 of 3. ${first.question}`)).toHaveCount(1);
  await expect(answer(page)).toBeFocused();
  await page.keyboard.type('It is an Envoy.');
  await page.clock.runFor(20_000);
  await expect(clock(page, 'This question')).toContainText(minutesLeft(budget - 20));
  await expect(clock(page, 'Interview')).toContainText('6:40 left');
  await page.clock.runFor((budget / 2 - 20) * 1000);
  await expect(told(page, 'Half of the time of this question is over')).toHaveCount(1);
  await page.clock.runFor((budget / 2) * 1000);
  await expect(told(page, 'The time of this question is up. Go on as long as you need.')).toHaveCount(1);
  await page.clock.runFor(5_000);
  await expect(clock(page, 'This question')).toContainText('+0:05 over');

  await page.keyboard.press('Control+Enter');
  await page.clock.runFor(250);
  await expect(tool(page).getByRole('heading', { name: 'Model answer' })).toBeFocused();
  await expect(tool(page)).toContainText('It is an Envoy.');
  await expect(clock(page, 'This question')).toHaveCount(0);
  const count = await points(page).count();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await expect(points(page).nth(0)).toBeChecked();
  await expect(points(page).nth(1)).not.toBeChecked();
  await expect(points(page).nth(2)).toBeChecked();
  await expect(mark(page)).toHaveValue(String(Math.round(200 / count)));
  const missed = await tool(page).locator('.point').nth(1).locator('span').last().innerText();
  await mark(page).fill('60');
  await expect(told(page, 'adjusted by you')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await page.clock.runFor(250);

  await expect(tool(page).getByRole('heading', { level: 1 })).toContainText('Question 2 of 3');
  const second = await questionAt(page, deck);
  await button(page, 'Skip').press('Enter');
  await page.clock.runFor(250);
  await button(page, 'Show the answer').press('Enter');
  await page.clock.runFor(250);
  for (let i = 1; i <= (await points(page).count()); i++) await page.keyboard.press(String(i));
  await page.keyboard.press('Control+Enter');
  await page.clock.runFor(250);

  await expect(reportHeading(page)).toContainText('26 Nov 2026, 12:1');
  await expect(page).toHaveURL(/#at=[0-9a-z]{15,}$/);
  const said = tool(page).getByRole('article');
  await expect(said).toContainText('80 of 100');
  await expect(said).toContainText('2 questions marked, 1 skipped. 1:');
  await expect(said).toContainText('of 7:00 used. Ambient.');
  const topics = said.getByRole('table', { name: 'By topic' });
  await expect(topics.getByRole('row', { name: 'Ambient 2 80' })).toBeVisible();
  const reported = said.getByRole('listitem').filter({ has: page.getByRole('heading', { name: first.question }) });
  await expect(reported).toContainText('60 of 100');
  await expect(reported).toContainText(`2 of ${count} points, 1:`);
  await expect(reported.getByRole('listitem')).toHaveCount(count - 2);
  await expect(reported.getByRole('listitem').first()).toHaveText(missed);
  await expect(reported).toContainText('It is an Envoy.');
  const toRead = said.getByRole('region', { name: 'What to read' }).getByRole('link');
  await expect(toRead).toHaveText([first.short, second.short]);
  await expect(toRead.first()).toHaveAttribute('href', first.href);
});

test('pausing hides the question and stops both clocks', async ({ page }) => {
  await beginAtNoon(page);
  const question = await tool(page).getByRole('heading', { level: 2 }).innerText();
  await page.clock.runFor(30_000);
  await button(page, 'Pause').click();
  await page.clock.runFor(250);
  await expect(tool(page)).not.toContainText(question);
  await expect(clock(page, 'This question')).toHaveCount(0);
  await expect(button(page, 'Go on')).toBeFocused();
  await page.clock.runFor(100_000);
  await expect(clock(page, 'Interview')).toContainText('6:30 left');
  await button(page, 'Go on').click();
  await page.clock.runFor(1_000);
  await expect(tool(page).getByRole('heading', { level: 2 })).toHaveText(question);
  await expect(clock(page, 'Interview')).toContainText('6:29 left');
});

test('the interview ends with the question at which its time runs out', async ({ page }) => {
  await beginAtNoon(page);
  await page.clock.runFor(210_000);
  await expect(told(page, 'Half of the interview is over: 3 minutes 30 seconds left.')).toHaveCount(1);
  await page.clock.runFor(210_000);
  await expect(told(page, 'The time of the interview is up. Finish this question.')).toHaveCount(1);
  await expect(tool(page)).toContainText('the interview ends with this question');
  await page.clock.runFor(3_000);
  await expect(clock(page, 'Interview')).toContainText('+0:03 over');
  await button(page, 'Show the answer').click();
  await button(page, 'Next question').click();
  await page.clock.runFor(250);
  await expect(tool(page).getByRole('article')).toContainText('1 question marked, 2 not reached. 7:03 of 7:00 used');
});

test('a device that slept did not use up the time', async ({ page }) => {
  await beginAtNoon(page);
  await page.clock.runFor(10_000);
  await page.clock.fastForward(3_600_000);
  await expect(tool(page).getByRole('status').filter({ hasText: 'The device was asleep' })).toBeVisible();
  await button(page, 'Go on').click();
  await page.clock.runFor(250);
  await expect(clock(page, 'Interview')).toContainText('6:50 left');
});

test('a reload in the middle loses neither text nor time, and everything stands still', async ({ page }) => {
  await begin(page);
  await markOne(page, 2);
  const question = await tool(page).getByRole('heading', { level: 2 }).innerText();
  await answer(page).fill('Half an answer, and then');
  await page.reload();
  await expect(told(page, 'This interview was interrupted')).not.toHaveCount(0);
  await expect(tool(page).getByRole('heading', { level: 1 })).toContainText('Question 2 of 3');
  const left = await clock(page, 'Interview').innerText();
  await button(page, 'Go on').click();
  await expect(tool(page).getByRole('heading', { level: 2 })).toHaveText(question);
  await expect(answer(page)).toHaveValue('Half an answer, and then');
  expect(left).toMatch(/[67]:\d\d left/);
  await answer(page).press('Control+Enter');
  await points(page).first().check();
  await page.reload();
  await button(page, 'Go on').click();
  await expect(points(page).first()).toBeChecked();
  await button(page, 'Next question').click();
  await markAll(page);
  await expect(tool(page).getByRole('article')).toContainText('3 questions marked.');
  expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT)).toBeNull();
  await page.reload();
  await expect(reportHeading(page)).toBeVisible();
});

test('a second tab says where the interview is, and takes it over with every word', async ({ page, context }) => {
  await begin(page);
  await answer(page).fill('Typed in the first');
  const other = await context.newPage();
  await other.goto(INTERVIEW);
  await expect(tool(other).getByRole('heading', { level: 1 })).toHaveText('An interview is under way in another tab');
  await answer(page).press('End');
  await page.keyboard.type(' tab');
  await button(other, 'Take it over').click();
  await button(other, 'Go on').click();
  await expect(answer(other)).toHaveValue('Typed in the first tab');
  await expect(tool(page).getByRole('heading', { level: 1 })).toHaveText('An interview is under way in another tab');
  await answer(other).fill('Typed in the second');
  await page.bringToFront();
  await button(page, 'Take it over').click();
  await button(page, 'Go on').click();
  await expect(answer(page)).toHaveValue('Typed in the second');
  await button(page, 'End the interview').click();
  await button(page, 'End the interview').click();
  await expect(reportHeading(page)).toBeVisible();
  await expect(button(other, 'Start the interview')).toBeVisible();
});

test('what cannot be read is kept aside, and can be saved', async ({ page }) => {
  await page.goto('./about/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":9,"data":"of tomorrow"}'), DRAFT);
  await choose(page, 'Ambient');
  await expect(tool(page).getByRole('alert')).toContainText('cannot be read');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save it as a file').click()]);
  expect(download.suggestedFilename()).toBe('interrupted-interview.json');
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(`${key}-aside`), DRAFT)).toContain('of tomorrow');
});

test('the marks become grades of the cards, once, and can be taken back', async ({ page }) => {
  await begin(page);
  await markOne(page, 0);
  await markOne(page, 'all');
  await button(page, 'Show the answer').click();
  await mark(page).fill('94');
  await button(page, 'To the report').click();
  await button(page, 'Feed the marks to my cards').click();
  await expect(told(page, '3 cards are graded.')).toHaveCount(1);
  const grades = async () =>
    (await storedEvents(page)).filter((event) => event.kind === 'review').map(({ grade }) => grade);
  await expect.poll(grades).toEqual([1, 4, 3]);
  await page.reload();
  await button(page, 'Take these grades back').click();
  await expect(button(page, 'Feed the marks to my cards')).toBeVisible();
  await expect.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'undo').length).toBe(1);
  await page.reload();
  await button(page, 'Feed the marks to my cards').click();
  await expect.poll(grades).toEqual([1, 4, 3, 1, 4, 3]);
});

test('earlier interviews are listed, open their reports, and are deleted and brought back', async ({ page }) => {
  await begin(page, 'Leadership');
  await markAll(page);
  await tool(page).getByRole('link', { name: 'Another interview' }).first().click();
  const list = tool(page).getByRole('region', { name: 'Earlier interviews' });
  const row = list.getByRole('row', { name: /Leadership, 7 min 3 100/ });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /^Delete the interview of / }).click();
  await expect(list).toContainText('is deleted.');
  await expect.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'undo').length).toBe(1);
  await list.getByRole('button', { name: 'Take it back' }).click();
  await expect(row).toBeVisible();
  await page.reload();
  await expect(row).toBeVisible();
  await row.getByRole('link').click();
  await expect(reportHeading(page)).toBeVisible();
  await page.goBack();
  await row.getByRole('button', { name: /^Delete the interview of / }).click();
  await page.reload();
  await expect(button(page, 'Start the interview')).toBeVisible();
  await expect(list).toHaveCount(0);
  await page.goto(`${INTERVIEW}#at=0mhxyz123abcdefgh`);
  await expect(tool(page).getByRole('heading', { level: 1 })).toHaveText('No such interview');
});

test('nothing comes again before the pool is spent, and then it says so', async ({ page }) => {
  const asked = new Set<string>();
  const deck = await deckOf(page);
  const pool = deck.questions.filter(({ topic }) => topic === 'leadership').length;
  await begin(page, 'Leadership');
  for (let i = 0; i < 3; i++) {
    asked.add((await questionAt(page, deck)).id);
    await markOne(page);
  }
  await tool(page).getByRole('link', { name: 'Another interview' }).first().click();
  await expect(tool(page).getByLabel(/^Minutes, 5/)).toHaveValue('7');
  await expect(tool(page)).toContainText(
    `3 questions of the ${pool} in the pool, ${pool - 3} of them not asked yet: then`,
  );
  await tool(page)
    .getByLabel(/^Minutes, 5/)
    .fill('5');
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
  for (let i = 0; i < pool - 3; i++) {
    const { id } = await questionAt(page, deck);
    expect(asked).not.toContain(id);
    asked.add(id);
    await markOne(page);
  }
  await expect(reportHeading(page)).toBeVisible();
  await tool(page).getByRole('link', { name: 'Another interview' }).first().click();
  await expect(tool(page)).toContainText('All of them have been asked: it begins anew.');
});

test('what is missing is said, and nothing starts', async ({ page }) => {
  await page.goto(INTERVIEW);
  await expect(tool(page)).toContainText(/14 questions of the \d{3} in the pool\./);
  await tool(page).getByLabel('Other', { exact: true }).check();
  await tool(page)
    .getByLabel(/^Minutes, 5/)
    .fill('3');
  await expect(told(page, 'Minutes: enter a whole number from 5 to 180.')).toHaveCount(1);
  await button(page, 'Start the interview').press('Enter');
  await expect(button(page, 'Show the answer')).toHaveCount(0);
  await tool(page).getByLabel('10', { exact: true }).check();
  await tool(page).getByLabel('Exam domains').check();
  await expect(told(page, 'Choose an exam domain.')).toHaveCount(1);
  await tool(page)
    .getByLabel(/^Securing workloads/)
    .check();
  for (const level of ['Beginner', 'Intermediate', 'Advanced']) await tool(page).getByLabel(level).uncheck();
  await expect(told(page, 'Choose a level.')).toHaveCount(1);
  await tool(page).getByLabel('Advanced').check();
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
  const { level, exam } = await questionAt(page, await deckOf(page));
  expect([level, exam]).toEqual(['Advanced', 'security']);
});

test('an interview that was ended before anything was said is not kept', async ({ page }) => {
  await begin(page);
  await button(page, 'End the interview').click();
  await expect(tool(page)).toContainText('If you end here, the one at hand is not marked.');
  await button(page, 'End the interview').click();
  await expect(tool(page)).toContainText('nothing of it is kept');
  expect((await storedEvents(page)).filter(({ kind }) => kind === 'interview')).toEqual([]);
});

test('without the answers nothing starts, and it can be tried again', async ({ page, complaints }) => {
  await page.route('**/backs.json', (route) => route.abort());
  await choose(page, 'Ambient');
  await button(page, 'Start the interview').click();
  await expect(tool(page).getByRole('alert')).toContainText('Try again once there is a connection.');
  await page.unroute('**/backs.json');
  await button(page, 'Start the interview').click();
  await expect(button(page, 'Show the answer')).toBeVisible();
  expect(complaints.every((said) => said.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test('the report is copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page);
  await answer(page).fill('# no heading');
  await markOne(page);
  await markAll(page);
  await button(page, 'Copy as Markdown').click();
  await expect(told(page, 'The report is copied.')).toHaveCount(1);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('| Ambient | 3 |');
  expect(text).toContain('> \\# no heading');
  expect(text).toContain('](http://localhost:');
});

/** An interview of thirty minutes whose page was closed at its very end: it is brought in, and its report shown. */
async function endedInterview(page: Page, count: number): Promise<void> {
  const { questions } = await deckOf(page);
  const text =
    'I would say that the proxy terminates the connection, looks at the route and applies the policy that selects the ' +
    'workload, so that a request is refused before it reaches the application. Then I would name the status code, and ' +
    'where in the access log one sees it, and how I would prove it with one command.';
  const data = {
    startedAt: 0,
    minutes: 30,
    scope: { topics: [], levels: [], exams: [], questions: [] },
    anew: 0,
    at: count - 1,
    phase: 'marking',
    spent: 1_790_000,
    ended: true,
    questions: questions.slice(40, 40 + count).map(({ id }, i) => ({
      id,
      points: 5,
      answer: { text, spent: 60_000, said: [0, 1, 2].slice(i % 3), outcome: 'answered' },
    })),
  };
  await page.goto('./about/');
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [
    DRAFT,
    JSON.stringify({ version: 1, data }),
  ] as const);
  await page.goto(INTERVIEW);
  await expect(reportHeading(page)).toBeVisible();
  await expect(tool(page).getByText('Missed').first()).toBeAttached();
}

const sheets = async (page: Page, format: string) =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

test('an hour prints on two pages, one’s own words left out unless they are asked for', async ({ page }) => {
  await endedInterview(page, 28);
  const words = tool(page).getByText('What you said').first();
  await expect(words).toBeVisible();
  for (const format of ['A4', 'Letter']) expect(await sheets(page, format), format).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await tool(page).getByLabel('Print what I said, too').check();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
});

test('half an hour prints on two pages, without what cannot be pressed on paper', async ({ page }) => {
  await endedInterview(page, 14);
  for (const format of ['A4', 'Letter']) expect(await sheets(page, format), format).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'Print')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(tool(page).getByRole('heading', { name: 'Your cards' })).toBeHidden();
  await expect(tool(page).getByRole('table', { name: 'By topic' })).toBeVisible();
  await page.reload();
  await expect.poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'interview').length).toBe(1);
});

test('the policy lets this page play blobs, and no other', async ({ page }) => {
  const policy = () => page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  await page.goto(INTERVIEW);
  expect(await policy()).toContain('media-src blob:');
  await page.goto('./scorecards/cost/');
  expect(await policy()).not.toContain('media-src');
});

test('a name longer than a phone is wide breaks: in the answer, in the points and in the report', async ({ page }) => {
  const name = 'connection_security_policy'.repeat(4);
  const { version, backs } = (await (await page.request.get('./practice/backs.json')).json()) as Backs;
  const long = (lines: readonly Line[]): Line[] => lines.map((line) => [...line, ['code', name]]);
  const given = Object.entries(backs).map(([id, { answer, points }]) => [
    id,
    { answer: long(answer), points: long(points) },
  ]);
  await page.route('**/practice/backs.json', (route) =>
    route.fulfill({ json: { version, backs: Object.fromEntries(given) as Backs['backs'] } }),
  );
  await page.setViewportSize({ width: 320, height: 740 });
  await begin(page);
  await button(page, 'Show the answer').click();
  await expect(tool(page).getByText(name).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await button(page, /^(Next question|To the report)$/).click();
  while (await button(page, 'Show the answer').isVisible()) await markOne(page);
  await expect(reportHeading(page)).toBeVisible();
  await expect(tool(page).getByText(name).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('on a phone the next thing to do is at the bottom and large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await begin(page);
  const fits = () => expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  const atBottom = async (name: string) => {
    await expect(button(page, name)).toBeVisible();
    await expect
      .poll(async () => {
        const box = await button(page, name).boundingBox();
        return box && { large: box.height >= 48, below: box.y > 600, seen: box.y + box.height <= 740 };
      }, name)
      .toEqual({ large: true, below: true, seen: true });
    await fits();
  };
  await answer(page).fill('A long answer. '.repeat(60));
  await atBottom('Show the answer');
  await button(page, 'Show the answer').click();
  await atBottom('Next question');
  await button(page, 'Next question').click();
  await markAll(page);
  await fits();
  await tool(page).getByRole('link', { name: 'Another interview' }).first().click();
  await atBottom('Start the interview');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`every state is accessible at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const check = async (state: string) => {
        expect(await overflow(page), state).toBeLessThanOrEqual(0);
        expect(await violations(page), state).toEqual([]);
      };
      await begin(page);
      await check('asking');
      await tool(page).getByLabel('I speak').check();
      await check('speaking');
      await button(page, 'Pause').click();
      await check('paused');
      await button(page, 'Go on').click();
      await button(page, 'Show the answer').click();
      await points(page).first().check();
      await check('marking');
      await button(page, 'Next question').click();
      await markAll(page);
      await expect(button(page, 'Feed the marks to my cards')).toBeVisible();
      await check('report');
      await tool(page).getByRole('link', { name: 'Another interview' }).first().click();
      await expect(tool(page).getByRole('region', { name: 'Earlier interviews' })).toBeVisible();
      await check('list');
    });
  }
}
