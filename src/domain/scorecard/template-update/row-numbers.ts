/** Examples, conditions and amounts of a row: offered where the card holds an example or nothing, so that no number of the team's goes. */
import { same } from '../change/diff.ts';
import { gateInWords, moneyInWords, numberInWords } from '../words/in-words.ts';
import type { Criterion, Money, Placeholder, Scorecard } from '../model.ts';
import { standsApart } from '../score/anchors.ts';
import { sides, withFields } from './change.ts';
import { isExample, isUntouched, markExamples } from './row.ts';

/** A change of one row, before it knows the card. */
export interface RowOffer {
  readonly part: string;
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly ticked: boolean;
  readonly edit: (mine: Criterion) => Criterion;
}

/** @returns what differs in numbers and can be taken over; both rows are read in the same way */
export const numberOffers = (card: Scorecard, mine: Criterion, theirs: Criterion): RowOffer[] => [
  ...unitOffer(mine, theirs, isUntouched(card, mine, theirs)),
  ...scaleOffer(mine, theirs),
  ...weightOffer(mine, theirs),
  ...gateOffer(mine, theirs),
  ...moneyOffer(mine, theirs),
  ...evidenceOffer(mine, theirs),
];

function unitOffer({ metric }: Criterion, theirs: Criterion, untouched: boolean): RowOffer[] {
  const { unit } = theirs.metric;
  if (metric.unit === unit) return [];
  const label = untouched ? 'unit' : 'unit; the numbers that you entered stay as they are';
  const edit = (mine: Criterion) => ({ ...mine, metric: { ...mine.metric, unit } });
  return [{ part: 'unit', label, ...sides(metric.unit, unit), ticked: untouched, edit }];
}

type Scale = NonNullable<Criterion['scale']>;

function scaleInWords(scale: Scale | undefined): string | undefined {
  if (!scale) return undefined;
  const { floor, target, stretch, tolerance } = scale;
  return [
    `${numberInWords(floor)} to ${numberInWords(target)}`,
    ...(stretch === undefined ? [] : [`stretch ${numberInWords(stretch)}`]),
    ...(tolerance === undefined ? [] : [`tolerance ${numberInWords(tolerance)}`]),
  ].join(', ');
}

/** Examples that nobody has replaced, and ends that the card does not have. */
function scaleOffer(mine: Criterion, theirs: Criterion): RowOffer[] {
  const { scale, metric } = theirs;
  if (!scale || metric.direction === 'level' || metric.direction === 'yes-no') return [];
  const fields = (['floor', 'target', 'stretch', 'tolerance'] as const).filter(
    (field) => mine.scale?.[field] === undefined || isExample(mine, field),
  );
  const taken = Object.fromEntries(fields.map((field) => [field, scale[field]]));
  const mixed = (criterion: Criterion) => withFields<Scale>(criterion.scale ?? scale, taken);
  const next = mixed(mine);
  if (same(next, mine.scale) || !standsApart(next)) return [];
  return [
    {
      part: 'scale',
      label: 'examples of where it is and should be',
      ...sides(scaleInWords(mine.scale), scaleInWords(next)),
      ticked: true,
      edit: (criterion) => ({ ...markExamples(criterion, theirs, fields), scale: mixed(criterion) }),
    },
  ];
}

const weightInWords = (weight: number | null) => (weight === null ? 'not set' : numberInWords(weight));

function weightOffer(mine: Criterion, theirs: Criterion): RowOffer[] {
  const { weight } = theirs;
  const example = isExample(mine, 'weight');
  if (mine.weight === weight || !(example || mine.weight === null)) return [];
  return [
    {
      part: 'weight',
      label: 'example of a weight',
      ...sides(weightInWords(mine.weight), weightInWords(weight)),
      ticked: example,
      edit: (criterion) => ({ ...markExamples(criterion, theirs, ['weight']), weight }),
    },
  ];
}

function conditionOf(criterion: Criterion, gate: Criterion['gate']): string | undefined {
  return gate && `${gateInWords(gate, criterion)}, ${gate.severity === 'block' ? 'stops the verdict' : 'warns'}`;
}

/** All of an example, or of a yes or no; of any other condition only whether it stops or warns. */
function gateOffer(mine: Criterion, theirs: Criterion): RowOffer[] {
  const { gate } = theirs;
  if (!mine.gate || !gate) return [];
  const example = isExample(mine, 'gate');
  const whole = example || typeof gate.value === 'boolean';
  const next = whole ? gate : { ...mine.gate, severity: gate.severity };
  if (same(next, mine.gate)) return [];
  const fields: readonly Placeholder[] = whole ? ['gate'] : [];
  return [
    {
      part: 'gate',
      label: 'condition',
      ...sides(conditionOf(mine, mine.gate), conditionOf(theirs, next)),
      ticked: example,
      edit: (criterion) => ({ ...markExamples(criterion, theirs, fields), gate: next }),
    },
  ];
}

const amountOf = (money: Money | undefined) => money && `${money.formula} (${moneyInWords(money)})`;

/** Not where the formula was written by someone: an example in the template that is none on the card. */
function moneyOffer(mine: Criterion, theirs: Criterion): RowOffer[] {
  const { money } = theirs;
  const example = isExample(mine, 'formula');
  const written = mine.money !== undefined && isExample(theirs, 'formula') && !example;
  if (written || same(mine.money, money)) return [];
  return [
    {
      part: 'money',
      label: 'amount of money',
      ...sides(amountOf(mine.money), amountOf(money)),
      ticked: example,
      edit: (criterion) => withFields<Criterion>(markExamples(criterion, theirs, ['formula']), { money }),
    },
  ];
}

function evidenceOffer(mine: Criterion, { evidenceRequired }: Criterion): RowOffer[] {
  if ((mine.evidenceRequired ?? false) === (evidenceRequired ?? false)) return [];
  const say = (required = false) =>
    required ? 'a number without evidence is unknown' : 'a number counts without evidence';
  return [
    {
      part: 'evidence-required',
      label: 'evidence',
      before: say(mine.evidenceRequired),
      after: say(evidenceRequired),
      ticked: false,
      edit: (criterion) => withFields<Criterion>(criterion, { evidenceRequired }),
    },
  ];
}
