/** What the tools are given of the lexicon: `/resume/lexicon.json`, made by the build from `src/content/skills.yaml`. */
import * as z from 'zod/mini';
import type { Level } from '../../content/vocabulary.ts';
import { SKILL_KIND_IDS, type SkillKind } from './kinds.ts';

/** A skill; what each key means is said where it is written, in `skillSchema`. */
export interface Skill {
  readonly id: string;
  readonly name: string;
  readonly kind: SkillKind;
  readonly aliases?: readonly string[] | undefined;
  readonly exact?: readonly string[] | undefined;
  readonly ambiguous?: readonly string[] | undefined;
  readonly near?: readonly string[] | undefined;
  readonly not?: readonly string[] | undefined;
  readonly implies?: readonly string[] | undefined;
  readonly group?: string | undefined;
  readonly questions?: readonly string[] | undefined;
  readonly terms?: readonly string[] | undefined;
  readonly references?: readonly string[] | undefined;
}

/** A question that teaches a skill. */
export interface Lesson {
  readonly id: string;
  readonly question: string;
  /** Two to six words. */
  readonly short: string;
  /** The address of its page, with the base. */
  readonly href: string;
  readonly level: Level;
  /** To say the answer aloud. */
  readonly seconds: number;
  /** Words of the whole page. */
  readonly words: number;
}

/** Something to read: a term or a reference. */
export interface Reading {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly words: number;
}

export interface Lexicon {
  readonly version: 1;
  readonly skills: readonly Skill[];
  /** In the order in which they are best read: topics as they stand, fundamentals first. */
  readonly questions: readonly Lesson[];
  readonly terms: readonly Reading[];
  readonly references: readonly Reading[];
}

const text = z.string();
const list = z.optional(z.array(text));
const reading = z.array(z.object({ id: text, title: text, href: text, words: z.number() }));

const schema = z.object({
  version: z.literal(1),
  skills: z.array(
    z.object({
      id: text,
      name: text,
      kind: z.enum(SKILL_KIND_IDS),
      aliases: list,
      exact: list,
      ambiguous: list,
      near: list,
      not: list,
      implies: list,
      group: z.optional(text),
      questions: list,
      terms: list,
      references: list,
    }),
  ),
  questions: z.array(
    z.object({
      id: text,
      question: text,
      short: text,
      href: text,
      level: z.enum(['Beginner', 'Intermediate', 'Advanced']),
      seconds: z.number(),
      words: z.number(),
    }),
  ),
  terms: reading,
  references: reading,
});

/** @throws ZodError where it is not ours */
export const parseLexicon = (raw: unknown): Lexicon => schema.parse(raw);
