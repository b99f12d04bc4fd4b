/** The words of a row, each to be taken over by itself. */
import { same } from '../change/diff.ts';
import type { Criterion, Metric } from '../model.ts';
import { withFields } from './change.ts';

export interface Words {
  readonly part: string;
  readonly label: string;
  readonly read: (criterion: Criterion) => string | undefined;
  /** The row with these words of the template's row; the row itself where it has no place for them. */
  readonly take: (mine: Criterion, theirs: Criterion) => Criterion;
}

const ofRow = (part: 'why' | 'group' | 'evidenceAsked', label: string): Words => ({
  part,
  label,
  read: (criterion) => criterion[part],
  take: (mine, theirs) => withFields<Criterion>(mine, { [part]: theirs[part] }),
});

type MetricFields = { readonly [K in keyof Metric]?: Metric[K] | undefined };

const ofMetric = (
  part: string,
  label: string,
  read: (metric: Metric) => string | undefined,
  fields: (theirs: Metric, mine: Metric) => MetricFields,
): Words => ({
  part,
  label,
  read: ({ metric }) => read(metric),
  take: (mine, theirs) => ({ ...mine, metric: withFields<Metric>(mine.metric, fields(theirs.metric, mine.metric)) }),
});

const levelsOf = ({ metric, scale }: Criterion) => (metric.direction === 'level' ? (scale?.levels ?? []) : []);
const scoresOf = (criterion: Criterion) => levelsOf(criterion).map(({ score }) => score);

export const WORDS: readonly Words[] = [
  { part: 'name', label: 'name', read: ({ name }) => name, take: (mine, { name }) => ({ ...mine, name }) },
  ofMetric(
    'metric',
    'what is counted',
    ({ name }) => name,
    ({ name }) => ({ name }),
  ),
  ofMetric(
    'window',
    'over what time',
    ({ window }) => window,
    ({ window }) => ({ window }),
  ),
  ofMetric(
    'recipe',
    'how it is measured',
    ({ recipe }) => recipe && `${recipe.how}: ${recipe.text}`,
    ({ recipe }, mine) => ({
      recipe: recipe && mine.recipe ? { ...mine.recipe, how: recipe.how, text: recipe.text } : recipe,
    }),
  ),
  ofMetric(
    'trap',
    'what makes the obvious reading wrong',
    ({ recipe }) => recipe?.trap,
    ({ recipe }, mine) => ({ recipe: mine.recipe && withFields(mine.recipe, { trap: recipe?.trap }) }),
  ),
  ofRow('why', 'why it matters'),
  ofRow('group', 'heading'),
  ofRow('evidenceAsked', 'what to attach'),
  {
    part: 'levels',
    label: 'what the levels look like',
    read: (criterion) =>
      levelsOf(criterion)
        .map(({ text }, i) => `${i + 1}. ${text}`)
        .join('\n'),
    // With other scores, what was found would not be one of the levels any more: that is another way to read the row.
    take: (mine, theirs) =>
      mine.scale && theirs.scale?.levels && same(scoresOf(mine), scoresOf(theirs))
        ? { ...mine, scale: { ...mine.scale, levels: theirs.scale.levels } }
        : mine,
  },
  {
    part: 'questions',
    label: 'pages that explain it',
    read: ({ questions = [] }) => questions.join(', '),
    take: (mine, { questions }) => withFields<Criterion>(mine, { questions }),
  },
];
