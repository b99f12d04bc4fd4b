/** How many years of a skill a resume shows by its roles, and how many it claims. */
import { findIn, type Hit, type Matcher } from '../lexicon/find.ts';
import type { Passage } from '../lexicon/passages.ts';
import { relationOf } from '../lexicon/relations.ts';
import type { YearsAsk } from './sentence.ts';
import { monthsOf, type Timeline } from './roles.ts';
import { yearsIn, yearsOf } from './years.ts';

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
    const sentences = [...new Set(passage.sentences)].filter(
      ([from, to]) => yearsIn(passage.tokens, from, to).length > 0,
    );
    if (sentences.length === 0) return [];
    const findings = findIn(matcher, passage).filter(({ hit }) => !hit.negated && !hit.wished);
    return sentences.flatMap((sentence) => {
      const here = findings.filter(({ found }) => found.first >= sentence[0] && found.first < sentence[1]);
      return yearsOf(passage.tokens, sentence, here).map(({ years, of }): Stated => ({
        years,
        skills: of.map(({ hit }) => hit.skill),
      }));
    });
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
