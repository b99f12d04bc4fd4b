import type { Rule } from '../finding.ts';

const LONGEST = 80;

export const longParagraphs: Rule = {
  id: 'long-paragraphs',
  check: ({ document: { lines } }) => {
    const long = lines.filter(({ text, bullet }) => !bullet && text.split(/\s+/).length > LONGEST);
    return long.length === 0
      ? []
      : [
          {
            severity: 'consider',
            what:
              long.length === 1
                ? `A paragraph has more than ${LONGEST} words.`
                : `${long.length} paragraphs have more than ${LONGEST} words.`,
            line: long[0],
            why: 'People look a resume over before they read it; a block of text is passed over.',
            cure: 'Cut it into points, or into sentences that can be found again.',
          },
        ];
  },
};
