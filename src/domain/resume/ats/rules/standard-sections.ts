import type { Rule } from '../finding.ts';
import { isForeignSection } from '../../fields/section-names.ts';

const NEEDED = ['experience', 'education', 'skills'] as const;
const USUAL = { experience: 'Experience', education: 'Education', skills: 'Skills' } as const;

/** The parts that programs look for, under names that they know. */
export const standardSections: Rule = {
  id: 'standard-sections',
  check: ({ document: { lines }, fields: { sections } }) => {
    const why = 'Programs cut a resume into fields at its headings, and know the usual names best.';
    const foreign = sections.filter(({ heading }) => isForeignSection(heading));
    if (foreign.length > 1 && !sections.some(({ kind }) => kind === 'experience'))
      return [
        {
          severity: 'consider',
          what: 'The headings are not in English.',
          quote: foreign.map(({ heading }) => heading).join(' · '),
          line: lines[foreign[0]?.line ?? 0],
          why: 'A program that is set to English does not know them; one that is set to your language does. This one reads English resumes: roles, dates and education are not found here, and what is said of them does not hold.',
          cure: 'Where you apply in English, translate the headings, too: Experience, Education, Skills. Otherwise leave them as they are.',
        },
      ];
    const missing = NEEDED.filter((kind) => !sections.some((section) => section.kind === kind));
    const unknown = sections.filter(({ kind }) => kind === 'not recognised');
    return [
      ...missing.map((kind) => ({
        severity: kind === 'experience' ? ('mend' as const) : ('consider' as const),
        what: `No part named ${USUAL[kind]} was found.`,
        why,
        cure: `Put it under a heading of its own: “${USUAL[kind]}”.`,
      })),
      ...unknown.map(({ heading, line }) => ({
        severity: 'consider' as const,
        what: 'A heading has a name that programs may not know.',
        quote: heading,
        line: lines[line],
        why,
        cure: 'Use a usual name, such as Summary, Experience, Education, Skills, Certifications or Projects, if it fits what stands below.',
      })),
      ...(missing.length === 0
        ? [
            {
              severity: 'good' as const,
              what: 'Experience, education and skills have headings that programs know.',
              why,
              cure: '',
            },
          ]
        : []),
    ];
  },
};
