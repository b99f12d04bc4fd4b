/** What is kept of a check, if somebody asks for it, and what has changed when the next version of the resume is checked. */
import * as z from 'zod/mini';
import type { Day } from '../../practice/calendar.ts';
import type { Checked } from './checked.ts';

const text = z.string().check(z.maxLength(400));

const keptSchema = z.object({
  /** The day of the check. */
  on: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  fileName: text,
  /** Absent without an advertisement, and where it asks for nothing that is known. */
  score: z.optional(z.number().check(z.gte(0), z.lte(100))),
  /** Of the rules of the score: those of two versions are not compared. */
  scoreVersion: z.optional(z.number()),
  advertMark: text,
  /** What was to mend or to consider. */
  findings: z.array(z.object({ rule: text, what: text })).check(z.maxLength(500)),
  skills: z.array(text).check(z.maxLength(2000)),
  /** The whole report, as Markdown. */
  markdown: z.string().check(z.maxLength(400_000)),
});

export type Kept = Readonly<z.infer<typeof keptSchema>>;

/** @returns undefined where it is none */
export function parseKept(data: unknown): Kept | undefined {
  const read = keptSchema.safeParse(data);
  return read.success ? read.data : undefined;
}

const cut = (words: string) => words.slice(0, 400);

export function keptOf({ document, findings, skills, match, advertMark, today }: Checked, markdown: string): Kept {
  return {
    on: today,
    fileName: cut(document.fileName),
    ...(match?.kind === 'match' ? { score: match.score, scoreVersion: match.version } : {}),
    advertMark,
    findings: findings
      .filter(({ severity }) => severity !== 'good')
      .slice(0, 500)
      .map(({ rule, what }) => ({ rule, what: cut(what) })),
    skills: skills.slice(0, 2000).map(cut),
    markdown: markdown.slice(0, 400_000),
  };
}

export interface Changes {
  readonly since: Day;
  /** Absent where there is no score on both sides, of the same advertisement and by the same rules. */
  readonly score: { readonly then: number; readonly now: number } | undefined;
  /** Why there is none, where both sides have one. */
  readonly notCompared: 'another advertisement' | 'other rules' | undefined;
  /** One sentence a finding, as it was said then. */
  readonly mended: readonly string[];
  /** As it is said now. */
  readonly fresh: readonly string[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** A rule that had something to say and has no longer is mended; one rule may say several things, of which some may go. */
export function changesSince(kept: Kept, now: Kept): Changes {
  const both = kept.score !== undefined && now.score !== undefined;
  const notCompared = !both
    ? undefined
    : kept.advertMark !== now.advertMark
      ? 'another advertisement'
      : kept.scoreVersion !== now.scoreVersion
        ? 'other rules'
        : undefined;
  const without = (some: Kept['findings'], others: Kept['findings']) =>
    some.filter(({ rule }) => !others.some((other) => other.rule === rule)).map(({ what }) => what);
  return {
    since: kept.on,
    score: both && !notCompared ? { then: kept.score ?? 0, now: now.score ?? 0 } : undefined,
    notCompared,
    mended: without(kept.findings, now.findings),
    fresh: without(now.findings, kept.findings),
    gained: now.skills.filter((skill) => !kept.skills.includes(skill)),
    lost: kept.skills.filter((skill) => !now.skills.includes(skill)),
  };
}
