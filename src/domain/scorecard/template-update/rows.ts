/** What a newer template says of a row that the card has too. */
import { same } from '../change/diff.ts';
import { gateInWords } from '../words/in-words.ts';
import type { Criterion, Scorecard } from '../model.ts';
import type { TemplateCore } from '../template.ts';
import { sides, withFields, type Kept, type TemplateChange } from './change.ts';
import { isExample, isUntouched, withDrivers } from './row.ts';
import { numberOffers, type RowOffer } from './row-numbers.ts';
import { WORDS } from './row-words.ts';

const levelScores = ({ metric, scale }: Criterion) =>
  metric.direction === 'level' ? (scale?.levels ?? []).map(({ score }) => score) : [];

/** Both read their numbers in the same way, so that those of the one mean something in the other. */
const readAlike = (a: Criterion, b: Criterion) =>
  a.kind === b.kind &&
  a.metric.direction === b.metric.direction &&
  same(levelScores(a), levelScores(b)) &&
  (a.gate?.op === 'is') === (b.gate?.op === 'is');

/** @param mine the row of the card. @param theirs the template's row of the same id */
export function rowChanges(card: Scorecard, mine: Criterion, theirs: Criterion, core: TemplateCore): TemplateChange[] {
  const numbers = readAlike(mine, theirs)
    ? numberOffers(card, mine, theirs)
    : isUntouched(card, mine, theirs)
      ? [readingOffer(mine, theirs)]
      : [];
  return [...wordOffers(mine, theirs), ...numbers].map(({ part, edit, ...offer }) => ({
    id: `row.${mine.id}.${part}`,
    about: mine.name,
    ...offer,
    apply: (current) => {
      const criteria = current.criteria.map((criterion) => (criterion.id === mine.id ? edit(criterion) : criterion));
      const changed = { ...current, criteria };
      return part === 'money' || part === 'reading' ? withDrivers(changed, theirs, core) : changed;
    },
  }));
}

const wordOffers = (mine: Criterion, theirs: Criterion): RowOffer[] =>
  WORDS.flatMap(({ part, label, read, take }) => {
    const [before, after] = [read(mine), read(theirs)];
    if ((before ?? '') === (after ?? '') || same(take(mine, theirs), mine)) return [];
    return [{ part, label, ...sides(before, after), ticked: true, edit: (criterion) => take(criterion, theirs) }];
  });

const DIRECTIONS = {
  higher: 'higher is better',
  lower: 'lower is better',
  target: 'nearer to the target is better',
  'yes-no': 'yes or no',
  level: 'described levels',
} as const;

function readingOf(criterion: Criterion): string {
  const { kind, metric } = criterion;
  const levels = metric.direction === 'level' ? `, ${levelScores(criterion).length} of them` : '';
  return `a ${kind}: ${DIRECTIONS[metric.direction]}${levels}`;
}

/** Another kind or direction: its numbers would mean something else, so all of them come, or none. */
function readingOffer(mine: Criterion, theirs: Criterion): RowOffer {
  const { kind, weight, scale, gate, money, placeholders } = theirs;
  const { direction, unit } = theirs.metric;
  return {
    part: 'reading',
    label: 'how it is read, with its examples',
    ...sides(readingOf(mine), readingOf(theirs)),
    ticked: true,
    edit: (criterion) =>
      withFields<Criterion>(
        { ...criterion, kind, weight, metric: { ...criterion.metric, direction, unit } },
        { scale, gate, money, placeholders },
      ),
  };
}

/** What of a row is the template's to say, is otherwise there, and stays as it is on the card. */
export function keptOfRow(card: Scorecard, mine: Criterion, theirs: Criterion): Kept[] {
  const about = mine.name;
  if (!readAlike(mine, theirs)) {
    const label = 'how it is read: its numbers would mean something else';
    return isUntouched(card, mine, theirs) ? [] : [{ about, label, mine: readingOf(mine), theirs: readingOf(theirs) }];
  }
  const [gate, newer] = [mine.gate, theirs.gate];
  if (!gate || !newer || isExample(mine, 'gate') || isExample(theirs, 'gate') || newer.op === 'is') return [];
  if (same([gate.op, gate.value], [newer.op, newer.value])) return [];
  return [{ about, label: 'condition', mine: gateInWords(gate, mine), theirs: gateInWords(newer, theirs) }];
}
