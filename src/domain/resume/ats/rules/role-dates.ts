import type { Rule } from '../finding.ts';

export const roleDates: Rule = {
  id: 'role-dates',
  check: ({ document: { lines }, fields: { roles } }) => {
    if (roles.length === 0) return [];
    const why =
      'Years of experience are counted from the dates of roles; a role without dates that can be read counts nothing.';
    const undated = roles.filter(({ dates }) => !dates || dates.isSingle);
    if (undated.length === 0)
      return [{ severity: 'good', what: `Each of ${roles.length} roles has its dates.`, why, cure: '' }];
    return undated.map((role) => ({
      severity: 'mend' as const,
      what: role.dates ? 'A role says only one date.' : 'A role has no dates that can be read.',
      line: lines[role.line],
      why,
      cure: 'Write from when until when, on the line of the role: “Jan 2020 – Mar 2022”, or “Jan 2020 – Present”.',
    }));
  },
};
