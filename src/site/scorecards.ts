import { getCollection } from 'astro:content';
import type { Criterion, Kind, Level } from '../domain/scorecard/model.ts';
import { same } from '../domain/scorecard/diff.ts';
import { TEMPLATE_GROUPS, type Template, type TemplateCore } from '../domain/scorecard/template.ts';
import type { Group } from './library.ts';
import { once } from './once.ts';
import { getQuestions, type Question } from './questions.ts';
import { coreOf, hashOf } from './template-core.ts';

export interface ScorecardTemplate extends Template {
  /** Path of its page. */
  readonly href: string;
  /** Path at which a card made from it begins. */
  readonly fill: string;
  /** The question pages that it serves. */
  readonly served: readonly Question[];
  readonly core: TemplateCore;
  readonly hash: string;
}

/** The templates, in their order. */
export const getTemplates = once(async (): Promise<readonly ScorecardTemplate[]> => {
  const [entries, questions] = await Promise.all([getCollection('scorecards'), getQuestions()]);
  return entries
    .map(({ data }): ScorecardTemplate => {
      const core = coreOf(data);
      return {
        ...data,
        href: `/scorecards/${data.id}/`,
        fill: `/scorecards/card/#new=${data.id}`,
        served: data.questions.flatMap((id) => questions.get(id) ?? []),
        core,
        hash: hashOf(core),
      };
    })
    .sort((a, b) => a.order - b.order);
});

/** The templates under the headings of their index. */
export async function getTemplateGroups(): Promise<readonly Group<ScorecardTemplate>[]> {
  const byGroup = Map.groupBy(await getTemplates(), ({ group }) => group);
  return (Object.entries(TEMPLATE_GROUPS) as [keyof typeof TEMPLATE_GROUPS, string][])
    .map(([id, name]) => ({ id, name, items: byGroup.get(id) ?? [] }))
    .filter(({ items }) => items.length > 0);
}

/** The templates that serve a question, in their order. */
export async function templatesFor(questionId: string): Promise<readonly ScorecardTemplate[]> {
  return (await getTemplates()).filter(({ questions }) => questions.includes(questionId));
}

/** "6 benefits, 4 costs, 3 gates": what a template holds, kinds that it has none of left out. */
export function contentsOf({ criteria }: Template): string {
  const count = (kind: Kind) => criteria.filter((criterion) => criterion.kind === kind).length;
  return (['benefit', 'cost', 'gate'] as const)
    .map((kind) => [kind, count(kind)] as const)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${n} ${kind}${n === 1 ? '' : 's'}`)
    .join(', ');
}

/** Rows of a template that are read together. */
export interface Part {
  /** Of its heading; undefined where the rows are not grouped. */
  readonly id?: string;
  readonly name?: string;
  readonly rows: readonly Criterion[];
}

/** More rows than this of one kind are read by their groups. */
const MANY = 12;

/** The rows of one kind: all of them, or where they are many, each group of its own. */
export function partsOf({ criteria }: Template, kind: Kind): readonly Part[] {
  const rows = criteria.filter((criterion) => criterion.kind === kind);
  const byGroup = Map.groupBy(rows, ({ group }) => group ?? 'Other');
  if (rows.length <= MANY || byGroup.size < 2) return rows.length > 0 ? [{ rows }] : [];
  return [...byGroup].map(([name, members]) => ({
    id: `${kind}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    name,
    rows: members,
  }));
}

/** The written levels that two rows or more have in common, where all rows with levels have the same: said once for all. */
export function sharedLevels({ criteria }: Template): readonly Level[] | undefined {
  const [first, ...others] = criteria.flatMap(({ scale }) => (scale?.levels ? [scale.levels] : []));
  return first && others.length > 0 && others.every((levels) => same(levels, first)) ? first : undefined;
}
