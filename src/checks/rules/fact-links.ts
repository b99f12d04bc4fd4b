import type { Corpus } from '../corpus.ts';
import { allFacts, sidesOf } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { linksOf } from '../links.ts';

/** A card does not lead away from itself: below every card stands the link to its page. */
export function factLinks(corpus: Corpus): Finding[] {
  return allFacts(corpus).flatMap((fact) =>
    sidesOf(fact).flatMap(({ tree, place }) =>
      linksOf(tree).map(({ url }): Finding => ({
        file: fact.of.file,
        ...place(),
        message: `has the link ${url}: write its words alone, a card already leads to its page`,
      })),
    ),
  );
}
