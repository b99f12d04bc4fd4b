/** What a resume holds of a skill that is asked for, and what that is worth. */
import type { Hit, Matcher } from '../lexicon/find.ts';
import { relationOf, type Relation } from '../lexicon/relations.ts';
import { recency, type Timeline } from './roles.ts';

export interface Evidence {
  /** The skill that the resume names; another than the one asked for, where the relation says so. */
  readonly skill: string;
  readonly relation: Relation;
  readonly alias: string;
  readonly quote: string;
  readonly line: number;
  /** Only in an enumeration: no sentence says what was done with it. */
  readonly listed: boolean;
  /** From 0 to 1. */
  readonly credit: number;
}

/**
 * What a relation is worth; our choice. EKS is Kubernetes, but whoever searches for "Kubernetes" does not find it; half of it is known by
 * whom knows the whole; and what does the same work is learned faster the second time.
 */
const RELATION: Readonly<Record<Relation, number>> = { same: 1, implies: 0.9, whole: 0.5, alike: 0.4 };
/** What is only listed is found by a search, and convinces nobody who reads. Our choice. */
const LISTED = 0.9;

/** The evidence for one skill, the best first, each quote once; what was denied or only wished for is none. */
export function evidenceFor(
  { skills }: Matcher,
  asked: string,
  hits: readonly Hit[],
  timeline: Timeline | undefined,
): Evidence[] {
  const relations = new Map<string, Relation | undefined>();
  const quotes = new Set<string>();
  return hits
    .filter(({ negated, wished }) => !negated && !wished)
    .flatMap((hit): Evidence[] => {
      if (!relations.has(hit.skill)) relations.set(hit.skill, relationOf(skills, hit.skill, asked));
      const relation = relations.get(hit.skill);
      return relation ? [{ ...told(hit), relation, credit: creditOf(hit, relation, timeline) }] : [];
    })
    .sort((a, b) => b.credit - a.credit || a.line - b.line)
    .filter(({ quote, skill }) => {
      const isNew = !quotes.has(`${skill}\n${quote}`);
      quotes.add(`${skill}\n${quote}`);
      return isNew;
    });
}

const told = ({ skill, alias, quote, line, listed }: Hit) => ({ skill, alias, quote, line, listed });

function creditOf({ listed, line }: Hit, relation: Relation, timeline: Timeline | undefined): number {
  const spans = timeline?.ofLine.get(line);
  const age = timeline && spans ? recency(timeline, spans) : 1;
  return RELATION[relation] * (listed ? LISTED : 1) * age;
}
