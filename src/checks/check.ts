import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { checkedDates } from './rules/checked-dates.ts';
import { citedReferences } from './rules/cited-references.ts';
import { competencies } from './rules/competencies.ts';
import { competencyCoverage } from './rules/competency-coverage.ts';
import { exampleGateways } from './rules/example-gateways.ts';
import { exampleHosts } from './rules/example-hosts.ts';
import { examplePrincipals } from './rules/example-principals.ts';
import { exampleRoutes } from './rules/example-routes.ts';
import { exampleSecrets } from './rules/example-secrets.ts';
import { exampleSelectors } from './rules/example-selectors.ts';
import { exampleSubsets } from './rules/example-subsets.ts';
import { exampleTargets } from './rules/example-targets.ts';
import { exampleWeights } from './rules/example-weights.ts';
import { internalLinks } from './rules/internal-links.ts';
import { knownCommands } from './rules/known-commands.ts';
import { knownNames } from './rules/known-names.ts';
import { linkedQuestionsBothWays } from './rules/linked-questions.ts';
import { moneyFormulas } from './rules/money-formulas.ts';
import { outwardLinks } from './rules/outward-links.ts';
import { promqlRecipes } from './rules/promql-recipes.ts';
import { referenceAddresses } from './rules/reference-addresses.ts';
import { referenceNotes } from './rules/reference-notes.ts';
import { repeatedSentences } from './rules/repeated-sentences.ts';
import { retiredTerms } from './rules/retired-terms.ts';
import { schemas } from './rules/schemas.ts';
import { scorecards } from './rules/scorecards.ts';
import { sections } from './rules/sections.ts';
import { speakableAnswers } from './rules/speakable-answers.ts';
import { syntax } from './rules/syntax.ts';
import { uniqueIds } from './rules/unique-ids.ts';

/** A rule looks at the whole content and says what is wrong with it. `today` is a day such as 2026-11-23, in UTC. */
export type Rule = (corpus: Corpus, today: string) => Finding[];

const RULES: readonly Rule[] = [
  schemas,
  sections,
  uniqueIds,
  knownNames,
  knownCommands,
  exampleGateways,
  exampleHosts,
  examplePrincipals,
  exampleRoutes,
  exampleSecrets,
  exampleSelectors,
  exampleSubsets,
  exampleTargets,
  exampleWeights,
  retiredTerms,
  internalLinks,
  outwardLinks,
  referenceAddresses,
  citedReferences,
  checkedDates,
  competencies,
  competencyCoverage,
  speakableAnswers,
  repeatedSentences,
  linkedQuestionsBothWays,
  referenceNotes,
  scorecards,
  promqlRecipes,
  moneyFormulas,
];

/** Everything that is wrong with the content; empty where it may be published. */
export function check(corpus: Corpus, today: string): Finding[] {
  // Of a file that cannot be read, every other rule would only guess, and say of its neighbours what is true of it.
  const unreadable = syntax(corpus);
  return unreadable.length > 0 ? unreadable : RULES.flatMap((rule) => rule(corpus, today));
}
