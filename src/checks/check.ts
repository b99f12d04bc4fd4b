import { only, type Corpus } from './corpus.ts';
import { concerning, type Finding } from './finding.ts';
import { checkedDates } from './rules/checked-dates.ts';
import { citedReferences } from './rules/cited-references.ts';
import { competencies } from './rules/competencies.ts';
import { competencyCoverage } from './rules/competency-coverage.ts';
import { exampleGateways } from './rules/example-gateways.ts';
import { exampleGrants } from './rules/example-grants.ts';
import { exampleHosts } from './rules/example-hosts.ts';
import { exampleNamespaces } from './rules/example-namespaces.ts';
import { examplePrincipals } from './rules/example-principals.ts';
import { exampleRoutes } from './rules/example-routes.ts';
import { exampleSecrets } from './rules/example-secrets.ts';
import { exampleSelectors } from './rules/example-selectors.ts';
import { exampleSubsets } from './rules/example-subsets.ts';
import { exampleTargets } from './rules/example-targets.ts';
import { exampleWeights } from './rules/example-weights.ts';
import { factBacks } from './rules/fact-backs.ts';
import { factFronts } from './rules/fact-fronts.ts';
import { factLinks } from './rules/fact-links.ts';
import { internalLinks } from './rules/internal-links.ts';
import { knownCommands } from './rules/known-commands.ts';
import { knownNames } from './rules/known-names.ts';
import { linkedQuestionsBothWays } from './rules/linked-questions.ts';
import { manifests } from './rules/manifests.ts';
import { moneyFormulas } from './rules/money-formulas.ts';
import { outwardLinks } from './rules/outward-links.ts';
import { promqlRecipes } from './rules/promql-recipes.ts';
import { referenceAddresses } from './rules/reference-addresses.ts';
import { referenceNotes } from './rules/reference-notes.ts';
import { repeatedSentences } from './rules/repeated-sentences.ts';
import { retiredTerms } from './rules/retired-terms.ts';
import { samplePaths } from './rules/sample-paths.ts';
import { schemas } from './rules/schemas.ts';
import { scorecards } from './rules/scorecards.ts';
import { sections } from './rules/sections.ts';
import { skillNames } from './rules/skill-names.ts';
import { skillSpellings } from './rules/skill-spellings.ts';
import { skillTeaching } from './rules/skill-teaching.ts';
import { speakableAnswers } from './rules/speakable-answers.ts';
import { syntax } from './rules/syntax.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { withRefusedExamples } from './refused-examples.ts';

/** A rule looks at the whole content and says what is wrong with it. `today` is a day such as 2026-11-23, in UTC. */
export type Rule = (corpus: Corpus, today: string) => Finding[];

/** Rules that look at each file by itself, and at what the files of data say. */
const OF_EACH: readonly Rule[] = [
  schemas,
  sections,
  speakableAnswers,
  competencies,
  knownCommands,
  samplePaths,
  exampleGateways,
  exampleGrants,
  exampleHosts,
  exampleNamespaces,
  examplePrincipals,
  exampleRoutes,
  exampleSecrets,
  exampleSelectors,
  exampleSubsets,
  exampleTargets,
  exampleWeights,
  retiredTerms,
  outwardLinks,
  checkedDates,
  factBacks,
  factLinks,
  promqlRecipes,
  moneyFormulas,
  manifests,
];

/** Rules that compare files with each other. */
const OF_ALL: readonly Rule[] = [
  uniqueIds,
  knownNames,
  internalLinks,
  linkedQuestionsBothWays,
  repeatedSentences,
  factFronts,
  competencyCoverage,
  referenceAddresses,
  referenceNotes,
  citedReferences,
  scorecards,
  skillSpellings,
  skillNames,
  skillTeaching,
];

/**
 * Everything that is wrong with the content; empty where it may be published.
 *
 * @param files to be told only of what these have a part in; the others are then read, but not looked at by themselves
 */
export function check(corpus: Corpus, today: string, files?: readonly string[]): Finding[] {
  // Of a file that cannot be read, every other rule would only guess, and say of its neighbours what is true of it.
  const unreadable = syntax(corpus);
  if (unreadable.length > 0) return unreadable;
  const each = files ? only(corpus, files) : corpus;
  const findings = withRefusedExamples(each, [
    ...OF_EACH.flatMap((rule) => rule(each, today)),
    ...OF_ALL.flatMap((rule) => rule(corpus, today)),
  ]);
  return files ? concerning(findings, files) : findings;
}
