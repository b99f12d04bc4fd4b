import type { Rule } from '../finding.ts';

/** What begins a line or a part of one; a dash behind it is enough there: "Save the Children – volunteer" says nothing private. */
const FACTS =
  /(?:^|[|•·,;]\s*)(?:date of birth|d\.?o\.?b\.?|born(?: on)?|birth ?date|place of birth|age|marital status|civil status|married|nationality|citizenship|religion|gender|sex|children|social security|passport (?:no|number)|geburtsdatum|familienstand|staatsangehörigkeit)\s*(?::|\s[–-]\s)\s*\S/i;

export const privateFacts: Rule = {
  id: 'private-facts',
  check: ({ document: { lines } }) =>
    lines
      .filter(({ text }) => text.length < 160 && FACTS.test(text))
      .slice(0, 3)
      .map((line) => ({
        severity: 'consider' as const,
        what: 'Something private is said that an application seldom needs.',
        line,
        why: 'Age, marital status, nationality or religion are customary in some countries; in others employers must not weigh them and would rather not see them.',
        cure: 'Follow the custom of the country where you apply; in doubt leave it away. Whether you may work there can be said without it.',
      })),
};
