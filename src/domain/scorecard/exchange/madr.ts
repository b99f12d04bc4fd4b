/**
 * A card as a decision record, in the sections of MADR 4 (Markdown Architectural Decision Records), to be pasted into a repository.
 */
import type { Assessment } from '../assess.ts';
import { sayPredicate } from '../words/explain.ts';
import type { Criterion, Predicate, Scorecard } from '../model.ts';
import { sayDay, sayMoney, sayNumber, sayPercent, sayPoints } from '../words/numbers.ts';
import type { Simulation } from '../chance/uncertainty.ts';
import { conditionText } from './condition.ts';
import { bullet, escapeMarkdown, markdownTable, paragraph } from './markdown.ts';
import { briefly, tableOf } from './table.ts';

const STATUS = { draft: 'draft', 'in-review': 'proposed', decided: 'accepted', superseded: 'superseded' } as const;

export interface RecordSource {
  readonly card: Scorecard;
  /** Of this card on this day. */
  readonly assessment: Assessment;
  /** Such as 2026-11-24. */
  readonly today: string;
  readonly simulation?: Simulation | undefined;
}

/** @returns Markdown that ends with a line break; what people typed is escaped and cannot change its structure */
export function writeMadr(source: RecordSource): string {
  const { card, assessment } = source;
  const parts = [
    frontMatter(source),
    `# ${paragraph(card.title)}`,
    section('Context and Problem Statement', [paragraph(card.question)]),
    section('Decision Drivers', [lines(card.criteria.flatMap((c) => bullet(driverText(c, assessment))))]),
    section('Considered Options', [lines(card.options.flatMap(optionLine(card)))]),
    section('Decision Outcome', [outcomeText(source), reasonsText(assessment)]),
    section('Consequences', [lines(consequences(source))], 3),
    section('Confirmation', [lines(confirmation(card)), markdownTable(briefly(tableOf(card, assessment)))], 3),
    section('More Information', [lines(moreInformation(source))]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const lines = (all: readonly string[]) => all.join('\n');

function section(title: string, parts: readonly string[], level = 2): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : [`${'#'.repeat(level)} ${title}`, ...filled].join('\n\n');
}

/** JSON strings are YAML too. */
function frontMatter({ card, today }: RecordSource): string {
  const { decider, consulted, informed } = card.people;
  const people = (names: readonly string[]) => JSON.stringify(names.join(', ')).replaceAll('\u007f', ' ');
  return lines([
    '---',
    `status: ${STATUS[card.status]}`,
    `date: ${card.decision?.on ?? today}`,
    ...(decider === undefined ? [] : [`decision-makers: ${people([decider])}`]),
    ...(consulted.length > 0 ? [`consulted: ${people(consulted)}`] : []),
    ...(informed.length > 0 ? [`informed: ${people(informed)}`] : []),
    '---',
  ]);
}

function driverText({ id, kind, name, why, metric, scale, gate }: Criterion, { shares }: Assessment): string {
  const share = shares.get(id);
  const { unit } = metric;
  const wanted = gate
    ? `${gate.severity === 'warn' ? 'should' : 'must'} be ${conditionText({ ...gate, severity: 'block' })} ${unit}`
    : scale
      ? `${kind}, from ${sayNumber(scale.floor)} to ${sayNumber(scale.target, unit)}`
      : kind;
  const points = share === undefined ? '' : `, ${sayPoints(100 * share)} of 100 points`;
  const end = why === undefined || why.trim() === '' ? '' : `. ${why}`;
  return `${name}: ${wanted.trim()}${points}${end}`;
}

const optionLine = (card: Scorecard) => (option: Scorecard['options'][number], i: number) => {
  const role = i === 0 ? ' (reference)' : option.id === card.proposed ? ' (proposed)' : '';
  const note = option.note === undefined || option.note.trim() === '' ? '' : `: ${option.note}`;
  return bullet(`${option.name}${role}${note}`);
};

function outcomeText({ card, assessment }: RecordSource): string {
  const { decision } = card;
  const rule = `The rule of the scorecard says: **${paragraph(assessment.says.title)}**.`;
  if (!decision) return `Not decided yet. ${rule}`;
  const because =
    decision.because.trim() === '' ? '' : `, because ${escapeMarkdown(decision.because).replace(/\.$/, '')}`;
  const who = `${escapeMarkdown(decision.by)}, ${sayDay(decision.on)}`;
  return `Chosen: "${escapeMarkdown(decision.outcome)}"${because} (${who}).\n\n${rule}`;
}

const reasonsText = ({ says }: Assessment) => lines(says.sentences.flatMap(({ text }) => bullet(text)));

function consequences({ card, assessment, simulation }: RecordSource): string[] {
  const { money, score } = assessment;
  const of = (id: string) => card.criteria.find((criterion) => criterion.id === id);
  const unitOf = (id: string) => of(id)?.metric.unit ?? '';
  const rows = [...score.rows.values()].flatMap(({ criterion, value, state, estimated }) => {
    const observed = card.observations.find((o) => o.criterion === criterion && o.option === card.proposed)?.value;
    if (state !== 'scored' || value === undefined || !observed) return [];
    const side = value >= 0.5 ? 'Good' : 'Bad';
    const yesNo = of(criterion)?.metric.direction === 'yes-no';
    const number = yesNo ? (observed.likely >= 0.5 ? 'yes' : 'no') : sayNumber(observed.likely, unitOf(criterion));
    const text = `${side}: ${of(criterion)?.name ?? ''}, ${number}${estimated ? ', estimated' : ''} (${sayPoints(100 * value)} of 100)`;
    return [{ good: value >= 0.5, lines: bullet(text) }];
  });
  const open = assessment.unknown.flatMap((id) => bullet(`Not known yet: ${of(id)?.name ?? id}`));
  const sorted = [...rows.filter(({ good }) => good), ...rows.filter(({ good }) => !good)].flatMap((row) => row.lines);
  if (!money) return [...sorted, ...open];
  const amount = (x: number) => sayMoney(x, card.finance.currency);
  const { horizonMonths } = card.finance;
  const parts = [
    `Money over ${horizonMonths} months: net present value ${amount(money.npv)}`,
    money.roi === undefined ? '' : `return ${sayPercent(money.roi)}`,
    money.paybackMonth === undefined ? '' : `payback in month ${money.paybackMonth}`,
    simulation?.pBenefit === undefined
      ? ''
      : `benefits exceed costs in ${sayPercent(simulation.pBenefit)} of ${sayNumber(simulation.draws)} draws (seed ${card.seed})`,
  ];
  const { measuredBenefits, costs, net } = money.runRate;
  return [
    ...sorted,
    ...open,
    ...bullet(parts.filter((part) => part !== '').join(', ')),
    ...bullet(
      `A year: measured benefits ${amount(measuredBenefits)}, ongoing costs ${amount(costs)}, net ${amount(net)}`,
    ),
    ...(money.yearly.capacity > 0
      ? bullet(`Of the benefits, ${amount(money.yearly.capacity)} a year is time given back, not money in the bank`)
      : []),
  ];
}

function confirmation(card: Scorecard): string[] {
  const conditions = (list: readonly Predicate[], joined: string) =>
    list.map((p) => sayPredicate(card, p)).join(joined);
  return card.phases.flatMap(({ id, name, scope, timeboxWeeks, success, exit, exitPlan }) => {
    const goesOn = success.length > 0 ? ` Goes on if ${conditions(success, ', and ')}.` : '';
    const ends = exit.length > 0 ? ` Ends if ${conditions(exit, ', or ')}.` : '';
    const plan = exit.length > 0 && exitPlan.trim() !== '' ? ` Then: ${exitPlan}` : '';
    const now = id === card.currentPhase ? ' (now)' : '';
    return bullet(`${name}${now}, ${sayNumber(timeboxWeeks, 'weeks')}: ${scope}${goesOn}${ends}${plan}`);
  });
}

function moreInformation({ card, assessment, today }: RecordSource): string[] {
  const { rule, template, decision } = card;
  const { placeholders } = assessment;
  const asked = [
    `a score of at least ${sayNumber(rule.minScore)}`,
    `known rows that carry at least ${sayPercent(rule.minCoverage)}`,
    `benefits above costs with a probability of at least ${sayPercent(rule.minProbability)}`,
    ...(rule.benefitsMustBeMeasured ? ['measured benefits above ongoing costs'] : []),
  ].join(', ');
  return [
    ...(decision?.revisit === undefined ? [] : bullet(`To be looked at again: ${decision.revisit}`)),
    ...bullet(`The rule asks for ${asked}, and for every blocking gate`),
    ...(placeholders.count > 0
      ? bullet(
          `Numbers of the template that nobody has edited yet stand in this many rows and inputs: ${placeholders.count}`,
        )
      : []),
    ...bullet(
      `Scorecard ${card.id}, revision ${card.rev}, as of ${sayDay(today)}${template ? `; template ${template.id}, version ${template.version}` : ''}`,
    ),
  ];
}
