import type { Rule } from '../finding.ts';

const OUTSIDE = ['header', 'footer', 'text box', 'note'];

/** Contact details in the text itself, not only at the edge of the page or in a box. */
export const contactPlace: Rule = {
  id: 'contact-place',
  check: ({ document: { lines }, fields: { contact } }) => {
    const found = [contact.name, contact.email, contact.phone].filter((each) => each !== undefined);
    const outside = found
      .map(({ line }) => lines[line])
      .filter((line) => line !== undefined && OUTSIDE.includes(line.place));
    if (found.length === 0) return [];
    const why =
      'Programs that take the fields from a resume often read the text of the pages and leave out headers, footers and text boxes.';
    if (outside.length === 0)
      return [{ severity: 'good', what: 'Your contact details stand in the text of the page.', why, cure: '' }];
    return [
      {
        severity: 'mend',
        what: `Contact details stand in a ${outside[0]?.place ?? 'header'}.`,
        line: outside[0],
        why,
        cure: 'Write name, e-mail address and telephone number as the first lines of the page.',
      },
    ];
  },
};
