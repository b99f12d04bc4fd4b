import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCriterion, setDriver, setNumber } from '../../../../src/domain/scorecard/change/edit.ts';
import type { Criterion, Phase, Scorecard } from '../../../../src/domain/scorecard/model.ts';
import { parseScorecard } from '../../../../src/domain/scorecard/schema.ts';
import { cardFromTemplate, type TemplateCore } from '../../../../src/domain/scorecard/template.ts';
import { acceptUpdate, keptNumbers, offeredChanges } from '../../../../src/domain/scorecard/template-update.ts';
import { anyEdits, cardOf, criterion, edited } from './edits.ts';
import { estimate } from './golden.ts';

const coreOf = (card: Scorecard, version: string): TemplateCore => {
  const { title, question, finance, drivers, options, proposed, criteria, phases, rule } = card;
  return { id: 'leadership', version, title, question, finance, drivers, options, proposed, criteria, phases, rule };
};
const old = coreOf(cardOf(4), '1');
const fresh = cardFromTemplate(old, { id: 'card', seed: 7, hash: 'one' });

/** The old template with one of its rows changed. */
const withRow = (id: string, change: (row: Criterion) => Criterion): TemplateCore => ({
  ...old,
  version: '2',
  criteria: old.criteria.map((row) => (row.id === id ? change(row) : row)),
});
const offers = (card: Scorecard, core: TemplateCore) =>
  offeredChanges(card, core).map(({ id, before, after, ticked }) => ({ id, before, after, ticked }));
const acceptAll = (card: Scorecard, core: TemplateCore) =>
  acceptUpdate(card, core, 'two', new Set(offeredChanges(card, core).map(({ id }) => id)));
const rowOf = (card: Scorecard, id: string) => card.criteria.find((row) => row.id === id);

describe('a newer template', () => {
  it('offers nothing to a card that has it already', () => {
    expect(offeredChanges(fresh, { ...old, version: '2' })).toEqual([]);
    expect(keptNumbers(fresh, { ...old, version: '2' })).toEqual([]);
  });

  it('offers better words, ticked, and takes over those alone', () => {
    const core = withRow('c1', (row) => ({
      ...row,
      name: 'mTLS paths',
      why: 'Audits ask for it',
      metric: {
        ...row.metric,
        window: 'last 30 days',
        recipe: { how: 'promql', text: 'sum(x)', trap: 'Source reports' },
      },
      evidenceAsked: 'The graph',
    }));
    const found = offers(fresh, core);
    expect(found.map(({ id }) => id)).toEqual(
      ['name', 'window', 'recipe', 'why', 'evidenceAsked'].map((part) => `row.c1.${part}`),
    );
    expect(found.every(({ ticked }) => ticked)).toBe(true);
    expect(found[0]).toMatchObject({ before: 'Row c1', after: 'mTLS paths' });
    const taken = acceptUpdate(fresh, core, 'two', new Set(['row.c1.why']));
    expect(rowOf(taken, 'c1')).toEqual({ ...rowOf(fresh, 'c1'), why: 'Audits ask for it' });
    expect(taken.template).toEqual({ id: 'leadership', version: '2', hash: 'two' });
  });

  it('offers a trap alone where the recipe is the same', () => {
    const recipe = { how: 'count', text: 'Count them' } as const;
    const card = acceptAll(
      fresh,
      withRow('c1', (row) => ({ ...row, metric: { ...row.metric, recipe } })),
    );
    const core = withRow('c1', (row) => ({
      ...row,
      metric: { ...row.metric, recipe: { ...recipe, trap: 'Holidays' } },
    }));
    expect(offers(card, core)).toEqual([{ id: 'row.c1.trap', before: undefined, after: 'Holidays', ticked: true }]);
    expect(rowOf(acceptAll(card, core), 'c1')?.metric.recipe).toEqual({ ...recipe, trap: 'Holidays' });
  });

  it('puts a new row behind the one that it follows, with the shared numbers of its formula', () => {
    const row = criterion('extra', { money: { per: 'month', formula: 'gpu * value', realised: 'cash' } });
    const gpu = { id: 'gpu', name: 'GPU', unit: 'USD', estimate: null };
    const core = { ...old, version: '2', drivers: [...old.drivers, gpu], criteria: old.criteria.toSpliced(2, 0, row) };
    const taken = acceptUpdate(fresh, core, 'two', new Set(['row.extra']));
    expect(taken.criteria.map(({ id }) => id)).toEqual(['c0', 'c1', 'extra', 'c2', 'c3']);
    expect(taken.drivers.at(-1)).toEqual(gpu);
  });

  it('offers to take out what it dropped, without a tick, and leaves alone what people added', () => {
    const core = { ...old, version: '2', criteria: old.criteria.filter(({ id }) => id !== 'c3') };
    const card: Scorecard = { ...fresh, criteria: [...fresh.criteria, criterion('0a1b2c3d')] };
    expect(offers(card, core)).toEqual([{ id: 'gone.c3', before: 'Row c3', after: undefined, ticked: false }]);
  });

  it('replaces an example by a newer example, and never a number of the team', () => {
    const core = withRow('c1', (row) => ({ ...row, scale: { floor: 20, target: 95 }, weight: 25 }));
    expect(rowOf(acceptAll(fresh, core), 'c1')).toMatchObject({ scale: { floor: 20, target: 95 }, weight: 25 });
    const entered = setCriterion(fresh, 'c1', { scale: { floor: 10, target: 80 }, weight: 40 }, ['target', 'weight']);
    expect(rowOf(acceptAll(entered, core), 'c1')).toMatchObject({
      scale: { floor: 20, target: 80 },
      weight: 40,
      placeholders: ['floor'],
    });
  });

  it('keeps a mixture of its numbers and the team’s from being no scale at all', () => {
    const entered = setCriterion(fresh, 'c1', { scale: { floor: 10, target: 20 } }, ['target']);
    const core = withRow('c1', (row) => ({ ...row, scale: { floor: 20, target: 95 } }));
    expect(offers(entered, core)).toEqual([]);
  });

  it('offers another unit without a tick once a number was entered in the old one', () => {
    const core = withRow('c1', (row) => ({ ...row, metric: { ...row.metric, unit: 'paths' } }));
    expect(offers(fresh, core)).toMatchObject([{ id: 'row.c1.unit', ticked: true }]);
    const measured = setNumber(fresh, 'c1', 'mesh', 70);
    expect(offers(measured, core)).toMatchObject([{ id: 'row.c1.unit', ticked: false }]);
    expect(acceptAll(measured, core).observations).toEqual(measured.observations);
  });

  it('offers another way to read a row only while nothing was entered, and otherwise says that it stays', () => {
    const levels = [
      { score: 0, text: 'none' },
      { score: 1, text: 'all' },
    ];
    const core = withRow('c1', (row) => ({
      ...row,
      metric: { ...row.metric, unit: '', direction: 'level' },
      scale: { floor: 0, target: 1, levels },
    }));
    expect(rowOf(acceptAll(fresh, core), 'c1')).toEqual(core.criteria[1]);
    const measured = setNumber(fresh, 'c1', 'mesh', 70);
    expect(offers(measured, core)).toEqual([]);
    expect(keptNumbers(measured, core)).toMatchObject([
      { about: 'Row c1', mine: 'a benefit: higher is better', theirs: 'a benefit: described levels, 2 of them' },
    ]);
  });

  it('offers new words of levels of the same scores', () => {
    const levels = (last: string): NonNullable<Criterion['scale']> => ({
      floor: 0,
      target: 1,
      levels: [
        { score: 0, text: 'none' },
        { score: 1, text: last },
      ],
    });
    const level = (last: string) =>
      withRow('c1', (row) => ({
        ...row,
        metric: { ...row.metric, unit: '', direction: 'level' },
        scale: levels(last),
      }));
    const card = setNumber(acceptAll(fresh, level('all')), 'c1', 'mesh', 1);
    expect(offers(card, level('every one'))).toEqual([
      { id: 'row.c1.levels', before: '1. none\n2. all', after: '1. none\n2. every one', ticked: true },
    ]);
    expect(rowOf(acceptAll(card, level('every one')), 'c1')?.scale).toEqual(levels('every one'));
  });

  const gateRow = (gate: NonNullable<Criterion['gate']>, more: Partial<Criterion> = {}): Criterion => ({
    id: 'g',
    kind: 'gate',
    name: 'Days left',
    metric: { name: '', unit: 'days', direction: 'higher' },
    weight: null,
    gate,
    ...more,
  });
  const withGate = (row: Criterion): TemplateCore => ({ ...old, version: '2', criteria: [...old.criteria, row] });

  it('changes a condition that is still an example, and of one that is not only what follows from it', () => {
    const [before, after] = [
      { op: '>=', value: 90, severity: 'block' },
      { op: '>=', value: 60, severity: 'warn' },
    ] as const;
    const example = acceptAll(fresh, withGate(gateRow(before, { placeholders: ['gate'] })));
    expect(offers(example, withGate(gateRow(after, { placeholders: ['gate'] })))).toEqual([
      { id: 'row.g.gate', before: '≥ 90, stops the verdict', after: '≥ 60, warns', ticked: true },
    ]);
    const fixed = acceptAll(fresh, withGate(gateRow(before)));
    expect(offers(fixed, withGate(gateRow(after)))).toEqual([
      { id: 'row.g.gate', before: '≥ 90, stops the verdict', after: '≥ 90, warns', ticked: false },
    ]);
    expect(keptNumbers(fixed, withGate(gateRow(after)))).toEqual([
      { about: 'Days left', label: 'condition', mine: '≥ 90', theirs: '≥ 60' },
    ]);
  });

  it('offers a mended formula without a tick, but none over a formula that someone wrote', () => {
    const core = withRow('c0', (row) => ({
      ...row,
      money: { per: 'month', formula: 'rate * value / 12', realised: 'cash' },
    }));
    expect(offers(fresh, core)).toMatchObject([
      {
        id: 'row.c0.money',
        after: expect.stringMatching(/^rate \* value \/ 12 \(each month/) as string,
        ticked: false,
      },
    ]);
    const example = withRow('c0', (row) => ({
      ...row,
      money: { per: 'month', formula: 'rate * 2', realised: 'cash' },
      placeholders: [...(row.placeholders ?? []), 'formula'],
    }));
    expect(offers(fresh, example)).toEqual([]);
  });

  it('fills a shared number that is open, and only names a cited figure that the card has otherwise', () => {
    const published = { ...estimate(0.1), basis: 'published' } as const;
    const core: TemplateCore = {
      ...old,
      version: '2',
      drivers: old.drivers.map((d) => (d.id === 'pods' ? { ...d, estimate: published } : d)),
    };
    expect(acceptAll(fresh, core).drivers.find(({ id }) => id === 'pods')?.estimate).toEqual(published);
    const entered = setDriver(fresh, 'pods', { estimate: estimate(0.2) });
    expect(offers(entered, core)).toEqual([]);
    expect(keptNumbers(entered, core)).toEqual([
      { about: 'Shared numbers', label: 'Pods', mine: '0.2', theirs: '0.1' },
    ]);
  });

  it('offers phases and the rule without a tick, and leaves the dates of the team', () => {
    const [pilot] = old.phases;
    if (!pilot) throw new Error('the card of these tests has a phase');
    const next: Phase = {
      ...pilot,
      timeboxWeeks: 6,
      success: [
        { criterion: 'c1', op: '>=', value: 90 },
        { criterion: 'nowhere', op: '>=', value: 1 },
      ],
    };
    const core = { ...old, version: '2', phases: [next], rule: { ...old.rule, minScore: 75 } };
    const begun: Scorecard = { ...fresh, phases: [{ ...pilot, start: '2026-11-02' }], currentPhase: pilot.id };
    expect(offers(begun, core)).toMatchObject([
      { id: `phase.${pilot.id}.conditions`, ticked: false },
      {
        id: 'rule',
        before: 'Score: at least 70 of 100, at the lower end of its interval',
        after: 'Score: at least 75 of 100, at the lower end of its interval',
        ticked: false,
      },
    ]);
    const [taken] = acceptAll(begun, core).phases;
    expect(taken).toEqual({ ...next, start: '2026-11-02', success: [{ criterion: 'c1', op: '>=', value: 90 }] });
  });

  it('is not asked for again once the card is kept as it is', () => {
    const core = withRow('c1', (row) => ({ ...row, name: 'Other' }));
    expect(acceptUpdate(fresh, core, 'two', new Set())).toEqual({
      ...fresh,
      template: { id: 'leadership', version: '2', hash: 'two' },
    });
  });
});

describe('whatever people did to the card and authors to the template', () => {
  const base = cardOf(8);
  const numbersOf = (card: Scorecard) => ({
    observations: card.observations,
    drivers: card.drivers.flatMap(({ id, estimate: e, placeholder }) => (e && !placeholder ? [[id, e]] : [])),
    rows: card.criteria.map(({ id, scale, weight, placeholders = [] }) => [
      id,
      (['floor', 'target', 'stretch', 'tolerance'] as const).map((field) =>
        placeholders.includes(field) ? 'example' : scale?.[field],
      ),
      placeholders.includes('weight') ? 'example' : weight,
    ]),
  });
  const forAll = (law: (card: Scorecard, core: TemplateCore, chosen: ReadonlySet<string>) => void) =>
    fc.assert(
      fc.property(anyEdits('team'), anyEdits('author'), fc.array(fc.boolean(), { minLength: 1 }), (a, b, pick) => {
        const [card, core] = [edited(base, a), coreOf(edited(base, b), '2')];
        const ids = offeredChanges(card, core).map(({ id }) => id);
        law(card, core, new Set(ids.filter((_, i) => pick[i % pick.length])));
      }),
      { seed: 20261124, numRuns: 500 },
    );

  it('any choice gives a card that may be stored', () => {
    forAll((card, core, chosen) => {
      expect(parseScorecard(acceptUpdate(card, core, 'two', chosen))).toMatchObject({ ok: true });
    });
  });

  it('every change that is offered changes the card, and by its own name', () => {
    forAll((card, core) => {
      const changes = offeredChanges(card, core);
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      for (const { apply } of changes) expect(apply(card)).not.toEqual(card);
    });
  });

  it('no choice touches a number that someone entered, while its row stays', () => {
    forAll((card, core, chosen) => {
      const staying = new Set([...chosen].filter((id) => !id.startsWith('gone.')));
      const [before, after] = [numbersOf(card), numbersOf(acceptUpdate(card, core, 'two', staying))];
      expect(after.observations).toEqual(before.observations);
      expect(after.drivers).toEqual(expect.arrayContaining(before.drivers));
      for (const [id, scale, weight] of before.rows) {
        const [, newScale, newWeight] = after.rows.find(([other]) => other === id) ?? [];
        (scale as unknown[]).forEach((x, i) => {
          if (typeof x === 'number') expect((newScale as unknown[])[i]).toBe(x);
        });
        if (typeof weight === 'number') expect(newWeight).toBe(weight);
      }
    });
  });

  it('once all is taken, nothing is offered any more', () => {
    forAll((card, core) => {
      expect(offers(acceptAll(card, core), core)).toEqual([]);
    });
  });
});
