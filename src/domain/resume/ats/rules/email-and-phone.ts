import type { Rule } from '../finding.ts';

export const emailAndPhone: Rule = {
  id: 'email-and-phone',
  check: ({ document: { lines }, fields: { contact } }) => {
    const missing = [...(contact.email ? [] : ['e-mail address']), ...(contact.phone ? [] : ['telephone number'])];
    const why =
      'They are the first fields that are filled from a resume; a recruiter who finds you needs a way to reach you.';
    if (missing.length === 0)
      return [
        {
          severity: 'good',
          what: 'E-mail address and telephone number were found.',
          line: lines[contact.email?.line ?? 0],
          why,
          cure: '',
        },
      ];
    return [
      {
        severity: contact.email ? 'consider' : 'mend',
        what: `No ${missing.join(' and no ')} was found.`,
        why,
        cure: 'Write them as text, not as a picture or a link behind a word; the telephone number with its country code, as in +44 20 7946 0123.',
      },
    ];
  },
};
