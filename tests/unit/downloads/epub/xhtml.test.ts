import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/downloads/epub/tree.ts';
import { escapeXml, xhtml } from '../../../../src/downloads/epub/xhtml.ts';

const written = (html: string) => xhtml(parseFragment(html).childNodes);

describe('HTML written as XHTML', () => {
  it.each([
    ['<p>one<br>two', '<p>one<br/>two</p>'],
    ['<p>a &lt; b &amp;&nbsp;c</p>', '<p>a &lt; b &amp;\u00a0c</p>'],
    ['<a href="x?a=1&b=2">x</a>', '<a href="x?a=1&amp;b=2">x</a>'],
    ['<p hidden style="color:red" onclick="x()" data-x="1" class="c">x</p>', '<p class="c">x</p>'],
    ['<p>a<script>x()</script><style>p{}</style><button>b</button><!-- c --></p>', '<p>a</p>'],
    ['<td role="cell" data-label="Cost">1</td>', '<td>1</td>'],
    [
      '<table role="table"><tr><th scope="col" role="columnheader">1</table>',
      '<table><tbody><tr><th scope="col">1</th></tr></tbody></table>',
    ],
  ])('%s', (html, expected) => {
    expect(written(html)).toBe(expected);
  });

  it('keeps every text, and leaves none that could be markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        const plain = text.replace(/[\s\p{Cc}\ufffe\uffff]+/gu, '');
        expect(textOf(parseFragment(escaped)).replace(/[\s\p{Cc}]+/gu, '')).toBe(plain);
      }),
    );
  });
});
