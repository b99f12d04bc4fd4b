import type { Rule } from '../finding.ts';

export const columns: Rule = {
  id: 'columns',
  check: ({ document: { lines, layout } }) => {
    const why =
      'Some programs read straight across the page, so that lines of two columns end up in one another. Look at the text under “What a parser reads”, in the order in which it is read.';
    if (layout.columns < 2) return [{ severity: 'good', what: 'The text stands in one column.', why, cure: '' }];
    return [
      {
        severity: 'consider',
        what: `Text stands in ${layout.columns} columns beside each other.`,
        line: lines.find(({ column }) => column > 1),
        why,
        cure: 'Put everything into one column, at least the experience; what stood at the side may follow below.',
      },
    ];
  },
};
