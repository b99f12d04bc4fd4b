import { expect, questionPages, test } from './site.ts';

const QUESTION = './questions/ambient/ztunnel-vs-waypoint/';

test('a question has its parts in their order', async ({ page }) => {
  await page.goto(QUESTION);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What is the difference between ztunnel and a waypoint proxy in ambient mode?',
  );
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Answer',
    'Technical explanation',
    'Hands-on example',
    'What the interviewer listens for',
    'Common mistakes',
    'Follow-up questions',
    'References',
    'Related questions',
  ]);
  const facts = page.locator('.facts');
  await expect(facts).toContainText('Intermediate');
  await expect(facts).toContainText(/\d+ s to say/);
  await expect(facts).toContainText('Exam: installation');
  await expect(facts).toContainText(/Checked for Istio 1\.31, \d+ \w{3} 2026/);
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toHaveText(
    /Interview\s*Istio & Service Mesh\s*Ambient/,
  );
});

test('the nine seed questions keep their wording and their levels', async ({ page }) => {
  await page.goto('./questions/');
  const rows = page.getByRole('main').locator('.questions li');
  const seen = new Map<string, string>();
  for (const row of await rows.all()) {
    seen.set((await row.getByRole('link').textContent()) ?? '', (await row.locator('.meta').textContent()) ?? '');
  }
  const seeds: readonly [question: string, level: string][] = [
    ['How do you justify the operational complexity of a service mesh to leadership?', 'Advanced'],
    ['What is Istio, and what are the core capabilities it provides?', 'Beginner'],
    ['What is the difference between the Istio control plane and data plane?', 'Beginner'],
    ['What is istiod, and what does it do?', 'Beginner'],
    ['What is Envoy, and what role does it play in Istio?', 'Beginner'],
    ['What is the sidecar pattern, and how does Istio inject the proxy?', 'Beginner'],
    ['How does automatic sidecar injection work (namespace label, webhook)?', 'Intermediate'],
    ['What is the Istio ambient (sidecarless) mode, and how does it differ from sidecar mode?', 'Beginner'],
    ['What is the difference between ztunnel and a waypoint proxy in ambient mode?', 'Intermediate'],
  ];
  for (const [question, level] of seeds) expect(seen.get(question), question).toContain(level);
});

test('on-page contents lead to their sections', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(QUESTION);
  const contents = page.getByRole('complementary', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Common mistakes' }).click();
  await expect(page).toHaveURL(/#common-mistakes$/);
  await expect(page.getByRole('heading', { name: 'Common mistakes' })).toBeInViewport();
});

test('previous and next turn the pages of the topic', async ({ page }) => {
  await page.goto('./questions/architecture/istiod/');
  const turn = page.getByRole('navigation', { name: 'Previous and next in Architecture' });
  await turn.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What is Envoy, and what role does it play in Istio?',
  );
  await turn.getByRole('link', { name: /^Previous/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is istiod, and what does it do?');
});

test('a reference leads to our note, and the note back to the question', async ({ page }) => {
  await page.goto(QUESTION);
  await page.getByRole('main').getByRole('link', { name: 'Configure waypoint proxies' }).click();
  await expect(page).toHaveURL(/\/references\/#ambient-usage-waypoint$/);
  const entry = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Configure waypoint proxies' }) });
  await expect(entry.getByRole('link', { name: 'istio.io/docs/ambient/usage/waypoint/' })).toHaveAttribute(
    'href',
    'https://istio.io/latest/docs/ambient/usage/waypoint/',
  );
  await entry.getByRole('link', { name: 'ztunnel and waypoint' }).click();
  await expect(page).toHaveURL(/ztunnel-vs-waypoint\/$/);
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a manifest is copied as it is', async ({ page }) => {
    await page.goto(QUESTION);
    await page.getByRole('button', { name: 'Copy waypoint.yaml' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^apiVersion: gateway\.networking\.k8s\.io\/v1\nkind: Gateway\n/);
    expect(text).toContain('gatewayClassName: istio-waypoint');
  });

  test('of a terminal session the commands are copied, without prompts and output', async ({ page }) => {
    await page.goto(QUESTION);
    await page.getByRole('button', { name: 'Copy Terminal' }).first().click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')[0]).toBe('kubectl apply -f httpbin-l4.yaml');
    expect(text).not.toMatch(/^\$ /m);
    expect(text).not.toContain('authorizationpolicy.security.istio.io/httpbin-l4 created');
  });

  test('the answer is copied without its heading and button', async ({ page }) => {
    await page.goto(QUESTION);
    await page.getByRole('button', { name: 'Copy the answer' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^ztunnel is a small proxy/);
    expect(text).not.toMatch(/Copy|Copied/);
  });

  test('the leadership scorecard is copied as a table and as cells', async ({ page }) => {
    await page.goto('./questions/leadership/justify-service-mesh/');
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const { html, text } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    const rows = text.split('\n').map((row) => row.split('\t'));
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([6]));
    expect(rows[0]?.slice(0, 2)).toEqual(['Kind', 'Criterion']);
    expect(rows[1]?.[1]).toBe('100 percent mTLS for tier-1 service paths');
    expect(rows.at(-1)?.[1]).toBe('Proceed only if measured benefits exceed ongoing operational cost');
    expect(html).toContain('<td>Canary rollback in under 5 minutes</td>');
  });

  test('a browser that refuses is answered with a way out', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('denied')) });
    });
    await page.goto(QUESTION);
    await page.getByRole('button', { name: 'Copy waypoint.yaml' }).click();
    await expect(page.getByRole('button', { name: /Select and copy by hand/ })).toBeVisible();
  });
});

test('the code is coloured by classes, in both themes', async ({ page }) => {
  const colour = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    return page
      .locator('.code .k')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  };
  await page.goto(QUESTION);
  expect(await colour('light')).not.toBe(await colour('dark'));
});

const topicOf = (path: string) => path.split('/').at(-3) ?? '';
for (const [topic, paths] of Map.groupBy(questionPages(), topicOf))
  test(`every question of ${topic} prints on one sheet, front and back, on A4 and Letter`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format });
        expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length, `${path} on ${format}`).toBe(2);
      }
    }
  });

test('what is printed is the question alone', async ({ page }) => {
  await page.goto(QUESTION);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button').first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('on a phone the rows of a table become stacks in which every value stands beside its label', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of [
    './questions/leadership/justify-service-mesh/',
    './questions/sidecar-injection/automatic-injection/',
  ]) {
    await page.goto(path);
    const cells = await page.locator('figure.table td:not(:first-child)').evaluateAll((all) =>
      all.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        const label = getComputedStyle(cell, '::before');
        return {
          label: label.content,
          indent: text.getBoundingClientRect().left - cell.getBoundingClientRect().left,
          labelEnds: Number.parseFloat(label.width) + 16,
        };
      }),
    );
    expect(cells.length).toBeGreaterThan(7);
    for (const { label, indent, labelEnds } of cells) {
      expect(label).toMatch(/\w/);
      expect(indent).toBeGreaterThanOrEqual(labelEnds);
    }
  }
});
