import type { Rule } from '../finding.ts';

/** Words on a page of usual type, when it is full. */
const FULL_PAGE = 700;

export const length: Rule = {
  id: 'length',
  check: ({ document: { lines, pages }, fields: { months } }) => {
    const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const years = months === undefined ? undefined : months / 12;
    const why =
      'People read a resume quickly; customs differ, and academic ones are longer. No program refuses a resume for its length.';
    const length = `${words} words on ${pages} ${pages === 1 ? 'page' : 'pages'}`;
    if (words < 150)
      return [
        {
          severity: 'consider',
          what: `It is short: ${length}.`,
          why,
          cure: 'Say for each role what you did and what came of it.',
        },
      ];
    if (pages > 3 || words > 3 * FULL_PAGE)
      return [
        {
          severity: 'consider',
          what: `It is long: ${length}.`,
          why,
          cure: 'Shorten what is older than ten years to a line each, and keep what the role asks for.',
        },
      ];
    if (pages > 1 && years !== undefined && years < 4)
      return [
        {
          severity: 'consider',
          what: `${length}, for ${Math.max(1, Math.round(years))} years of experience.`,
          why,
          cure: 'One page is usual early in a career.',
        },
      ];
    return [{ severity: 'good', what: `Its length is usual: ${length}.`, why, cure: '' }];
  },
};
