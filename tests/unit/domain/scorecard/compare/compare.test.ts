import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { changedParts } from '../../../../../src/domain/scorecard/compare/changed-parts.ts';
import {
  compareCards,
  isPanel,
  widestFirst,
  type Column,
  type ComparedRow,
} from '../../../../../src/domain/scorecard/compare/compare.ts';
import {
  comparisonTable,
  missingWord,
  sayAnchors,
  sayCell,
  sayChange,
  sayMeasure,
  saySpread,
  sayStanding,
  sayWeight,
  summaryRows,
} from '../../../../../src/domain/scorecard/compare/compare-words.ts';
import { diff } from '../../../../../src/domain/scorecard/change/diff.ts';
import type { Criterion, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { anyEdits, cardOf, criterion, edited } from '../edits.ts';
import { estimate, golden, observing, TODAY, unknownIncidents } from '../golden.ts';

const column = (card: Scorecard): Column => ({ card, assessment: assess(card, TODAY) });
const compare = (...cards: readonly Scorecard[]) => compareCards(cards.map(column));
const rowNamed = (rows: readonly ComparedRow[], name: string): ComparedRow => {
  const row = rows.find((r) => r.name === name);
  if (!row) throw new Error(`No row is called ${name}`);
  return row;
};

const with_ = (card: Scorecard, id: string, change: Partial<Criterion>): Scorecard => ({
  ...card,
  criteria: card.criteria.map((c) => (c.id === id ? { ...c, ...change } : c)),
});

const later = observing(golden, { mtls: { value: estimate(99) }, rollback: { value: estimate(9) } });

describe('rows of several cards', () => {
  it('are matched by the id of the criterion, whatever it is called', () => {
    const [first] = compare(golden, with_(golden, 'mtls', { name: 'Encrypted paths' }));
    expect(first?.cells.map((cell) => cell?.criterion.name)).toEqual([
      'mTLS on tier-1 service paths',
      'Encrypted paths',
    ]);
    expect(first?.differs).toBe(false);
  });

  it('are else matched by kind and name, without regard to case and spaces', () => {
    const one = { ...cardOf(0), criteria: [criterion('a', { name: 'Rollback time' })] };
    const other = {
      ...cardOf(0),
      criteria: [criterion('b', { name: ' rollback  Time ' }), criterion('c', { name: 'Rollback time', kind: 'cost' })],
    };
    const rows = compare(one, other);
    expect(rows.map(({ kind, cells }) => [kind, cells.map((cell) => cell?.criterion.id)])).toEqual([
      ['benefit', ['a', 'b']],
      ['cost', [undefined, 'c']],
    ]);
  });

  it('prefer an id to a name that moved to another row', () => {
    const swapped = with_(with_(golden, 'mtls', { name: 'Canary rollback' }), 'rollback', {
      name: 'mTLS on tier-1 service paths',
    });
    for (const { cells } of compare(golden, swapped)) {
      expect(cells[0]?.criterion.id).toBe(cells[1]?.criterion.id);
    }
  });
});

describe('a row', () => {
  const rowsOf = (...criteria: readonly Criterion[]) => ({ ...cardOf(0), criteria });

  it('holds one criterion of each card at most, though two would fit', () => {
    const rows = compare(
      rowsOf(criterion('a', { name: 'Cost' })),
      rowsOf(criterion('b', { name: 'Cost' })),
      rowsOf(criterion('a'), criterion('b')),
    );
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.criterion.id))).toEqual([
      ['a', 'b', 'a'],
      [undefined, undefined, 'b'],
    ]);
  });

  it('that only one card has is a difference', () => {
    const [kept, added] = compare(rowsOf(criterion('a')), rowsOf(criterion('a'), criterion('b')));
    expect([kept?.differs, added?.differs]).toEqual([false, true]);
    expect(added && sayChange(added)).toBe('new');
    expect(added?.cells.map((cell) => sayCell(cell))).toEqual(['no such row', 'not yet']);
  });
});

describe('what changed beside the rows', () => {
  it('is named in a fixed order', () => {
    const after: Scorecard = {
      ...later,
      title: 'Another title',
      decision: { outcome: 'Proceed', by: 'Ann', on: TODAY, because: 'It pays' },
      drivers: golden.drivers.slice(1),
      rule: { ...golden.rule, minScore: 80 },
    };
    expect(changedParts(golden, after, compare(golden, after))).toEqual([
      'title',
      'shared numbers',
      'rule',
      'decision',
    ]);
  });

  it('holds evidence that was added to a number', () => {
    const proved = observing(golden, { mtls: { evidence: [{ text: 'Dashboard', grade: 'A' }] } });
    expect(changedParts(golden, proved, compare(golden, proved))).toEqual(['evidence and notes']);
  });
});

describe('the change from the first card to the last', () => {
  it('is in the unit of the row, and better or worse by its scale', () => {
    const rows = compare(golden, later);
    expect(rowNamed(rows, 'mTLS on tier-1 service paths').change).toEqual({ by: 3, better: true });
    expect(rowNamed(rows, 'Canary rollback').change).toEqual({ by: 5, better: false });
    expect(sayChange(rowNamed(rows, 'Canary rollback'))).toBe('+5 min');
    expect(sayChange(rowNamed(rows, 'Service dependency map'))).toBe('none');
  });

  it('says when a number came or went', () => {
    expect(sayChange(rowNamed(compare(unknownIncidents, golden), 'Release incidents'))).toBe('now known');
    expect(sayChange(rowNamed(compare(golden, unknownIncidents), 'Release incidents'))).toBe('no longer known');
  });

  it('is not computed between two units', () => {
    const inSeconds = with_(later, 'rollback', {
      metric: { name: 'decision to 0 % of traffic', unit: 's', direction: 'lower' },
    });
    const row = rowNamed(compare(golden, inSeconds), 'Canary rollback');
    expect([row.change, row.spread, row.comparable]).toEqual([undefined, undefined, false]);
    expect([sayChange(row), saySpread(row)]).toEqual(['other units', 'other units']);
  });

  it('of a row without a scale follows its direction', () => {
    const rows = compare(golden, observing(golden, { platform: { value: estimate(150) } }));
    expect(rowNamed(rows, 'Platform hours').change).toEqual({ by: 40, better: false });
  });
});

describe('the rows of interviewers', () => {
  const levels = ['Recites', 'Explains', 'Applies', 'Teaches'].map((text, i) => ({ score: i / 3, text }));
  const competence = (id: string): Criterion =>
    criterion(id, {
      metric: { name: '', unit: '', direction: 'level' },
      scale: { floor: 0, target: 1, levels },
    });
  const interview = (id: string, found: Readonly<Record<string, number>>): Scorecard => {
    const card = cardOf(0, id);
    return {
      ...card,
      criteria: ['path', 'identity', 'debugging'].map(competence),
      observations: Object.entries(found).map(([of, level]) => ({
        criterion: of,
        option: 'mesh',
        status: 'measured',
        value: estimate(level / 3),
        evidence: [],
      })),
      rule: { ...card.rule, wording: 'hire' },
    };
  };
  const panel = [
    interview('ann', { path: 3, identity: 0, debugging: 2 }),
    interview('ben', { path: 3, identity: 3 }),
    interview('cem', { path: 2, identity: 1 }),
  ];

  it('stand with the widest spread first, and what only one assessed last', () => {
    const rows = widestFirst(compare(...panel));
    expect(rows.map(({ name }) => name)).toEqual(['Row identity', 'Row path', 'Row debugging']);
    expect(rows.map(saySpread)).toEqual(['3 levels', '1 level', '']);
  });

  it('say that a competence was not assessed, and never count it as the lowest level', () => {
    const row = rowNamed(compare(...panel), 'Row debugging');
    expect(row.cells.map((cell) => sayCell(cell, missingWord(true)))).toEqual([
      '3 of 4',
      'not assessed',
      'not assessed',
    ]);
    expect(row.spread).toBeUndefined();
  });

  it('are a panel only for several cards that ask whether to hire', () => {
    expect(isPanel(panel.map(column))).toBe(true);
    expect(isPanel([panel[0], panel[0]].flatMap((card) => (card ? [column(card)] : [])))).toBe(false);
    expect(isPanel([...panel, golden].map(column))).toBe(false);
  });
});

describe('the words of a row', () => {
  it('say its weight once where all cards agree, and in each cell where they do not', () => {
    const agreed = rowNamed(compare(golden, later), 'Canary rollback');
    expect(sayWeight(agreed)).toBe('weight 25');
    const heavier = rowNamed(compare(golden, with_(golden, 'rollback', { weight: 50 })), 'Canary rollback');
    expect(sayWeight(heavier)).toBe('');
    expect(heavier.cells.map((cell) => cell && sayStanding(heavier, cell))).toEqual([
      ['87 of 100', 'weight 25'],
      ['87 of 100', 'weight 40'],
    ]);
  });

  it('tell two cards apart without calling it a change', () => {
    const row = rowNamed(compare(golden, unknownIncidents), 'Release incidents');
    expect([sayMeasure(row, 'change'), sayMeasure(row, 'difference')]).toEqual(['no longer known', '']);
    const moved = rowNamed(compare(golden, later), 'Canary rollback');
    expect([sayMeasure(moved, 'difference'), sayMeasure(moved, 'spread')]).toEqual(['+5 min', '5 min']);
  });

  it('show the condition of a gate where the cards ask for different ones', () => {
    const gate = (value: number): Criterion => ({
      id: 'g',
      kind: 'gate',
      name: 'Added p99',
      metric: { name: 'p99', unit: 'ms', direction: 'lower' },
      weight: null,
      gate: { op: '<=', value, severity: 'block' },
    });
    const [row] = compare({ ...cardOf(0), criteria: [gate(5)] }, { ...cardOf(0), criteria: [gate(8)] });
    expect(row?.cells.map((cell) => cell && sayAnchors(row, cell))).toEqual(['must be ≤ 5 ms', 'must be ≤ 8 ms']);
    expect(row?.differs).toBe(true);
  });
});

describe('a comparison as a table', () => {
  it('has a line for each row, each as long as the headings', () => {
    const rows = compare(golden, later);
    const table = comparisonTable([golden, later].map(column), rows, {
      labels: ['Before', 'After'],
      measure: 'change',
      missing: 'not yet',
    });
    expect(new Set(table.map(({ length }) => length))).toEqual(new Set([5]));
    expect(table).toContainEqual([
      'mTLS on tier-1 service paths, weight 30',
      'Benefit',
      '96 % (92 to 98); 94 of 100',
      '99 %; 98 of 100',
      '+3 %',
    ]);
    expect(table).toContainEqual(['Score', '', '77, needs 70', '73, needs 70', '−4']);
    expect(table).toContainEqual(['Weight that is known', '', '100 %', '100 %', 'none']);
  });

  it('says what became of the card as a whole', () => {
    const changeOf = (from: Scorecard, to: Scorecard) =>
      Object.fromEntries(summaryRows([from, to].map(column)).map(({ name, change }) => [name, change]));
    expect(changeOf(golden, golden)).toMatchObject({ Score: 'none', 'Likely net value': 'none' });
    const opened = changeOf(golden, unknownIncidents);
    expect(opened['Weight that is known']).toMatch(/^−\d+ points$/);
    expect(opened['Score']).toMatch(/low −\d+, high \+\d+$/);
    expect(changeOf(golden, observing(golden, { platform: undefined }))['Likely net value']).toBe('no longer known');
    const dearer = observing(golden, { platform: { value: estimate(400) } });
    expect(changeOf(golden, dearer)['Likely net value']).toMatch(/^−\$[\d,]+$/);
  });
});

describe('laws of comparing', () => {
  const base = cardOf(8);
  const law = (check: (cards: readonly [Scorecard, Scorecard, Scorecard]) => void) => {
    fc.assert(
      fc.property(anyEdits('a'), anyEdits('b'), anyEdits('c'), (a, b, c) => {
        check([edited(base, a), edited(base, b), edited(base, c)]);
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  };

  it('each criterion of each card stands in exactly one row, in the place of its card', () => {
    law((cards) => {
      const rows = compare(...cards);
      cards.forEach(({ criteria }, place) => {
        const shown = rows.flatMap(({ cells }) => cells[place]?.criterion.id ?? []);
        expect(shown.toSorted()).toEqual(criteria.map(({ id }) => id).toSorted());
      });
    });
  });

  it('a card does not differ from itself', () => {
    law(([card]) => {
      for (const row of compare(card, card, card)) {
        expect([row.differs, row.comparable, row.spread ?? 0, row.change?.by ?? 0]).toEqual([false, true, 0, 0]);
      }
    });
  });

  it('in the other order changes turn their sign and spreads stay', () => {
    law(([one, other]) => {
      const back = compare(other, one);
      for (const row of compare(one, other)) {
        const [from, to] = row.cells;
        const mirrored = back.find(
          ({ cells: [a, b] }) => a?.criterion === to?.criterion && b?.criterion === from?.criterion,
        );
        expect(mirrored).toMatchObject({ comparable: row.comparable, differs: row.differs });
        expect(mirrored?.spread).toBe(row.spread);
        expect(mirrored?.change?.by ?? 0).toBe(0 - (row.change?.by ?? 0));
        if (
          row.change?.better !== undefined &&
          mirrored?.change?.better !== undefined &&
          row.cells[0]?.worth !== row.cells[1]?.worth
        ) {
          expect(mirrored.change.better).toBe(!row.change.better);
        }
      }
    });
  });

  it('one more card never narrows a spread', () => {
    law(([one, other, third]) => {
      const more = compare(one, other, third);
      for (const { cells, spread = 0 } of compare(one, other)) {
        const same = more.find(
          (row) => row.cells[0]?.criterion === cells[0]?.criterion && row.cells[1]?.criterion === cells[1]?.criterion,
        );
        expect(same).toBeDefined();
        if (same?.comparable) expect(same.spread ?? 0).toBeGreaterThanOrEqual(spread);
      }
    });
  });

  it('whatever differs between two dates of a card shows in a row or is named beside them', () => {
    law(([before, after]) => {
      const rows = compare(before, after);
      const said = rows.some(({ differs }) => differs) || changedParts(before, after, rows).length > 0;
      expect(said).toBe(diff(before, after).length > 0);
    });
  });
});
