/**
 * The roles that tables have anyway, said aloud: on a phone rows become stacks, and a table not laid out as one loses its roles in some
 * browsers.
 */
export const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
