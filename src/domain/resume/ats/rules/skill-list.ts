import type { Rule } from '../finding.ts';
import { linesOf } from '../../fields/sections.ts';

export const skillList: Rule = {
  id: 'skill-list',
  check: ({ document: { lines }, fields: { sections } }) => {
    const listed = linesOf(sections, 'skills');
    if (!sections.some(({ kind }) => kind === 'skills')) return [];
    const words = listed.reduce((sum, i) => sum + (lines[i]?.text.split(/\s+/).length ?? 0), 0);
    const why = 'Recruiters search by the names of skills; a list in the words of your field is found.';
    if (words >= 5)
      return [{ severity: 'good', what: 'There is a list of skills.', line: lines[listed[0] ?? 0], why, cure: '' }];
    return [
      {
        severity: 'consider',
        what: 'The part for skills says little.',
        line: lines[listed[0] ?? 0],
        why,
        cure: 'Name the tools and techniques that you have worked with, as text and not as pictures or bars.',
      },
    ];
  },
};
