import type { Rule } from '../finding.ts';

export const hiddenText: Rule = {
  id: 'hidden-text',
  check: ({ document: { layout } }) => {
    const hidden = (layout.hidden ?? []).filter((text) => /\p{L}{3}/u.test(text));
    return hidden.length === 0
      ? []
      : [
          {
            severity: 'mend',
            what: 'There is text that a program reads and a person does not see.',
            quote: hidden.join(' '),
            why: 'Whoever opens the text of the file sees it, and takes it for a trick, even where a template left it there. Here it counts for nothing.',
            cure: 'Take it out. What you can do belongs where it can be seen.',
          },
        ];
  },
};
