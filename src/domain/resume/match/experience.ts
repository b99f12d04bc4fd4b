/** How many years of a skill a resume shows by its roles, and how many it claims. */
import { findIn, type Hit, type Matcher } from '../lexicon/find.ts';
import type { Passage } from '../lexicon/passages.ts';
import { relationOf } from '../lexicon/relations.ts';
import type { YearsAsk } from './advert.ts';
import { monthsOf, type Timeline } from './roles.ts';
import { yearsIn } from './years.ts';

export interface Experience {
  readonly shown: number | undefined;
  readonly stated: number | undefined;
}

/** A number of years that the resume claims, of these skills or, where there are none, of its whole. */
export interface Stated {
  readonly years: number;
  readonly skills: readonly string[];
}

export function statedYears(matcher: Matcher, passages: readonly Passage[]): Stated[] {
  return passages.flatMap((passage) => {
    const sentences = [...new Set(passage.sentences)].map(([from, to]) => ({
      from,
      to,
      years: yearsIn(passage.tokens, from, to),
    }));
    if (sentences.every(({ years }) => years.length === 0)) return [];
    const findings = findIn(matcher, passage).filter(({ hit }) => !hit.negated && !hit.wished);
    return sentences.flatMap(({ from, to, years }) =>
      years.map(({ years: count, at }, i): Stated => {
        const next = years[i + 1]?.at ?? to;
        const after = findings.filter(({ found }) => found.first > at && found.first < next);
        const before = i === 0 ? findings.filter(({ found }) => found.first >= from && found.first < at) : [];
        return { years: count, skills: (after.length > 0 ? after : before).map(({ hit }) => hit.skill) };
      }),
    );
  });
}

export function experienceOf(
  { skills }: Matcher,
  { skills: asked }: YearsAsk,
  hits: readonly Hit[],
  timeline: Timeline | undefined,
  stated: readonly Stated[],
): Experience {
  const counts = (had: string) =>
    asked.some((skill) => ['same', 'implies'].includes(relationOf(skills, had, skill) ?? ''));
  const claimed = stated
    .filter((one) => (asked.length === 0 ? true : one.skills.some(counts)))
    .map(({ years }) => years);
  const spans = timeline
    ? asked.length === 0
      ? timeline.spans
      : hits
          .filter(({ skill, negated, wished }) => !negated && !wished && counts(skill))
          .flatMap(({ line }) => timeline.ofLine.get(line) ?? [])
    : [];
  return {
    shown: timeline && Math.round((monthsOf(spans) / 12) * 10) / 10,
    stated: claimed.length > 0 ? Math.max(...claimed) : undefined,
  };
}
