import type { Criterion, Placeholder } from '../../domain/scorecard/model.ts';
import { parseScorecard } from '../../domain/scorecard/schema.ts';
import { cardFromTemplate } from '../../domain/scorecard/template.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { pathOf, templatesOf, type TemplateFile } from '../templates.ts';

/** Every template makes a card that can be filled, scored and defended without asking its author. */
export function scorecards(corpus: Corpus): Finding[] {
  return templatesOf(corpus).flatMap((file) => [
    ...asCard(file),
    ...weighed(file),
    ...file.template.criteria.flatMap((criterion, i) =>
      [...scoring(criterion), ...telling(criterion), ...examples(criterion)].map(([field, message]) =>
        file.say(['criteria', i, ...pathOf(field)], `${criterion.id}: ${message}`),
      ),
    ),
  ]);
}

/** What the card that comes of it would be refused for. */
function asCard({ template, say }: TemplateFile): Finding[] {
  const parsed = parseScorecard(cardFromTemplate(template, { id: 'card', seed: 1, hash: 'none' }));
  if (parsed.ok) return [];
  return parsed.problems.map(({ path, message }) => say(pathOf(path), `${path} ${message}`));
}

/** Something counts; a row without a weight is only looked at, or counts in money. */
function weighed({ template, say }: TemplateFile): Finding[] {
  if (template.criteria.some(({ weight }) => weight !== null && weight > 0)) return [];
  return [
    say(['criteria'], 'criteria have no weight at all, so that there is no score: give one at least to what matters'),
  ];
}

/** A field of the criterion, and what is wrong with it. */
type Fault = readonly [field: string, message: string];

/** A row with a weight can be scored. */
function scoring({ kind, weight, metric: { direction }, scale }: Criterion): Fault[] {
  if (kind === 'gate' || weight === null) return [];
  if (direction === 'yes-no') return [];
  if (!scale) return [['metric', 'has a weight but no scale: write the floor, which scores 0, and the target']];
  const { floor, target, tolerance, levels = [] } = scale;
  if (direction === 'higher' && target < floor) {
    return [['scale', `is better when higher, but its target ${target} is below its floor ${floor}`]];
  }
  if (direction === 'lower' && target > floor) {
    return [['scale', `is better when lower, but its target ${target} is above its floor ${floor}`]];
  }
  if (direction === 'target' && tolerance === undefined) {
    return [['scale', 'is best at its target, but has no tolerance: write the distance at which it scores 0']];
  }
  if (direction !== 'level') return [];
  const rising = levels.every(({ score }, i) => i === 0 || score > (levels[i - 1]?.score ?? 0));
  if (levels.length >= 2 && rising) return [];
  return [['scale', 'is read by levels: write two or more of { score, text }, from the lowest score to the highest']];
}

const MEASURABLE = new Set(['promql', 'istioctl', 'query', 'count']);

/** A row says why it is there, how its number is taken and what proves it. */
function telling({ why, evidenceAsked, metric: { recipe } }: Criterion): Fault[] {
  const faults: Fault[] = [];
  if (!why?.trim()) faults.push(['why', 'has no why: say what goes wrong for a team that leaves this row out']);
  if (!evidenceAsked?.trim()) faults.push(['evidenceAsked', 'has no evidenceAsked: say what to attach as evidence']);
  if (recipe && MEASURABLE.has(recipe.how) && !recipe.text.trim()) {
    faults.push(['metric.recipe.text', `is taken by ${recipe.how}, but its recipe is empty: write it out`]);
  }
  return faults;
}

/** Only fields that are there can hold an example. */
function examples({ scale, weight, gate, money, placeholders = [] }: Criterion): Fault[] {
  const fields: Readonly<Record<Placeholder, unknown>> = {
    floor: scale?.floor,
    target: scale?.target,
    stretch: scale?.stretch,
    tolerance: scale?.tolerance,
    weight: weight ?? undefined,
    gate,
    formula: money?.formula,
  };
  return placeholders.flatMap((name, i): Fault[] =>
    fields[name] === undefined
      ? [
          [
            `placeholders[${i}]`,
            `calls its ${name} a placeholder, but has no ${name}: remove the name, or write the field`,
          ],
        ]
      : [],
  );
}
