import type { Page } from '@playwright/test';
import {
  BOILERPLATE_ADVERT,
  BOILERPLATE_RESUME,
  MESH_ADVERT,
  MESH_RESUME,
  NO_MESH_RESUME,
  SIGNS_ADVERT,
  SIGNS_RESUME,
} from '../unit/domain/resume/match/texts.ts';
import { violations } from './accessibility.ts';
import { advertise, check, checked, choose, openChecker as open, paste, result } from './resume-checking.ts';
import { expect, overflow, test } from './site.ts';

async function fillExample(page: Page) {
  await page.getByRole('button', { name: 'Try with an example' }).click();
  await expect(page.getByLabel('Or paste its text')).toHaveValue(/Robin Example/);
}

test('the example takes nothing away for good', async ({ page }) => {
  await open(page);
  await paste(page, 'My own text');
  await advertise(page, 'My own advertisement');
  await fillExample(page);
  await page.getByRole('button', { name: 'Put back what stood there' }).click();
  await expect(page.getByLabel('Or paste its text')).toHaveValue('My own text');
  await expect(page.getByLabel('The job advertisement')).toHaveValue('My own advertisement');
  await expect(page.getByRole('button', { name: 'Put back what stood there' })).toBeHidden();
});

async function scoreOf(page: Page, resume: string, advert: string): Promise<number> {
  await paste(page, resume);
  await advertise(page, advert);
  await checked(page);
  const heading = page.getByRole('heading', { name: /^Match: \d+ of 100$/ });
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}

for (const [kind, file] of [
  ['PDF', 'chromium-plain-marlow.pdf'],
  ['DOCX', 'word-plain-okafor.docx'],
] as const) {
  test(`a ${kind} is checked from end to end`, async ({ page }) => {
    await open(page);
    await choose(page, file);
    await advertise(page, MESH_ADVERT);
    await checked(page);
    await expect(result(page)).toContainText(`read from ${file}`);
    const order = await result(page).getByRole('heading', { level: 3 }).allInnerTexts();
    expect(order.map((text) => text.replace(/\d+/, 'N'))).toEqual([
      'What a parser reads',
      'Fields found',
      'For the parser, and for people',
      'Match: N of 100',
      'Missing skills: what to study',
    ]);
    await page.getByText(/^The text, \d+ lines$/).click();
    await expect(page.getByRole('region', { name: 'What a parser reads' }).getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('table', { name: /missing comes first/ })).toContainText('AuthorizationPolicy');
  });
}

for (const [file, cause, cure] of [
  ['locked.pdf', 'opens only with a password', 'Save a copy without a password'],
  ['locked.docx', 'opens only with a password', 'Save a copy without a password'],
  ['scanned.pdf', 'holds no text, only pictures of it', 'text recognition'],
  ['old.doc', 'old Word format', 'save it as DOCX or PDF'],
] as const) {
  test(`${file} is refused with its cause and its cure`, async ({ page }) => {
    await open(page);
    await choose(page, file);
    await check(page);
    await expect(page.getByRole('heading', { name: 'Not checked' })).toBeFocused();
    const refused = page.getByRole('region', { name: 'Not checked' });
    await expect(refused).toContainText(cause);
    await expect(refused).toContainText(cure);
    await expect(result(page)).toHaveCount(0);
  });
}

test('nothing to check is said beside the button', async ({ page }) => {
  await open(page);
  await check(page);
  await expect(page.getByRole('alert')).toHaveText('Choose a file, or paste the text of your resume.');
});

test('what other checkers get wrong comes out right', async ({ page }) => {
  await open(page);
  expect(await scoreOf(page, SIGNS_RESUME, SIGNS_ADVERT)).toBeGreaterThanOrEqual(85);
  expect(await scoreOf(page, BOILERPLATE_RESUME, BOILERPLATE_ADVERT)).toBe(0);
  const without = await scoreOf(page, NO_MESH_RESUME, MESH_ADVERT);
  expect(without).toBeLessThan(50);
  expect(await scoreOf(page, MESH_RESUME, MESH_ADVERT)).toBeGreaterThan(without + 30);
});

test('a resume of which nothing is known says "not found"', async ({ page }) => {
  await open(page);
  await paste(page, 'Ran Istio for a bank.');
  await checked(page);
  const fields = page.getByRole('region', { name: 'Fields found' });
  await expect(fields.getByText('not found', { exact: true }).first()).toBeVisible();
  await expect(fields).toContainText('no role with dates found');
  await expect(result(page)).toContainText('No advertisement was given, so there is no score.');
});

test('reading can be cancelled', async ({ page }) => {
  await open(page);
  // The lexicon never comes, so the check is under way for as long as it takes.
  await page.route('**/resume/lexicon.json', () => undefined);
  await paste(page, MESH_RESUME);
  await check(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('region', { name: 'Not checked' })).toContainText('Reading was cancelled.');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('where no worker can be had, it is all done in the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function () {
        throw new Error('No workers here.');
      },
    });
  });
  await open(page);
  for (const file of ['chromium-plain-marlow.pdf', 'word-plain-okafor.docx']) {
    await choose(page, file);
    await checked(page);
    await expect(result(page)).toContainText(`read from ${file}`);
  }
});

test('the plan opens Practice with its questions', async ({ page }) => {
  await open(page);
  await fillExample(page);
  await checked(page);
  const plan = page.getByRole('region', { name: /^Missing skills/ });
  const questions = await plan.getByRole('list').first().getByRole('link').count();
  expect(questions).toBeGreaterThan(0);
  await plan.getByRole('link', { name: 'Practise these' }).click();
  await expect(page).toHaveURL(/\/practice\/review\/#deck=questions:/);
  const address = new URL(page.url());
  expect(address.hash.split(':')[1]?.split(/[,+]/).length).toBe(questions);
  await expect(page.getByRole('main')).toContainText(new RegExp(`\\b${questions}\\b`));
});

test('the report as Markdown', async ({ page }) => {
  await open(page);
  await fillExample(page);
  await checked(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^resume-check-\d{4}-\d\d-\d\d\.md$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  expect(text).toMatch(/^# Resume check\n/);
  expect(text).toMatch(/## Match: \d+ of 100/);
  expect(text).toContain('- Email: robin@example.org');
});

test('on paper there is the report, on one to three pages', async ({ page }) => {
  await open(page);
  await fillExample(page);
  await checked(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: 'Your resume' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What it does' })).toBeHidden();
  await expect(result(page)).toBeVisible();
  await expect(result(page).getByText(/^Resume check of \d{4}-\d\d-\d\d$/)).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(3);
});

/** A resume that is faulted for much, against an advertisement that asks for more than it has. */
const FAULTED = `${NO_MESH_RESUME.replace('robin@example.org', '').replace('Skills', 'Things')}
${Array.from({ length: 30 }, (_, i) => `- I was responsible for helping with various things of team ${i + 1}, such as meetings, and so on and on, in which many people of many departments took part over the years`).join('\n')}
Date of birth: 1 May 1990. Married.`;
const ASKING = `${MESH_ADVERT.replace(/What we offer[\s\S]*/, '')}- Kiali, Jaeger and Grafana
- Vault and cert-manager
- Ansible, Jenkins and GitHub Actions
- C++, C#, Rust, .NET and S3
- Flagger and Argo Rollouts
- PostgreSQL, Kafka and Redis
`;

test('on paper a long report lacks no row, and is cut in none', async ({ page }) => {
  await open(page);
  await paste(page, FAULTED);
  await advertise(page, ASKING);
  await checked(page);
  const rows = page.getByRole('table', { name: /missing comes first/ }).getByRole('row');
  const count = await rows.count();
  expect(count).toBeGreaterThan(25);
  await page.emulateMedia({ media: 'print' });
  // Whatever is shown on a screen is on paper, each kind of row: none is taken for a part of the site that is not printed.
  for (const row of await rows.all()) await expect(row).toBeVisible();
  const parts = page.locator('.terms tr, .parts, .findings li, .questions li');
  expect(new Set(await parts.evaluateAll((all) => all.map((part) => getComputedStyle(part).breakInside)))).toEqual(
    new Set(['avoid']),
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(5);
});

test('by keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Try with an example' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Or paste its text')).toHaveValue(/Robin Example/);
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no fault that axe knows, ${colorScheme}, and nothing wider than a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page);
    await choose(page, 'chromium-sidebar-left-mueller.pdf');
    await advertise(page, MESH_ADVERT);
    await checked(page);
    await page.getByText(/^The text, \d+ lines$/).click();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(page)).toEqual([]);
  });
}
