/** The sheet Phases: each phase with its time box, and each condition with whether it is met. */
import type { Assessment } from '../../assess.ts';
import { sayPredicate } from '../../words/explain.ts';
import type { Scorecard } from '../../model.ts';
import type { PredicateStatus } from '../../score/phases.ts';
import type { CardColumn } from './card-sheet.ts';
import type { Sheet, SheetCell } from './ooxml.ts';
import type { Place } from './sheet.ts';
import { computed, day, head, input, placeOf, serialOf, words } from './sheet.ts';

export const PHASES = 'Phases';
const PHASE_COLUMNS = ['id', 'name', 'start', 'weeks', 'ends', 'current', 'scope', 'plan', 'rehearsed'] as const;
const CONDITION_COLUMNS = [
  'phase',
  'side',
  'condition',
  'op',
  'bound',
  'days',
  'value',
  'known',
  'span',
  'state',
] as const;

export interface PhasePlaces {
  readonly phases: Place<(typeof PHASE_COLUMNS)[number]>;
  readonly conditions: Place<(typeof CONDITION_COLUMNS)[number]>;
}

interface Condition {
  /** The position of its phase. */
  readonly phase: number;
  readonly side: 'success' | 'exit';
  readonly status: PredicateStatus;
}

function conditionsOf({ phases }: Assessment): readonly Condition[] {
  return phases.flatMap(({ success, exits }, phase) => [
    ...success.map((status) => ({ phase, side: 'success' as const, status })),
    ...exits.map((status) => ({ phase, side: 'exit' as const, status })),
  ]);
}

export function phasePlaces(card: Scorecard, assessment: Assessment): PhasePlaces {
  const phases = placeOf(PHASES, PHASE_COLUMNS, 4, card.phases.length);
  const first = phases.rowOf(Math.max(1, card.phases.length)) + 2;
  return { phases, conditions: placeOf(PHASES, CONDITION_COLUMNS, first, conditionsOf(assessment).length) };
}

/** How many exits of the current phase hold. */
export const firedFormula = ({ conditions }: PhasePlaces) =>
  `COUNTIFS(${conditions.farColumn('side')},"exit now",${conditions.farColumn('state')},"met")`;

/** @param today and @param current the cells of the day of the verdict and of the id of the current phase */
export function phasesSheet(
  card: Scorecard,
  assessment: Assessment,
  cardCells: Place<CardColumn>,
  today: string,
  current: string,
): Sheet {
  const places = phasePlaces(card, assessment);
  const { phases } = places;
  const phaseRows = card.phases.map((phase, i): SheetCell[] => {
    const status = assessment.phases[i];
    const start = phases.cell('start', i);
    return [
      words(phase.id, 'plain'),
      words(phase.name),
      day(phase.start),
      input(phase.timeboxWeeks),
      {
        ...computed(
          `IF(ISNUMBER(${start}),${start}+ROUNDUP(7*${phases.cell('weeks', i)},0)-1,"")`,
          status?.ends === undefined ? '' : serialOf(status.ends),
        ),
        style: 'date',
      },
      computed(`IF(${phases.cell('id', i)}=${current},"yes","no")`, status?.current ? 'yes' : 'no', 'plain'),
      words(phase.scope),
      words(phase.exitPlan),
      day(phase.rollbackRehearsed),
    ];
  });
  return {
    name: PHASES,
    widths: [14, 22, 46, 12, 12, 12, 30, 30, 14, 12],
    rows: [
      [words('Phases', 'title')],
      [],
      head('Id', 'Phase', 'Start', 'Time box, weeks', 'Last day', 'Current', 'Scope', 'Exit plan', 'Leaving rehearsed'),
      ...phaseRows,
      ...Array.from({ length: places.conditions.rowOf(0) - 5 - card.phases.length }, () => []),
      head('Phase', 'Side', 'Condition', 'Sign', 'Bound', 'For days', 'Value', 'Known', 'Days observed', 'State'),
      ...conditionsOf(assessment).map((condition, i) => conditionRow(card, condition, i, places, cardCells, today)),
    ],
  };
}

function conditionRow(
  card: Scorecard,
  { phase, side, status }: Condition,
  i: number,
  { phases, conditions }: PhasePlaces,
  cardCells: Place<CardColumn>,
  today: string,
): SheetCell[] {
  const c = (key: (typeof CONDITION_COLUMNS)[number]) => conditions.cell(key, i);
  const { predicate, state, value } = status;
  const now = card.phases[phase]?.id === card.currentPhase;
  const common = [
    words(card.phases[phase]?.name),
    computed(`IF(${phases.cell('current', phase)}="yes","${side} now","${side}")`, now ? `${side} now` : side, 'plain'),
    words(sayPredicate(card, predicate)),
  ];
  if (!('criterion' in predicate)) {
    const ends = phases.cell('ends', phase);
    const known = `AND(${phases.cell('current', phase)}="yes",ISNUMBER(${ends}))`;
    const formula = `IF(${known},IF(${today}>${ends},"met","not met"),"unknown")`;
    return [...common, ...Array<SheetCell>(6).fill(undefined), computed(formula, state.replace('-', ' '), 'plain')];
  }
  const at = card.criteria.findIndex(({ id }) => id === predicate.criterion);
  const far = (key: CardColumn) => cardCells.far(key, at);
  const observed = card.observations.find((o) => o.criterion === predicate.criterion && o.option === card.proposed);
  const { from, to } = observed ?? {};
  const span = from !== undefined && to !== undefined ? serialOf(to) - serialOf(from) + 1 : '';
  const holds = `IF(${c('op')}=">=",${c('value')}>=${c('bound')},${c('value')}<=${c('bound')})`;
  const lasting = `IF(ISNUMBER(${c('days')}),IF(ISNUMBER(${c('span')}),IF(${c('span')}>=${c('days')},"met","not met"),"unknown"),"met")`;
  return [
    ...common,
    words(predicate.op, 'plain'),
    input(predicate.value),
    input(predicate.forDays),
    computed(`IF(${far('known')}="yes",${far('measured')},"")`, value),
    computed(far('known'), value === undefined ? 'no' : 'yes', 'plain'),
    computed(`IF(COUNT(${far('from')},${far('to')})=2,${far('to')}-${far('from')}+1,"")`, span, 'plain'),
    computed(`IF(${c('known')}="no","unknown",IF(${holds},${lasting},"not met"))`, state.replace('-', ' '), 'plain'),
  ];
}
