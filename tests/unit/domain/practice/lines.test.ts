import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/domain/practice/line-words.ts';
import { linesOf } from '../../../../src/domain/practice/lines.ts';

const lines = (markdown: string) => linesOf(markdownToMdast(markdown) as Root);

describe('the lines of a card', () => {
  it('keep code, strong and em, and of a link its words', () => {
    expect(lines('A `port`, **named** *so*, as [the `Service` says](/x/).')).toEqual([
      [
        'A ',
        ['code', 'port'],
        ', ',
        ['strong', 'named'],
        ' ',
        ['em', 'so'],
        ', as the ',
        ['code', 'Service'],
        ' says.',
      ],
    ]);
  });

  it('keep of two forms around one another code, or else the outer one', () => {
    expect(lines('**a `b` *c***')).toEqual([
      [
        ['strong', 'a '],
        ['code', 'b'],
        ['strong', ' '],
        ['strong', 'c'],
      ],
    ]);
  });

  it('are paragraphs, whatever the breaks of the source', () => {
    expect(lines('One\nline.\n\nTwo  \nlines.')).toEqual([['One line.'], ['Two lines.']]);
  });

  it('are each bullet of a list', () => {
    expect(lines('- One.\n- `Two`.')).toEqual([['One.'], [['code', 'Two'], '.']]);
  });

  it('refuse what a card cannot show', () => {
    expect(() => lines('A picture: ![of it](x.png)')).toThrow(/of the kind image/);
  });

  it('have words', () => {
    expect(wordsOf(['A ', ['code', 'b'], '.'])).toBe('A b.');
  });
});
