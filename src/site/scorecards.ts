import { getCollection } from 'astro:content';
import { KINDS, type Criterion, type Kind } from '../domain/scorecard/model.ts';
import { kindInWords } from '../domain/scorecard/words/in-words.ts';
import { TEMPLATE_GROUPS, type Template, type TemplateCore } from '../domain/scorecard/template.ts';
import type { Group } from './library.ts';
import { once } from './once.ts';
import { getQuestions, type Question } from './questions.ts';
import { canonicalJson, coreOf, hashOf } from './template-core.ts';

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
export function contentsOf({ criteria, rule }: Template): string {
  return KINDS.flatMap((kind) => {
    const count = criteria.filter((criterion) => criterion.kind === kind).length;
    return count > 0 ? [`${count} ${kindInWords(kind, rule.wording, count).toLowerCase()}`] : [];
  }).join(', ');
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

/** One way of measuring that several rows have in common. */
export interface Way {
  readonly title: string;
  /** A row that is measured so. */
  readonly like: Criterion;
}

/** How a row is measured, but for its own name, numbers and pages. */
const wayOf = ({ metric, scale, evidenceAsked, evidenceRequired, staleAfterDays, money }: Criterion) =>
  canonicalJson([metric, scale?.levels, evidenceAsked, evidenceRequired, staleAfterDays, money]);

/**
 * The ways in which the rows of a long template are measured, where they are few: said once instead of with every row. Named after
 * what stands before the colon in the names of all its rows, or after the metric.
 */
export function sharedWays({ criteria }: Template): readonly Way[] | undefined {
  const ways = [...Map.groupBy(criteria, wayOf).values()];
  if (criteria.length <= MANY || ways.length * 4 > criteria.length) return undefined;
  return ways.flatMap((rows) => {
    const [like] = rows;
    const prefixes = new Set(rows.map(({ name }) => name.split(':')[0] ?? name));
    const [prefix = ''] = prefixes;
    return like ? [{ title: prefixes.size === 1 ? prefix : like.metric.name, like }] : [];
  });
}
