import { describe, expect, it } from 'vitest';
import { linesAsHtml, linesAsMarkdown } from '../../../../../src/domain/scorecard/exchange/lines.ts';

const lines = [
  ['', 'Before', '<b>After</b>'],
  ['mTLS | paths', '96 %', '=HYPERLINK("x")'],
  ['Two\nlines', '', '−3 %'],
];

describe('lines for the clipboard', () => {
  it('are a table in HTML, with every text as text and no formula', () => {
    expect(linesAsHtml(lines)).toBe(
      [
        '<table>',
        '<thead><tr><th></th><th>Before</th><th>&lt;b&gt;After&lt;/b&gt;</th></tr></thead>',
        '<tbody>',
        '<tr><th>mTLS | paths</th><td>96 %</td><td>&#39;=HYPERLINK(&quot;x&quot;)</td></tr>',
        '<tr><th>Two\nlines</th><td></td><td>−3 %</td></tr>',
        '</tbody>',
        '</table>',
        '',
      ].join('\n'),
    );
  });

  it('are a table in Markdown, each line with as many cells', () => {
    const markdown = linesAsMarkdown(lines).trimEnd().split('\n');
    expect(markdown).toHaveLength(4);
    expect(markdown.map((line) => line.split(/(?<!\\)\|/).length)).toEqual([5, 5, 5, 5]);
    expect(markdown[0]).not.toContain('<b>');
  });
});
