import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { copyButton, textOf } from './elements.ts';

const elements = (node: Element, ...names: string[]): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

/** Rows of a scorecard, by the word in their first cell: each kind has a colour and a sign. */
const ROW_KINDS: Readonly<Record<string, string>> = { Benefit: 'benefit', Cost: 'cost', Gate: 'gate' };

/** A cell that is the reader's to fill. */
const BLANK = 'fill in';

const classOf = (name: string | false | undefined) => (name ? { class: name } : {});

/**
 * Makes a table readable on a phone: every cell carries its column's name, shown where rows become stacks. The roles are
 * spelled out because a table that is no longer laid out as one loses them in some browsers.
 */
export const tables: HastPluginDefinition = {
  name: 'tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      if (table.properties.role) return;
      const rows = elements(table as Element, 'thead', 'tbody').flatMap((part) => elements(part, 'tr'));
      const labels = rows[0] ? elements(rows[0], 'th', 'td').map(textOf) : [];
      const copy: Element = {
        ...(table as Element),
        properties: { role: 'table' },
        children: elements(table as Element, 'thead', 'tbody').map((part) => ({
          ...part,
          properties: { role: 'rowgroup' },
          children: elements(part, 'tr').map((row) => ({
            ...row,
            properties: { role: 'row', ...classOf(ROW_KINDS[textOf(elements(row, 'td')[0] ?? row)]) },
            children: elements(row, 'th', 'td').map((cell, i) => ({
              ...cell,
              properties:
                part.tagName === 'thead'
                  ? { scope: 'col', role: 'columnheader' }
                  : { role: 'cell', 'data-label': labels[i] ?? '', ...classOf(textOf(cell) === BLANK && 'blank') },
            })),
          })),
        })),
      };
      context.replaceNode(table, {
        type: 'element',
        tagName: 'figure',
        properties: { class: labels.length > 3 ? 'table wide' : 'table' },
        children: [copyButton('Copy the table'), copy],
      });
    },
  },
};
