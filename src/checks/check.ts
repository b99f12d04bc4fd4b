import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { checkedDates } from './rules/checked-dates.ts';
import { citedReferences } from './rules/cited-references.ts';
import { internalLinks } from './rules/internal-links.ts';
import { knownNames } from './rules/known-names.ts';
import { manifests } from './rules/manifests.ts';
import { moneyFormulas } from './rules/money-formulas.ts';
import { promqlRecipes } from './rules/promql-recipes.ts';
import { referenceAddresses } from './rules/reference-addresses.ts';
import { schemas } from './rules/schemas.ts';
import { scorecards } from './rules/scorecards.ts';
import { sections } from './rules/sections.ts';
import { syntax } from './rules/syntax.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { withRefusedExamples } from './refused-examples.ts';

/** A rule looks at the whole content and says what is wrong with it. `today` is a day such as 2026-11-23, in UTC. */
export type Rule = (corpus: Corpus, today: string) => Finding[];

const RULES: readonly Rule[] = [
  schemas,
  sections,
  uniqueIds,
  knownNames,
  internalLinks,
  referenceAddresses,
  citedReferences,
  checkedDates,
  scorecards,
  promqlRecipes,
  moneyFormulas,
  manifests,
];

/** Everything that is wrong with the content; empty where it may be published. */
export function check(corpus: Corpus, today: string): Finding[] {
  // Of a file that cannot be read, every other rule would only guess, and say of its neighbours what is true of it.
  const unreadable = syntax(corpus);
  if (unreadable.length > 0) return unreadable;
  return withRefusedExamples(
    corpus,
    RULES.flatMap((rule) => rule(corpus, today)),
  );
}
