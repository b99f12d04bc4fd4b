import type { Rule } from '../finding.ts';

export const tables: Rule = {
  id: 'tables',
  check: ({ document: { lines, layout } }) =>
    layout.tables === 0
      ? []
      : [
          {
            severity: 'consider',
            what: layout.tables === 1 ? 'There is a table.' : `There are ${layout.tables} tables.`,
            line: lines.find(({ place }) => place === 'table'),
            why: 'Cells are read one after another, by some programs by columns; what belongs together may come apart.',
            cure: 'Write rows as lines, and set dates apart with a tab instead of a cell.',
          },
        ],
};
