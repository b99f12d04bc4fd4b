/** A scorecard template: what a card begins with, and a page to read by itself. `src/content/scorecards/<id>.yaml`. */
import * as z from 'zod/mini';
import type { Scorecard } from './model.ts';
import { criterionSchema, driverSchema, financeSchema, optionSchema, phaseSchema, ruleSchema } from './schema.ts';

/** What the templates are for; also the order and the headings of their index. */
export const TEMPLATE_GROUPS = {
  decide: 'Decide',
  ready: 'Be ready',
  people: 'People',
  review: 'Look again',
} as const;
export type TemplateGroup = keyof typeof TEMPLATE_GROUPS;

const text = (what: string, least = 1) =>
  z
    .string({ error: `is missing: write ${what}` })
    .check(z.minLength(least, { error: `is shorter than ${least} characters: write ${what}` }));
const listed = <T extends z.ZodMiniType>(item: T, least: number, what: string) =>
  z
    .array(item, { error: `must be a list of ${what}` })
    .check(z.minLength(least, { error: `has too few entries: write at least ${least} ${what}` }));

export const templateSchema = z.strictObject(
  {
    /** Equals the file's name; part of the address and of every card made from it. */
    id: text('the name of the file, such as "leadership"'),
    /** Grows with each change that a filled card should be offered. */
    version: text("a quoted version such as '1'"),
    /** Position on the index, from 1. */
    order: z.number({ error: 'must be a whole number from 1' }),
    group: z.enum(['decide', 'ready', 'people', 'review'], { error: 'must be decide, ready, people or review' }),
    title: text('a title in sentence case'),
    /** The question that the card answers. */
    question: text('the question that the card answers'),
    /** Who uses it, when, and what comes out: shown on the index and above the table. */
    summary: text('one or two sentences on who uses it, when, and what comes out', 60),
    /** How to fill it well, in two to six sentences. Inline Markdown. */
    advice: text('two to six sentences on how to fill it well', 120),
    checked: z.strictObject({
      istio: z
        .string({ error: "must be a quoted Istio version such as '1.31'" })
        .check(z.regex(/^1\.\d{1,2}$/, "must be a quoted Istio version such as '1.31'")),
      on: z.pipe(
        z.union([z.date(), z.string()], { error: 'must be a day such as 2026-11-24' }),
        z.transform((day) => (typeof day === 'string' ? day : day.toISOString().slice(0, 10))),
      ),
    }),
    /** Ids of the question pages that it serves; empty only where none is written yet. */
    questions: z.array(text('the id of a question'), { error: 'must be a list of ids of questions' }),
    /** The sources of its facts, and what each backs here. */
    references: listed(
      z.strictObject({ source: text('the id of a reference'), backs: text('what the source backs here') }),
      1,
      'references as { source, backs }',
    ),
    finance: financeSchema,
    drivers: z.array(driverSchema, { error: 'must be a list of drivers' }),
    options: listed(optionSchema, 2, 'options, the first of them the reference'),
    proposed: text('the id of the option that the verdict is about'),
    criteria: listed(criterionSchema, 3, 'criteria'),
    phases: z.array(phaseSchema, { error: 'must be a list of phases' }),
    /** The rule in words, for the page: who agrees to what, before the first number. */
    ruleInWords: text('the rule in one or two sentences', 40),
    rule: ruleSchema,
  },
  { error: 'must be a template' },
);

/** What a template and a card made from it have in common. */
type Shared = Pick<
  Scorecard,
  'title' | 'question' | 'finance' | 'drivers' | 'options' | 'proposed' | 'criteria' | 'phases' | 'rule'
>;

/** The part of a template that becomes a card, and whose change a filled card is offered. */
export interface TemplateCore extends Shared {
  readonly id: string;
  readonly version: string;
}

export interface Template extends TemplateCore {
  readonly order: number;
  readonly group: TemplateGroup;
  readonly summary: string;
  readonly advice: string;
  readonly checked: { readonly istio: string; readonly on: string };
  readonly questions: readonly string[];
  readonly references: readonly { readonly source: string; readonly backs: string }[];
  readonly ruleInWords: string;
}

/** @param from a new id of the card, and the seed of its random draws, 0 to 2³² − 1 */
export function cardFromTemplate(template: TemplateCore, from: { id: string; seed: number; hash: string }): Scorecard {
  const { id, version, title, question, finance, drivers, options, proposed, criteria, phases, rule } = template;
  return {
    schema: 1,
    id: from.id,
    rev: 0,
    template: { id, version, hash: from.hash },
    title,
    question,
    status: 'draft',
    people: { consulted: [], informed: [] },
    finance,
    drivers,
    options,
    proposed,
    criteria,
    observations: [],
    phases,
    rule,
    milestones: [],
    seed: from.seed,
  };
}
