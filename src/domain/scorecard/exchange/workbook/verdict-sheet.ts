/** The sheet Verdict: the rule, the facts it rests on, and the outcome by the chain of F8. What needs random draws is pasted. */
import type { Assessment } from '../../assess.ts';
import type { Scorecard } from '../../model.ts';
import { TITLES } from '../../words/titles.ts';
import type { Simulation } from '../../chance/uncertainty.ts';
import { OUTCOMES } from '../../score/verdict.ts';
import type { CardColumn } from './card-sheet.ts';
import type { MoneyPlaces } from './money-sheet.ts';
import type { Sheet, SheetCell } from './ooxml.ts';
import type { PhasePlaces } from './phases-sheet.ts';
import { firedFormula } from './phases-sheet.ts';
import type { Place } from './sheet.ts';
import { computed, day, head, input, words } from './sheet.ts';

export const VERDICT = 'Verdict';

const LABELS = {
  title: 'Verdict',
  today: 'On the day',
  current: 'Current phase (its id)',
  minScore: 'Score at least',
  minCoverage: 'Known rows carry at least',
  minProbability: 'Benefits exceed costs with a probability of at least',
  minRobustness: 'Share of weightings at least',
  measuredOnly: 'Benefits must be measured',
  costSide: 'Costs taken at (likely or high)',
  probability: 'P(benefits exceed costs), pasted',
  robustness: 'Weightings that keep the side of the score, pasted',
  failing: 'Blocking gates that fail',
  fired: 'Exits of the current phase that hold',
  unknownGates: 'Blocking gates that are not known',
  coverage: 'Known rows carry',
  missingCosts: 'Costs without an amount',
  money: 'The card counts in money',
  runRate: 'Run-rate a year',
  pastBaseline: 'The baseline is over',
  low: 'Score, low',
  high: 'Score, high',
  outcome: 'Outcome',
} as const;
type Key = keyof typeof LABELS;
const KEYS = Object.keys(LABELS) as Key[];
const FIRST = 3;

/** A cell of this sheet, with its name, absolute. */
export const verdictCell = (key: Key) => `${VERDICT}!$B$${FIRST + KEYS.indexOf(key)}`;

export interface Sources {
  readonly cards: Place<CardColumn>;
  readonly money: MoneyPlaces;
  readonly phases: PhasePlaces;
}

/** @param today such as 2026-11-24: a verdict depends on waivers and time boxes */
export function verdictSheet(
  card: Scorecard,
  assessment: Assessment,
  today: string,
  simulation: Simulation | undefined,
  sources: Sources,
): Sheet {
  const cells = verdictCells(card, assessment, today, simulation, sources);
  const drawn = simulation ? `${simulation.draws} draws with seed ${card.seed}; drawn in the tool, not here` : '';
  const proposed = card.options.find(({ id }) => id === card.proposed)?.name ?? card.proposed;
  const notes: Partial<Record<Key, string>> = {
    title: assessment.verdict.fragile ? 'Fragile on that day: a small change would turn it' : '',
    today: 'Write =TODAY() to follow the calendar',
    probability: drawn,
    robustness: drawn,
  };
  return {
    name: VERDICT,
    widths: [52, 34, 60],
    rows: [
      [words(card.title, 'title')],
      [words(card.question, 'plain')],
      ...KEYS.map((key) => [words(LABELS[key], 'plain'), cells[key], words(notes[key] ?? '', 'note')]),
      [],
      head('Outcome', 'In words'),
      ...OUTCOMES.map((outcome) => [words(outcome, 'plain'), words(TITLES[card.rule.wording][outcome](proposed))]),
      [],
      head('Why, on the day of the export'),
      ...assessment.says.sentences.map(({ text }) => [words(text, 'plain')]),
    ],
  };
}

function verdictCells(
  card: Scorecard,
  { score, gates, phases, money, verdict, says }: Assessment,
  today: string,
  simulation: Simulation | undefined,
  sources: Sources,
): Record<Key, SheetCell> {
  const { rule } = card;
  const { cards, money: moneyCells, phases: phaseCells } = sources;
  const blocking = (state: string) => gates.filter((g) => g.severity === 'block' && g.state === state).length;
  const count = (state: string) =>
    computed(
      `COUNTIFS(${cards.farColumn('severity')},"block",${cards.farColumn('gate')},"${state}")`,
      blocking(state),
      'plain',
    );
  const sum = (column: CardColumn, state: string) =>
    `SUMIF(${cards.farColumn('state')},"${state}",${cards.farColumn(column)})`;
  const counted = `COUNTIF(${cards.farColumn('state')},"scored")+COUNTIF(${cards.farColumn('state')},"unknown")=0`;
  const bounded = (formula: string) => `MAX(0,MIN(100,${formula}))`;
  const firstTitle = FIRST + KEYS.length + 2;
  const titles = `$A$${firstTitle}:$B$${firstTitle + OUTCOMES.length - 1}`;
  const ids = phaseCells.phases.farColumn('id');
  const current = verdictCell('current');
  return {
    title: computed(`VLOOKUP(${verdictCell('outcome')},${titles},2,FALSE)`, says.title, 'result'),
    today: day(today),
    current: input(card.currentPhase),
    minScore: input(rule.minScore),
    minCoverage: input(rule.minCoverage),
    minProbability: input(rule.minProbability),
    minRobustness: input(rule.minRobustness),
    measuredOnly: input(rule.benefitsMustBeMeasured ? 'yes' : 'no'),
    costSide: input(rule.costSide),
    probability: input(simulation?.pBenefit),
    robustness: input(simulation?.robustness),
    failing: count('fails'),
    fired: computed(
      firedFormula(phaseCells),
      phases.reduce((n, { fired }) => n + fired.length, 0),
      'plain',
    ),
    unknownGates: count('unknown'),
    coverage: computed(`IF(${counted},0,MAX(0,MIN(1,1-${sum('share', 'unknown')})))`, score.coverage),
    missingCosts: computed(moneyCells.result('missingCosts'), money?.missingCosts.length ?? 0, 'plain'),
    money: computed(`IF(${moneyCells.result('lines')}>0,"yes","no")`, money ? 'yes' : 'no', 'plain'),
    runRate: computed(moneyCells.result('runRate'), money?.runRate.net ?? 0),
    pastBaseline: computed(
      card.phases.length === 0 ? '"yes"' : `IF(IFERROR(MATCH(${current},${ids},0),0)>1,"yes","no")`,
      card.phases.length === 0 || card.phases.findIndex(({ id }) => id === card.currentPhase) > 0 ? 'yes' : 'no',
      'plain',
    ),
    low: computed(`IF(${counted},0,${bounded(sum('points', 'scored'))})`, score.low),
    high: computed(
      `IF(${counted},100,${bounded(`${sum('points', 'scored')}+100*${sum('share', 'unknown')}`)})`,
      score.high,
    ),
    outcome: computed(outcomeFormula(counted), verdict.outcome, 'plain'),
  };
}

/** The first that holds, as in `verdictOf`. Bounds are met up to a rounding. */
function outcomeFormula(noWeights: string): string {
  const c = verdictCell;
  const reaches = (x: string, bound: string) => `${x}>=${bound}-0.000000001`;
  const hasP = `AND(${c('money')}="yes",ISNUMBER(${c('probability')}))`;
  const measureFirst =
    `OR(${c('unknownGates')}>0,IF(${noWeights},OR(${c('minScore')}>0,${c('minCoverage')}>0),` +
    `NOT(${reaches(c('coverage'), c('minCoverage'))})),${c('missingCosts')}>0)`;
  const unpaid = `AND(${c('money')}="yes",${c('runRate')}<=0,${c('measuredOnly')}="yes",${c('pastBaseline')}="yes")`;
  const waiting =
    `OR(AND(${c('money')}="yes",NOT(ISNUMBER(${c('probability')}))),` +
    `AND(ISNUMBER(${c('minRobustness')}),NOT(ISNUMBER(${c('robustness')}))))`;
  const probable = `OR(NOT(${hasP}),${reaches(c('probability'), c('minProbability'))})`;
  const improbable = `AND(${hasP},${reaches(`1-${c('minProbability')}`, c('probability'))},NOT(${probable}))`;
  const robust = `OR(NOT(ISNUMBER(${c('minRobustness')})),${reaches(c('robustness'), c('minRobustness'))})`;
  const proceed = `AND(NOT(${waiting}),${reaches(c('low'), c('minScore'))},${probable},${robust})`;
  const tooLow = `NOT(${reaches(c('high'), c('minScore'))})`;
  return (
    `IF(${c('failing')}>0,"do-not-proceed",IF(${c('fired')}>0,"exit",IF(${measureFirst},"measure-first",` +
    `IF(${unpaid},"extend-or-exit",IF(${proceed},"proceed",IF(OR(${tooLow},${improbable}),"do-not-proceed","inconclusive"))))))`
  );
}
