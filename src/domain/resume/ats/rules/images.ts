import type { Rule } from '../finding.ts';

export const images: Rule = {
  id: 'images',
  check: ({ document: { layout } }) =>
    layout.images === 0
      ? []
      : [
          {
            severity: 'consider',
            what: layout.images === 1 ? 'There is a picture.' : `There are ${layout.images} pictures.`,
            why: 'Nothing that a picture shows can be read: no text, no logo, no bar that stands for a skill. Whether a photograph of you belongs on a resume is a matter of the country: usual in some, unwanted in others, where employers avoid seeing it.',
            cure: 'Say in words whatever a picture says. Leave a photograph away unless it is asked for where you apply.',
          },
        ],
};
