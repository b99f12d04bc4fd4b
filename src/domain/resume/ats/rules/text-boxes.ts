import type { Rule } from '../finding.ts';

export const textBoxes: Rule = {
  id: 'text-boxes',
  check: ({ document: { lines, layout } }) =>
    layout.textBoxes === 0
      ? []
      : [
          {
            severity: 'mend',
            what:
              layout.textBoxes === 1 ? 'Text stands in a text box.' : `Text stands in ${layout.textBoxes} text boxes.`,
            line: lines.find(({ place }) => place === 'text box'),
            why: 'A text box is a drawing that lies beside the text; many programs do not look into drawings.',
            cure: 'Cut the text out of the box and paste it into the page.',
          },
        ],
};
