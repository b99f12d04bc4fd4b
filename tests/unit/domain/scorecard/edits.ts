/** Cards, and edits as people make them: each gives a card that may be stored, and knows which rows it stays within. */
import * as fc from 'fast-check';
import type { Criterion, Estimate, Observation, Scorecard } from '../../../../src/domain/scorecard/model.ts';

export const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  kind: 'benefit',
  name: `Row ${id}`,
  metric: { name: 'Share of paths', unit: '%', direction: 'higher' },
  scale: { floor: 10, target: 90 },
  weight: 10,
  placeholders: ['floor', 'target', 'weight'],
  ...more,
});

const exactly = (value: number): Estimate => ({ low: value, likely: value, high: value, basis: 'expert' });

/** A card of as many rows, every second of them observed and every third with money. */
export function cardOf(rows: number, id = 'card'): Scorecard {
  const criteria = Array.from({ length: rows }, (_, i) =>
    criterion(
      `c${i}`,
      i % 3 === 0 ? { money: { per: 'month', formula: 'rate * value', realised: 'cash' }, why: 'It pays' } : {},
    ),
  );
  return {
    schema: 1,
    id,
    rev: 0,
    title: 'Service mesh',
    question: 'Is it worth it?',
    status: 'draft',
    people: { consulted: ['Ann', 'Ben'], informed: [] },
    finance: { currency: 'USD', horizonMonths: 36, discountAnnual: 0.1, rangeMeans: 'bounds' },
    drivers: [
      { id: 'rate', name: 'Hourly rate', unit: 'USD', estimate: exactly(95), placeholder: true },
      { id: 'pods', name: 'Pods', unit: '', estimate: null },
    ],
    options: [
      { id: 'none', name: 'Do nothing' },
      { id: 'mesh', name: 'Adopt' },
    ],
    proposed: 'mesh',
    criteria,
    observations: criteria
      .filter((_, i) => i % 2 === 0)
      .map(({ id: of }) => ({
        criterion: of,
        option: 'mesh',
        status: 'measured',
        value: exactly(50),
        evidence: [{ text: 'Dashboard', grade: 'A' }],
      })),
    phases: [
      {
        id: 'pilot',
        name: 'Pilot',
        timeboxWeeks: 6,
        scope: 'Two services',
        success: [],
        exit: [{ timeboxExceeded: true }],
        exitPlan: 'Remove it',
      },
    ],
    rule: {
      minScore: 70,
      minCoverage: 0.8,
      minProbability: 0.8,
      benefitsMustBeMeasured: true,
      costSide: 'likely',
      wording: 'adopt',
    },
    milestones: [],
    seed: 7,
  };
}

/** An edit is drawn without knowing the card: `row` is taken modulo the rows there are, `tag` makes what it writes its own. */
export interface Edit {
  readonly kind: keyof typeof KINDS;
  readonly row: number;
  readonly to: number;
  readonly tag: string;
}

type Change = (card: Scorecard, edit: Edit) => Scorecard;

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>;

const rowOf = (card: Scorecard, row: number): Criterion | undefined => card.criteria[row % card.criteria.length];

/** Changes one row, where there is one. */
const onRow =
  (change: (row: Criterion, edit: Edit) => Criterion): Change =>
  (card, edit) => {
    const row = rowOf(card, edit.row);
    return row ? { ...card, criteria: card.criteria.map((c) => (c === row ? change(c, edit) : c)) } : card;
  };

/** Edits of one row that leave it where it is. */
const WITHIN_A_ROW = {
  name: onRow((row, { tag }) => ({ ...row, name: tag })),
  why: onRow((row, { tag }) => ({ ...row, why: tag })),
  noWhy: onRow((row) => without(row, 'why')),
  weight: onRow((row, { to }) => ({ ...row, weight: to })),
  unit: onRow((row, { tag }) => ({ ...row, metric: { ...row.metric, unit: tag } })),
  floor: onRow((row, { to }) => ({
    ...row,
    scale: { target: 90, ...row.scale, floor: -1 - to },
    ...(row.placeholders && { placeholders: row.placeholders.filter((p) => p !== 'floor') }),
  })),
  target: onRow((row, { to }) => ({
    ...row,
    scale: { floor: 10, ...row.scale, target: 100 + to },
    ...(row.placeholders && { placeholders: row.placeholders.filter((p) => p !== 'target') }),
  })),
  noScale: onRow((row) => without(row, 'scale')),
  money: onRow((row, { to }) => ({ ...row, money: { per: 'once', formula: String(to), realised: 'risk' } })),
  formula: onRow((row, { tag }) =>
    row.money ? { ...row, money: { ...row.money, formula: tag } } : { ...row, owner: tag },
  ),
  noMoney: onRow((row) => without(row, 'money')),
  observe: (card, edit) => {
    const row = rowOf(card, edit.row);
    if (!row) return card;
    const seen: Observation = {
      criterion: row.id,
      option: 'mesh',
      status: 'measured',
      value: exactly(edit.to),
      by: edit.tag,
      evidence: [],
    };
    const others = card.observations.filter((o) => o.criterion !== row.id || o.option !== 'mesh');
    return { ...card, observations: [...others, seen] };
  },
} satisfies Record<string, Change>;

const removed: Change = (card, edit) => {
  const row = rowOf(card, edit.row);
  return {
    ...card,
    criteria: card.criteria.filter((c) => c !== row),
    observations: card.observations.filter((o) => o.criterion !== row?.id),
  };
};

const ACROSS_ROWS = {
  add: (card, { row, tag }) => ({ ...card, criteria: card.criteria.toSpliced(row, 0, criterion(`new-${tag}`)) }),
  remove: removed,
  removeTwo: (card, edit) => removed(removed(card, edit), edit),
  move: (card, { row, to }) => {
    const moved = rowOf(card, row);
    return moved ? { ...card, criteria: card.criteria.filter((c) => c !== moved).toSpliced(to, 0, moved) } : card;
  },
  unobserve: (card, { row }) => ({ ...card, observations: card.observations.toSpliced(row, 1) }),
} satisfies Record<string, Change>;

const OF_THE_CARD = {
  title: (card, { tag }) => ({ ...card, title: tag }),
  status: (card) => ({ ...card, status: card.status === 'draft' ? 'in-review' : 'draft' }),
  horizon: (card, { to }) => ({ ...card, finance: { ...card.finance, horizonMonths: 1 + to } }),
  consult: (card, { tag }) => ({ ...card, people: { ...card.people, consulted: [...card.people.consulted, tag] } }),
  forgetFirst: (card) => ({ ...card, people: { ...card.people, consulted: card.people.consulted.slice(1) } }),
  driver: (card, { to }) => ({
    ...card,
    drivers: card.drivers.map((d, i) => (i === to % card.drivers.length ? { ...d, estimate: exactly(to) } : d)),
  }),
  addOption: (card, { tag }) => ({ ...card, options: [...card.options, { id: `option-${tag}`, name: tag }] }),
  scope: (card, { tag }) => ({ ...card, phases: card.phases.map((p) => ({ ...p, scope: tag })) }),
  decide: (card, { tag }) => ({
    ...card,
    decision: { outcome: 'Adopt', on: '2026-11-24', because: '', ...card.decision, by: tag },
  }),
  undecide: (card) => without(card, 'decision'),
  milestone: (card, { tag }) => ({
    ...card,
    milestones: [
      ...card.milestones,
      { id: `stone-${tag}`, name: tag, at: '2026-11-24T09:30:00Z', card: without(card, 'milestones') },
    ],
  }),
} satisfies Record<string, Change>;

const KINDS = { ...WITHIN_A_ROW, ...ACROSS_ROWS, ...OF_THE_CARD } satisfies Record<string, Change>;

export const edited = (card: Scorecard, edits: readonly Edit[]): Scorecard =>
  edits.reduce((current, edit) => {
    const change: Change = KINDS[edit.kind];
    return change(current, edit);
  }, card);

const names = <T extends object>(kinds: T) => Object.keys(kinds) as (keyof T)[];

const drawn = (kinds: readonly Edit['kind'][], writer: string, rows: fc.Arbitrary<number>): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), row: rows, to: fc.nat(20) }), { minLength: 1, maxLength: 8 })
    .map((edits) => edits.map((edit, i) => ({ ...edit, tag: `${writer}${i}` })));

/** Any edits, of any part of a card. */
export const anyEdits = (writer: string): fc.Arbitrary<Edit[]> => drawn(names(KINDS), writer, fc.nat(12));

/** Edits that leave rows where they are and touch every second one only, from the first or from the second. */
export const editsOfEverySecondRow = (writer: string, from: 0 | 1): fc.Arbitrary<Edit[]> =>
  drawn(
    names(WITHIN_A_ROW),
    writer,
    fc.nat(3).map((n) => 2 * n + from),
  );

/** Edits of everything but rows. */
export const editsBesideRows = (writer: string): fc.Arbitrary<Edit[]> =>
  drawn(names(OF_THE_CARD), writer, fc.constant(0));

/** Edits of rows: what is in them, which there are, and their order. */
export const editsOfRows = (writer: string): fc.Arbitrary<Edit[]> =>
  drawn([...names(WITHIN_A_ROW), ...names(ACROSS_ROWS)], writer, fc.nat(12));
