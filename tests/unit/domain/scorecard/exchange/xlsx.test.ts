import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { workbookOf, writeXlsx } from '../../../../../src/domain/scorecard/exchange/xlsx.ts';
import type { WorkbookSource } from '../../../../../src/domain/scorecard/exchange/xlsx.ts';
import type { Sheet } from '../../../../../src/domain/scorecard/exchange/workbook/ooxml.ts';
import type { Criterion, Observation, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { parseScorecard } from '../../../../../src/domain/scorecard/schema.ts';
import type { Simulation } from '../../../../../src/domain/scorecard/chance/uncertainty.ts';
import { golden, moneyless, observing, TODAY, unknownIncidents } from '../golden.ts';
import { filledCard } from './filled-card.ts';
import type { Recalculated } from './libreoffice.ts';
import { NO_LIBREOFFICE, recalculated } from './libreoffice.ts';

/** Results of draws, as far as the workbook takes them over: any will do, since it pastes them. */
const drawn = (pBenefit: number | undefined, robustness = 0.85): Simulation => ({
  draws: 10_000,
  total: 10_000,
  ...(pBenefit === undefined ? {} : { pBenefit }),
  pScore: 0.9,
  pGates: 1,
  score: { p10: 0, p50: 0, p90: 0, mean: 0 },
  robustness,
  measureNext: [],
  measureUnit: 'money',
});

const source = (card: Scorecard, simulation?: Simulation): WorkbookSource => ({
  card,
  assessment: assess(card, TODAY, simulation),
  today: TODAY,
  simulation,
});

const seen = (criterion: string, likely: number, more: Partial<Observation> = {}): Observation => ({
  criterion,
  option: 'mesh',
  status: 'measured',
  value: { low: likely - 1, likely, high: likely + 1, basis: 'measured' },
  evidence: [],
  ...more,
});

const row = (id: string, more: Partial<Criterion>): Criterion => ({
  id,
  kind: 'benefit',
  name: id,
  metric: { name: id, unit: '', direction: 'higher' },
  weight: 10,
  ...more,
});

const gate = (id: string, condition: NonNullable<Criterion['gate']>): Criterion =>
  row(id, { kind: 'gate', weight: null, gate: condition });

const adding = (card: Scorecard, criteria: readonly Criterion[], observations: readonly Observation[]): Scorecard => ({
  ...card,
  criteria: [...card.criteria, ...criteria],
  observations: [...card.observations, ...observations],
});

const phase = (id: string, exit: Scorecard['phases'][number]['exit'], start?: string): Scorecard['phases'][number] => ({
  id,
  name: `Phase ${id}`,
  timeboxWeeks: 4,
  scope: 'Two services',
  success: [{ criterion: 'mtls', op: '>=', value: 80 }],
  exit,
  exitPlan: 'Take it out.',
  ...(start === undefined ? {} : { start }),
});

/** Every direction, every state, every way in which a number may be missing. */
const odd = adding(
  {
    ...golden,
    title: '=HYPERLINK("http://example.org","click")',
    drivers: [
      ...golden.drivers,
      { id: 'blank', name: 'Not entered', unit: '', estimate: null },
      { id: 'around_zero', name: 'Around zero', unit: '', estimate: { low: -1, likely: 2, high: 3, basis: 'guess' } },
    ],
  },
  [
    row('aimed', {
      metric: { name: '', unit: 'd', direction: 'target' },
      scale: { floor: 45, target: 7, tolerance: 30 },
    }),
    row('aimed-plain', { metric: { name: '', unit: 'd', direction: 'target' }, scale: { floor: 45, target: 7 } }),
    row('answered', { metric: { name: '', unit: '', direction: 'yes-no' } }),
    row('rated', { metric: { name: '', unit: '', direction: 'level' } }),
    row('far', { scale: { floor: 0, target: 10, stretch: 20 } }),
    row('past', { scale: { floor: 0, target: 10, stretch: 20 } }),
    row('below', { scale: { floor: 0, target: 10, stretch: 20 } }),
    row('proofless', { scale: { floor: 0, target: 10 }, evidenceRequired: true }),
    row('proved', { scale: { floor: 0, target: 10 }, evidenceRequired: true }),
    row('scaleless', {}),
    row('weightless', { scale: { floor: 0, target: 10 }, weight: null }),
    row('elsewhere', { scale: { floor: 0, target: 10 }, money: { per: 'month', formula: 'value', realised: 'cash' } }),
    row('+SUM(1,2)', {
      name: '=1+1',
      scale: { floor: 0, target: 10 },
      money: {
        per: 'once',
        formula: '-value * (now - target) / 2 + min(value, 3, rate)',
        rampFrom: 5,
        realised: 'cash',
      },
    }),
    row('no-driver', { weight: null, money: { per: 'month', formula: 'blank * 2', realised: 'cash' } }),
    row('no-name', { weight: null, money: { per: 'month', formula: 'constructor', realised: 'cash' } }),
    row('no-formula', { weight: null, money: { per: 'month', formula: '1 +', realised: 'cash' } }),
    row('by-zero', { weight: null, money: { per: 'month', formula: '10 / around_zero', realised: 'cash' } }),
    row('by-range', {
      weight: null,
      kind: 'cost',
      money: { per: 'month', formula: 'max(1, rate) / incident_cost - -3', rampFrom: 2, realised: 'cash' },
    }),
    gate('within', { op: 'between', value: [1, 5], severity: 'block' }),
    gate('agreed', { op: 'is', value: true, severity: 'warn' }),
    gate('excused', { op: '<=', value: 3, severity: 'block' }),
    gate('beside', { op: '>=', value: 3, severity: 'warn' }),
  ].map((criterion) => (criterion.id === '+SUM(1,2)' ? { ...criterion, id: 'formula-name' } : criterion)),
  [
    seen('aimed', 20),
    seen('aimed-plain', 60),
    seen('answered', 0.5),
    seen('rated', 0.7),
    seen('far', 14),
    seen('past', 25),
    seen('below', -3),
    seen('proofless', 5),
    seen('proved', 5, { evidence: [{ grade: 'A', text: '=cmd|calc' }] }),
    seen('scaleless', 5),
    seen('weightless', 5),
    { criterion: 'elsewhere', option: 'mesh', status: 'not-applicable', reason: 'out-of-scope', evidence: [] },
    seen('formula-name', 4, { status: 'estimated' }),
    seen('within', 5),
    seen('agreed', 0),
    seen('excused', 9, { status: 'waived', waiver: { by: 'Dana', until: TODAY, why: '' } }),
  ],
);

const withPhase = (exit: Scorecard['phases'][number]['exit'], start?: string): Scorecard => ({
  ...golden,
  phases: [phase('base', []), phase('pilot', exit, start)],
  currentPhase: 'pilot',
});
const lasting = (from: string) =>
  observing(withPhase([{ criterion: 'platform', op: '>=', value: 100, forDays: 30 }]), {
    platform: { from, to: '2026-11-20' },
  });
const free = observing(golden, { compute: { value: { low: 1, likely: 1, high: 1, basis: 'measured' } } });

const cases: Readonly<Record<string, readonly [outcome: string, source: WorkbookSource]>> = {
  'the golden card': ['inconclusive', source(golden, drawn(0.52))],
  'unknown incidents': ['measure-first', source(unknownIncidents, drawn(0.52))],
  'a probable benefit': ['proceed', source(golden, drawn(0.8))],
  'an improbable benefit': ['do-not-proceed', source(golden, drawn(0.2))],
  'draws that are not there': ['inconclusive', source(golden)],
  'a card without money': ['proceed', source(moneyless)],
  'weightings that change the answer': [
    'inconclusive',
    source({ ...golden, rule: { ...golden.rule, minRobustness: 0.9 } }, drawn(0.9)),
  ],
  'weightings that keep the answer': [
    'proceed',
    source({ ...golden, rule: { ...golden.rule, minRobustness: 0.85 } }, drawn(0.9)),
  ],
  'a score that is too low': [
    'do-not-proceed',
    source({ ...golden, rule: { ...golden.rule, minScore: 78 } }, drawn(0.9)),
  ],
  'a gate that fails': [
    'do-not-proceed',
    source(adding(golden, [gate('p99', { op: '<=', value: 5, severity: 'block' })], [seen('p99', 6)]), drawn(0.9)),
  ],
  'a gate that nobody knows': [
    'measure-first',
    source(adding(golden, [gate('p99', { op: '<=', value: 5, severity: 'block' })], []), drawn(0.9)),
  ],
  'a waiver that has run out': [
    'measure-first',
    source(
      adding(
        golden,
        [gate('p99', { op: '<=', value: 5, severity: 'block' })],
        [seen('p99', 6, { status: 'waived', waiver: { by: 'Dana', until: '2026-11-23', why: '' } })],
      ),
      drawn(0.9),
    ),
  ],
  'a cost without an amount': ['measure-first', source(observing(golden, { platform: undefined }), drawn(undefined))],
  'no weights at all': [
    'measure-first',
    source({ ...golden, criteria: golden.criteria.map((c) => ({ ...c, weight: null })) }, drawn(0.9)),
  ],
  'an exit that fires': ['exit', source(withPhase([{ criterion: 'platform', op: '>=', value: 100 }]), drawn(0.9))],
  'an exit that lasted long enough': ['exit', source(lasting('2026-10-22'), drawn(0.9))],
  'an exit that did not last': ['inconclusive', source(lasting('2026-10-23'), drawn(0.5))],
  'a time box that is over': ['exit', source(withPhase([{ timeboxExceeded: true }], '2026-10-01'), drawn(0.9))],
  'a time box that is not over': [
    'inconclusive',
    source(withPhase([{ timeboxExceeded: true }], '2026-10-28'), drawn(0.5)),
  ],
  'benefits that do not pay': [
    'extend-or-exit',
    source(observing(withPhase([]), { incidents: { status: 'estimated' } }), drawn(0.9)),
  ],
  'costs at their high end': [
    'extend-or-exit',
    source({ ...golden, rule: { ...golden.rule, costSide: 'high' } }, drawn(0.9)),
  ],
  'a card that pays at once': ['proceed', source(free, drawn(0.9))],
  'a full card': ['exit', source(filledCard(), drawn(0.9))],
  'a card of everything odd': ['do-not-proceed', source(odd, drawn(0.9))],
};

test('the cards of this file are cards', () => {
  for (const [name, [, { card }]] of Object.entries(cases))
    expect(parseScorecard(card), name).toMatchObject({ ok: true });
});

if (NO_LIBREOFFICE) console.warn(`Skipped: ${NO_LIBREOFFICE}`);

describe.skipIf(NO_LIBREOFFICE)('recalculated by a spreadsheet program', () => {
  const books = new Map<string, { sheets: readonly Sheet[]; cells: Recalculated }>();
  beforeAll(() => {
    const sheets = Object.values(cases).map(([, from]) => workbookOf(from));
    const cells = recalculated(sheets);
    Object.keys(cases).forEach((name, i) => books.set(name, { sheets: sheets[i] ?? [], cells: cells[i] ?? new Map() }));
  }, 180_000);

  test.each(Object.entries(cases))(
    '%s has the verdict and every number of the tool',
    (name, [outcome, { assessment }]) => {
      expect(assessment.verdict.outcome).toBe(outcome);
      const { sheets, cells } = books.get(name) ?? { sheets: [], cells: new Map() as Recalculated };
      let compared = 0;
      for (const { name: sheet, rows } of sheets) {
        rows.forEach((line, r) =>
          line.forEach((cell, c) => {
            if (cell?.formula === undefined) return;
            compared += 1;
            const got = cells.get(sheet)?.[r]?.[c] ?? '';
            const place = `${sheet} row ${r + 1} column ${c + 1}: ${cell.formula}`;
            if (typeof cell.value !== 'number') expect(got, place).toBe(cell.value);
            else {
              const close =
                got !== '' && Math.abs(Number(got) - cell.value) <= 1e-9 * Math.max(1, Math.abs(cell.value));
              expect(close, `${place} is ${got}, not ${cell.value}`).toBe(true);
            }
          }),
        );
      }
      expect(compared).toBeGreaterThan(100);
      expect(cells.get('Verdict')?.[2]?.[1]).toBe(assessment.says.title);
    },
  );

  test('a text that begins with = arrives as that text', () => {
    const cells = books.get('a card of everything odd')?.cells;
    expect(cells?.get('Card')?.[0]?.[0]).toBe('=HYPERLINK("http://example.org","click")');
    expect(cells?.get('Card')?.flat()).toContain('=1+1');
  });

  test('the golden numbers come out of the spreadsheet', () => {
    const verdict = books.get('the golden card')?.cells.get('Verdict') ?? [];
    const number = (label: string) => Number(verdict.find(([first]) => first === label)?.[1]);
    expect(number('Score, low')).toBeCloseTo(77.32, 2);
    expect(number('Score, high')).toBeCloseTo(77.32, 2);
    const money = books.get('the golden card')?.cells.get('Money') ?? [];
    const amount = (label: string) => Number(money.find(([first]) => first === label)?.[1]);
    expect(amount('Net present value')).toBeCloseTo(27_620, -1);
    expect(amount('Return on investment')).toBeCloseTo(0.063, 3);
    expect(amount('Payback month')).toBe(26);
    const unknown = books.get('unknown incidents')?.cells.get('Verdict') ?? [];
    const other = (label: string) => Number(unknown.find(([first]) => first === label)?.[1]);
    expect([other('Score, low'), other('Score, high'), other('Known rows carry')]).toEqual([
      expect.closeTo(62.32, 1),
      expect.closeTo(92.32, 1),
      expect.closeTo(0.7, 9),
    ]);
  });
});

describe('the file', () => {
  const parts = (from: WorkbookSource) =>
    Object.fromEntries(Object.entries(unzipSync(writeXlsx(from))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  test('stores the result of every formula, for programs that do not compute', () => {
    const files = parts(source(golden, drawn(0.52)));
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<v>Inconclusive: extend the pilot</v>');
    for (const xml of Object.values(files)) expect(xml).not.toMatch(/<\/f><\/c>/);
  });

  test('is the same for the same card', () => {
    expect(writeXlsx(source(golden))).toEqual(writeXlsx(source(golden)));
  });

  test('holds hostile text as text', () => {
    const name = '<script>alert(1)</script> & "=1+1" \u0000\ud800 _x0041_ ]]>';
    const files = parts(source({ ...golden, title: name, criteria: golden.criteria.map((c) => ({ ...c, name })) }));
    const sheet = files['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;=1+1&quot; \uFFFD\uFFFD _x005F_x0041_ ]]&gt;',
    );
    expect(sheet).not.toContain('<script');
    expect(/<f>[^<]*HYPERLINK/.exec(sheet)).toBeNull();
  });

  test('gives each day as a day', () => {
    const [verdict] = workbookOf(source(golden));
    expect(verdict?.rows[3]?.[1]).toEqual({ style: 'date', value: 46350 });
  });
});
