/** What the stories of the scorecard builder have in common: opening the leadership card, filling it, hearing what is announced. */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { setCard, setDriver, setObservation, setPhase } from '../../src/domain/scorecard/change/edit.ts';
import { writeFullLink } from '../../src/domain/scorecard/exchange/link.ts';
import type { Scorecard } from '../../src/domain/scorecard/model.ts';
import { cardFromTemplate, type TemplateCore } from '../../src/domain/scorecard/template.ts';
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
  await page.addInitScript(listen);
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

/** Where what is announced is written down: the region itself holds only what came last. */
interface Heard {
  announced?: string[];
}

function listen(): void {
  const heard = globalThis as Heard;
  heard.announced = [];
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const isRegion = target instanceof Element && target.matches('.unseen[role=status]');
      if (isRegion) heard.announced?.push(...[...addedNodes].map((node) => node.textContent?.trim() ?? ''));
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Something that a screen reader was told since it was last asked for. */
export async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  const wanted = typeof text === 'string' ? text : expect.stringMatching(text);
  await expect
    .poll(() => page.evaluate(() => (globalThis as Heard).announced))
    .toEqual(expect.arrayContaining([wanted]));
  await page.evaluate(() => (globalThis as Heard).announced?.splice(0));
}

/** Waits until the card has an address of its own and is stored. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page).toHaveURL(/#id=/);
  await expect(page.getByText('Saved in this browser.')).toBeVisible();
}

/** The names of the rows of a table, from the top. */
export const rowNames = (page: Page, kind: 'benefit' | 'cost' | 'gate') => page.locator(`.rows.of-${kind} button.name`);

const estimate = (low: number, likely: number, high: number) => ({ low, likely, high, basis: 'expert' as const });

/** Invented, as the measurements are. */
const NUMBERS: Readonly<Record<string, readonly [low: number, likely: number, high: number]>> = {
  'error-budget': [0.8, 0.9, 0.95],
  'added-p99': [1.5, 2, 2.6],
  'removal-rehearsed': [45, 45, 45],
  'owner-on-call': [1, 1, 1],
  'mtls-paths': [92, 96, 98],
  'canary-rollback': [3, 4, 4.5],
  'dependency-map': [88, 90, 95],
  'name-the-fault': [9, 12, 15],
  'release-incidents': [4, 4.5, 5],
  'audit-evidence': [30, 40, 55],
  'proxy-cpu': [18, 22, 30],
  'proxy-memory': [26, 32, 40],
  'platform-hours': [30, 40, 60],
  'training-hours': [120, 160, 220],
  'upgrade-hours': [20, 40, 70],
  'config-rejects': [1, 2, 5],
};
const SHARED: Readonly<Record<string, readonly [low: number, likely: number, high: number]>> = {
  rate: [80, 95, 120],
  incident_cost: [6000, 9000, 14_000],
  rollbacks: [4, 6, 9],
  responders: [3, 3, 4],
  audits: [2, 2, 2],
  vcpu_price: [20, 25, 30],
  gib_price: [3, 3.5, 4],
  pods: [120, 140, 160],
  nodes: [0, 0, 0],
};

/** The day of the tests that a phase or the age of a number matters to. */
export const TODAY = '2026-11-24';

/** The leadership card, filled to the last field, in its pilot and decided: nothing of it is stored. */
export async function filledCard(request: APIRequestContext): Promise<Scorecard> {
  const served = await request.get('./scorecards/templates/leadership.json');
  const { core, hash } = (await served.json()) as { core: TemplateCore; hash: string };
  let card = cardFromTemplate(core, { id: 'filled', seed: 7, hash });
  for (const { id } of card.criteria) {
    const numbers = NUMBERS[id];
    if (!numbers) throw new Error(`The test has no number for the row ${id} of the leadership card`);
    card = setObservation(card, id, card.proposed, {
      status: 'measured',
      value: estimate(...numbers),
      from: '2026-10-01',
      to: '2026-11-20',
      by: 'Platform team',
      evidence: [{ text: 'Report of the pilot', url: 'https://example.org/pilot', grade: 'A' }],
    });
  }
  for (const { id } of card.drivers) {
    const numbers = SHARED[id];
    if (numbers) card = setDriver(card, id, { estimate: estimate(...numbers) });
  }
  return setCard(setPhase(card, 'pilot', { start: '2026-10-01' }), {
    status: 'decided',
    currentPhase: 'pilot',
    people: { decider: 'Robin Meyer', consulted: ['Kim Okafor', 'Ana Souza', 'Lee Park'], informed: ['All of tier 1'] },
    decision: {
      outcome: 'Adopt in phases',
      by: 'Robin Meyer',
      on: TODAY,
      because: 'The pilot reached its targets, and leaving it was rehearsed.',
      revisit: 'After tier 1, or when the platform team needs more than 80 hours a month.',
    },
  });
}

export async function openFilled(page: Page): Promise<Scorecard> {
  const card = await filledCard(page.request);
  const { fragment } = await writeFullLink(card);
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
  await openCard(page, `${CARD}#${fragment}`);
  return card;
}
