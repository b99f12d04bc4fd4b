import { describe, expect, it } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import type { Criterion, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { balanceOf } from '../../../../../src/domain/scorecard/pictures/balance.ts';
import { cumulativePicture } from '../../../../../src/domain/scorecard/pictures/cumulative.ts';
import { gapsOf } from '../../../../../src/domain/scorecard/pictures/gaps.ts';
import { moneyBand } from '../../../../../src/domain/scorecard/pictures/money-band.ts';
import { golden, moneyless, observing, TODAY, unknownIncidents } from '../golden.ts';

/** Rows as they would be had nobody thought of money. */
const withoutMoney = (criteria: readonly Criterion[]) =>
  criteria.map((criterion): Criterion => {
    const { money, ...rest } = criterion;
    return money ? rest : criterion;
  });

const balance = (card: Scorecard, withBand = false) =>
  balanceOf(card, assess(card, TODAY), withBand ? moneyBand(card, card.proposed) : undefined);

describe('benefit against cost in money', () => {
  it('has rows whose present values make the benefits, the costs and the net value of the card', () => {
    const { npv, benefits, costs } = assess(golden, TODAY).money ?? {};
    const rows = balance(golden)?.rows ?? [];
    const sum = (kind: string) =>
      rows.filter((row) => row.kind === kind).reduce((total, { likely }) => total + likely, 0);
    expect(sum('benefit')).toBeCloseTo(benefits ?? NaN, 4);
    expect(sum('cost')).toBeCloseTo(costs ?? NaN, 4);
    expect(sum('benefit') - sum('cost')).toBeCloseTo(npv ?? NaN, 4);
  });

  it('never makes one sum of what is measured and what is claimed', () => {
    const { sums = [], rows = [] } = balance(golden, true) ?? {};
    expect(sums.map(({ name, state }) => [name, state])).toEqual([
      ['Benefits measured', 'sure'],
      ['Benefits claimed', 'claimed'],
      ['Costs', 'sure'],
    ]);
    expect(sums[1]?.likely).toBe(rows.find(({ criterion }) => criterion === 'recovery')?.likely);
  });

  it('keeps every bar and range inside its frame', () => {
    const { sums = [], rows = [], frame = { low: 0, high: 0 } } = balance(golden, true) ?? {};
    expect(rows.filter(({ range }) => range !== undefined)).toHaveLength(7);
    for (const { likely, range } of [...sums, ...rows]) {
      for (const x of [likely, range?.low ?? likely, range?.high ?? likely]) {
        expect(x).toBeGreaterThanOrEqual(frame.low);
        expect(x).toBeLessThanOrEqual(frame.high);
      }
    }
  });

  it('says both sides in a sentence, and what has no number', () => {
    const open = observing(golden, { platform: undefined });
    expect(balance(golden)?.finding).toMatch(
      /^In 36 months measured benefits are worth \$\d{3},\d{3} today, (more|less) than the \$\d{3},\d{3} of costs\. Claimed but not measured: another \$\d+,\d{3}\.$/,
    );
    expect(balance(open)?.finding).toMatch(
      /, beside \$113,102 of costs known so far\..* One row has no number yet and is not in it\.$/,
    );
    expect(balance(open)?.rows.find(({ criterion }) => criterion === 'platform')?.state).toBe('unknown');
  });
});

describe('a sum of which rows are open', () => {
  const costs = golden.criteria.filter(({ kind, money }) => kind === 'cost' && money);

  it('counts them beside what is known', () => {
    const sums = balance(observing(golden, { platform: undefined }))?.sums;
    expect(sums?.at(-1)).toMatchObject({ name: 'Costs', state: 'sure', open: 1 });
    expect(balance(golden)?.sums.some(({ open }) => open !== undefined)).toBe(false);
  });

  it('is unknown, not zero, where none is known', () => {
    const open = balance(observing(golden, Object.fromEntries(costs.map(({ id }) => [id, undefined]))));
    expect(open?.sums.at(-1)).toEqual({ name: 'Costs', kind: 'cost', state: 'unknown', likely: 0, open: costs.length });
    expect(open?.finding).toContain(' today, and no cost is known yet.');
  });
});

describe('benefit against cost without money', () => {
  it('shows what each row gives of what it could, and adds up to the score', () => {
    const { rows = [], sums = [], unit } = balance(moneyless) ?? {};
    expect(unit).toBe('points');
    expect(rows.reduce((sum, { likely }) => sum + likely, 0)).toBeCloseTo(77.32, 2);
    expect(rows.reduce((sum, { of = 0 }) => sum + of, 0)).toBeCloseTo(100, 9);
    expect(sums.map(({ name }) => name)).toEqual(['Benefits']);
    expect(balance(moneyless)?.finding).toBe('Benefits give 77.3 of 100 points; the rule asks for 70 in all.');
  });

  it('leaves the unknown open instead of counting it', () => {
    const { criteria, observations } = unknownIncidents;
    const weighted = withoutMoney(criteria.filter(({ weight }) => weight !== null));
    const found = balance({
      ...moneyless,
      criteria: weighted,
      observations: observations.filter((o) => weighted.some(({ id }) => id === o.criterion)),
    });
    expect(found?.rows.find(({ criterion }) => criterion === 'incidents')).toMatchObject({
      state: 'unknown',
      likely: 0,
    });
    expect(found?.finding).toMatch(
      /^Benefits give 62\.3 of 100 points; the rule asks for 70 in all\. One row has no number yet/,
    );
  });

  it('is shown too while no amount of money is known', () => {
    const bare = observing(golden, Object.fromEntries(golden.criteria.map(({ id }) => [id, undefined])));
    const found = balance({ ...bare, drivers: [] });
    expect(found?.unit).toBe('points');
    expect(found?.finding).toMatch(/^Benefits give 0 of 100 points; .* 4 rows have no number yet and are not in it\.$/);
  });

  it('is nothing where no row has a weight', () => {
    const bare = { ...moneyless, criteria: moneyless.criteria.map((criterion) => ({ ...criterion, weight: null })) };
    expect(balance(bare)).toBeUndefined();
  });
});

describe('the cumulative net value', () => {
  it('says when it is paid back, and marks the first and the last month', () => {
    const { money } = assess(golden, TODAY);
    const band = moneyBand(golden, 'mesh');
    if (!money || !band?.net) throw new Error('the golden card has money');
    const picture = cumulativePicture(golden, money, band.net, band.draws);
    expect(picture.paybackMonth).toBe(26);
    expect(picture.months).toEqual([0, 6, 12, 18, 24, 30, 36]);
    expect(picture.finding).toMatch(
      /^At likely numbers it is paid back in month 26; \d\d % of 1,000 draws are at or above zero after 36 months, and eight in ten lie between −\$\d+,\d{3} and \$\d+,\d{3}\. Not discounted\.$/,
    );
    const all = [...picture.likely, ...picture.band.flatMap(({ p10, p90 }) => [p10, p90])];
    expect(Math.min(...all)).toBeGreaterThanOrEqual(picture.frame.low);
    expect(Math.max(...all)).toBeLessThanOrEqual(picture.frame.high);
  });

  it('marks a horizon that no step meets instead of a month too near to it', () => {
    const card = { ...golden, finance: { ...golden.finance, horizonMonths: 37 } };
    const { money } = assess(card, TODAY);
    const band = moneyBand(card, 'mesh', 20);
    if (!money || !band?.net) throw new Error('the golden card has money');
    expect(cumulativePicture(card, money, band.net, band.draws).months).toEqual([0, 12, 24, 37]);
  });
});

describe('gaps in the money', () => {
  const gaps = (card: Scorecard) => gapsOf(card, assess(card, TODAY).money ?? { lines: [] });

  it('lead to the row or the shared number that a cost lacks, each once', () => {
    const open: Scorecard = {
      ...observing(golden, { platform: undefined, audit: undefined }),
      drivers: golden.drivers.map((d) => (d.id === 'rate' ? { ...d, estimate: null } : d)),
    };
    expect(gaps(open)).toEqual([
      { input: 'platform', kind: 'value', text: 'Platform hours: its number' },
      { input: 'rate', kind: 'driver', text: 'Hourly rate' },
    ]);
  });

  it('name benefits once every cost is known', () => {
    expect(gaps(observing(golden, { audit: undefined }))).toEqual([
      { input: 'audit', kind: 'value', text: 'Audit hours saved: its number' },
    ]);
    expect(gaps(golden)).toEqual([]);
  });
});
