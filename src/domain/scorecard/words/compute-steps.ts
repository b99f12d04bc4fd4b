/** How each number is computed, with the card's own numbers put in: for a reader who wants to check. */
import type { Assessment } from '../assess.ts';
import { observationOf, type Criterion, type Scorecard } from '../model.ts';
import { sayDay, sayList, sayMoney, sayNumber, sayPercent, sayPoints } from './numbers.ts';
import { monthlyRate } from '../money/money-model.ts';
import type { Simulation } from '../chance/uncertainty.ts';

export interface Working {
  readonly title: string;
  /** The paper or the document that the formula is from. */
  readonly source: string;
  readonly formula: string;
  /** Empty where the card has nothing to put in yet. */
  readonly steps: readonly { readonly label: string; readonly text: string }[];
}

type Step = Working['steps'][number];

/** @param assessment of this card; @param simulation of its proposed option, where there is one yet */
export function workings(card: Scorecard, assessment: Assessment, simulation?: Simulation): readonly Working[] {
  return [
    {
      title: 'Value of a number',
      source:
        'Fixed anchors, as SPOTIS has them, so that a new option reorders nothing. That a target is worth 0.8 where a stretch lies beyond it is our choice.',
      formula:
        'u = (x − floor)/(target − floor); v = u, or 0.8 u and above the target 0.8 + 0.2 (x − target)/(stretch − target); from 0 to 1',
      steps: card.criteria.flatMap((criterion) => valueStep(card, assessment, criterion)),
    },
    {
      title: 'Weights',
      source: 'Swing weights: which step from floor to target matters most (Edwards and Barron 1994)',
      formula: 'w = W/ΣW over the rows that apply',
      steps: weightSteps(card, assessment),
    },
    {
      title: 'Score',
      source: 'Bounds over what is unknown; never divided by what is known',
      formula: 'low = Σ w v over known rows; high = low + Σ w over unknown rows; coverage = Σ w over known rows',
      steps: scoreSteps(card, assessment),
    },
    {
      title: 'Gates',
      source: 'Lexicographic: whatever the score, a gate comes first',
      formula: 'fails → stop; unknown → measure; a waiver holds through its last day',
      steps: assessment.gates.map((gate) => ({ label: nameOf(card, gate.criterion), text: gateText(card, gate) })),
    },
    {
      title: 'Money',
      source:
        'NPV as in numpy-financial (month 0 first); ROI as in Forrester’s TEI; the run-rate counts only measured benefits',
      formula:
        'r = (1 + r a year)^(1/12) − 1; NPV = Σ (B − C)/(1 + r)^t; ROI = (PV B − PV C)/PV C; run-rate = 12 (Σ measured B − Σ ongoing C)',
      steps: moneySteps(card, assessment),
    },
    {
      title: 'Uncertainty',
      source:
        'Beta-PERT (Malcolm and others 1959), or lognormal from the 5th and 95th percentile as in Squiggle and Guesstimate',
      formula: 'α = 1 + 4 (m − a)/(b − a), β = 1 + 4 (b − m)/(b − a); P = share of draws; ± 1.96 √(p (1 − p)/N)',
      steps: simulation ? simulationSteps(card, simulation) : [],
    },
    {
      title: 'What would change the answer',
      source:
        'Triantaphyllou and Sánchez 1997 (weights); Green Book 5.60 (switching values); SMAA (weightings); EVPPI (what to measure next)',
      formula: 'w* = (θ − S₋)/(v − S₋) with S₋ = (S − w v)/(1 − w); v* = v + (θ − S)/w; y* = y − NPV/(dNPV/dy)',
      steps: flipSteps(card, assessment, simulation),
    },
    {
      title: 'Verdict',
      source: 'The rule of this card; the first line that holds decides',
      formula:
        'gate fails → stop; exit fires → exit; unknown gate, coverage or cost → measure; run-rate ≤ 0 → extend or exit; low ≥ θ and P ≥ p → proceed; high < θ or P ≤ 1 − p → stop; else inconclusive',
      steps: verdictSteps(card, assessment, simulation),
    },
  ];
}

const nameOf = (card: Scorecard, id: string) => card.criteria.find((criterion) => criterion.id === id)?.name ?? id;
const digits = (x: number) => sayNumber(Number(x.toFixed(3)));

function valueStep(card: Scorecard, { score }: Assessment, criterion: Criterion): Step[] {
  const row = score.rows.get(criterion.id);
  if (row?.value === undefined) return [];
  const x = observationOf(card, criterion.id, card.proposed)?.value?.likely;
  if (x === undefined) return [];
  return [{ label: criterion.name, text: `${valueText(criterion, x)} = ${digits(row.value)}` }];
}

function valueText({ metric, scale }: Criterion, x: number): string {
  const n = (y: number) => sayNumber(y);
  if (metric.direction === 'yes-no') return `v(${x >= 0.5 ? 'yes' : 'no'})`;
  if (metric.direction === 'level' || !scale) return `v(${n(x)})`;
  const { floor, target, stretch } = scale;
  if (metric.direction === 'target') {
    return `1 − |${n(x)} − ${n(target)}|/${n(scale.tolerance ?? Math.abs(target - floor))}`;
  }
  const u = `(${n(x)} − ${n(floor)})/(${n(target)} − ${n(floor)})`;
  if (stretch === undefined) return u;
  const beyond = (x - target) * (target - floor) > 0;
  return beyond ? `0.8 + 0.2 (${n(x)} − ${n(target)})/(${n(stretch)} − ${n(target)})` : `0.8 ${u}`;
}

function weightSteps(card: Scorecard, { shares }: Assessment): Step[] {
  const counted = card.criteria.filter(({ id }) => shares.has(id));
  const sum = counted.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return counted.map(({ id, name, weight }) => ({
    label: name,
    text: `${sayNumber(weight ?? 0)}/${sayNumber(sum)} = ${digits(shares.get(id) ?? 0)}`,
  }));
}

function scoreSteps(card: Scorecard, { score }: Assessment): Step[] {
  const rows = [...score.rows.values()];
  const known = rows.filter(({ state }) => state === 'scored');
  const unknown = rows.filter(({ state }) => state === 'unknown');
  if (known.length + unknown.length === 0) return [];
  const sum = known.map(({ share, value = 0 }) => `${digits(share)} × ${digits(value)}`).join(' + ') || '0';
  const rest = unknown.map(({ criterion, share }) => `${digits(share)} (${nameOf(card, criterion)})`);
  return [
    { label: 'Low', text: `100 (${sum}) = ${sayNumber(score.low)}` },
    {
      label: 'High',
      text:
        rest.length === 0
          ? 'nothing is unknown: the same'
          : `low + 100 (${rest.join(' + ')}) = ${sayNumber(score.high)}`,
    },
    { label: 'Coverage', text: digits(score.coverage) },
  ];
}

const GATE_STATES = {
  holds: 'holds',
  fails: 'fails',
  unknown: 'is not known',
  waived: 'is waived',
  'not-applicable': 'is not applicable',
} as const;

function gateText(card: Scorecard, { criterion, state, value, until, doubtful }: Assessment['gates'][number]): string {
  const unit = card.criteria.find(({ id }) => id === criterion)?.metric.unit;
  const at = value === undefined ? '' : ` at ${sayNumber(value, unit)}`;
  const waiver = until === undefined ? '' : `; waiver until ${sayDay(until)}`;
  return `${GATE_STATES[state]}${at}${waiver}${doubtful ? '; the range lies on both sides' : ''}`;
}

function moneySteps(card: Scorecard, { money }: Assessment): Step[] {
  if (!money) return [];
  const { currency, horizonMonths } = card.finance;
  const amount = (x: number) => sayMoney(x, currency);
  const { runRate } = money;
  const lines = money.lines.map(({ criterion, kind, per, amount: range, missing }) => ({
    label: `${nameOf(card, criterion)} (${kind})`,
    text: range
      ? `${card.criteria.find(({ id }) => id === criterion)?.money?.formula ?? ''} = ${amount(range.likely)} ${per === 'once' ? 'once' : 'a month'}`
      : `unknown: ${sayList(missing)} missing`,
  }));
  return [
    ...lines,
    { label: 'Rate of a month', text: sayNumber(100 * monthlyRate(card.finance), '%') },
    {
      label: `NPV over ${horizonMonths} months`,
      text: `${amount(money.benefits)} − ${amount(money.costs)} = ${amount(money.npv)}`,
    },
    ...(money.roi === undefined
      ? []
      : [{ label: 'ROI', text: `${amount(money.npv)}/${amount(money.costs)} = ${sayPercent(money.roi)}` }]),
    ...(money.paybackMonth === undefined
      ? []
      : [
          {
            label: 'Payback',
            text: `month ${money.paybackMonth}, after which the undiscounted sum stays at or above 0`,
          },
        ]),
    {
      label: 'Run-rate a year',
      text: `${amount(runRate.measuredBenefits)} − ${amount(runRate.costs)} = ${amount(runRate.net)}${runRate.complete ? '' : ', without the costs that are unknown'}`,
    },
  ];
}

function simulationSteps(card: Scorecard, simulation: Simulation): Step[] {
  const { draws, pBenefit, pBenefitError = 0, pScore, pGates, pProceed, npv, score } = simulation;
  const amount = (x: number) => sayMoney(x, card.finance.currency);
  const share = (p: number) => sayNumber(Number((100 * p).toFixed(1)), '%');
  return [
    { label: 'Draws', text: `${sayNumber(draws)}, seed ${card.seed}` },
    ...(pBenefit === undefined
      ? []
      : [{ label: 'P(benefits exceed costs)', text: `${share(pBenefit)} ± ${share(pBenefitError)}` }]),
    { label: `P(score ≥ ${sayNumber(card.rule.minScore)})`, text: share(pScore) },
    { label: 'P(all gates hold)', text: share(pGates) },
    ...(pProceed === undefined ? [] : [{ label: 'P(all of these)', text: share(pProceed) }]),
    { label: 'Score, 10th to 90th percentile', text: `${sayPoints(score.p10)} to ${sayPoints(score.p90)}` },
    ...(npv ? [{ label: 'NPV, 10th to 90th percentile', text: `${amount(npv.p10)} to ${amount(npv.p90)}` }] : []),
  ];
}

function flipSteps(card: Scorecard, { flips }: Assessment, simulation: Simulation | undefined): Step[] {
  const unit = (id: string) => card.criteria.find((criterion) => criterion.id === id)?.metric.unit;
  const inputName = ({ input, kind }: { input: string; kind: 'driver' | 'value' }) =>
    kind === 'value' ? nameOf(card, input) : (card.drivers.find(({ id }) => id === input)?.name ?? input);
  const worth = (x: number) =>
    simulation?.measureUnit === 'points' ? sayNumber(x, 'points') : sayMoney(x, card.finance.currency);
  return [
    ...flips.weight.map(({ criterion, from, to }) => ({
      label: `Weight of ${nameOf(card, criterion)}`,
      text: `${digits(from)} → ${digits(to)}`,
    })),
    ...flips.metric.map(({ criterion, from, to }) => ({
      label: nameOf(card, criterion),
      text: `${sayNumber(from)} → ${sayNumber(to, unit(criterion))}`,
    })),
    ...flips.money.map((flip) => ({
      label: `${inputName(flip)}, for an NPV of 0`,
      text: `${sayNumber(flip.from)} → ${sayNumber(flip.to)}`,
    })),
    ...(simulation
      ? [{ label: 'Weightings that keep the side of the score', text: sayPercent(simulation.robustness) }]
      : []),
    ...(simulation?.measureNext ?? [])
      .filter(({ evppi, noise }) => evppi > noise)
      .slice(0, 5)
      .map((next) => ({ label: `Worth of knowing ${inputName(next)}`, text: worth(next.evppi) })),
  ];
}

function verdictSteps(
  { rule }: Scorecard,
  { score, verdict, says }: Assessment,
  simulation: Simulation | undefined,
): Step[] {
  const p = simulation?.pBenefit;
  return [
    {
      label: 'Score',
      text: `${sayNumber(score.low)} to ${sayNumber(score.high)}, asked for ${sayNumber(rule.minScore)}`,
    },
    { label: 'Coverage', text: `${digits(score.coverage)}, asked for ${digits(rule.minCoverage)}` },
    ...(p === undefined
      ? []
      : [{ label: 'Probability', text: `${digits(p)}, asked for ${digits(rule.minProbability)}` }]),
    { label: 'So', text: `${says.title}${verdict.fragile ? ', fragile' : ''}` },
  ];
}
