import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, isRelevant, parseExcerpt } from '../../../src/domain/search/highlight.ts';

describe('highlighting', () => {
  it('marks the words that matched, in whatever spelling', () => {
    expect(highlight('Authorisation in ambient mode', ['authorization', 'ambient'])).toEqual([
      { text: 'Authorisation', marked: true },
      { text: ' in ', marked: false },
      { text: 'ambient', marked: true },
      { text: ' mode', marked: false },
    ]);
  });

  it('loses no character of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, matched) => {
        expect(
          highlight(text, matched)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('an excerpt of the full text', () => {
  it('is cut at its marks and unescaped', () => {
    expect(parseExcerpt('port <mark>15008</mark> &lt;node&gt; &amp; more')).toEqual([
      { text: 'port ', marked: false },
      { text: '15008', marked: true },
      { text: ' <node> & more', marked: false },
    ]);
  });

  it('takes any other markup for the text that it is', () => {
    expect(parseExcerpt('<img src=x onerror=alert(1)>')).toEqual([
      { text: '<img src=x onerror=alert(1)>', marked: false },
    ]);
  });
});

describe('the relevance of an excerpt', () => {
  const excerpt = parseExcerpt('counts <mark>consecutive5xxErrors</mark> and <mark>certificates</mark>');

  it('is there where a marked word begins as a word of the query does', () => {
    expect(isRelevant(excerpt, 'certificate rotation')).toBe(true);
  });

  it('is not there where the index found what nobody asked', () => {
    expect(isRelevant(excerpt, 'x'.repeat(200))).toBe(false);
    expect(isRelevant(excerpt, 'rotation')).toBe(false);
    expect(isRelevant(parseExcerpt('no mark at all'), 'mark')).toBe(false);
    expect(isRelevant(parseExcerpt('a <mark>q</mark>'), 'qwzx')).toBe(false);
  });

  it('wants half of what was asked, and asks nothing of the words that every question holds', () => {
    expect(isRelevant(excerpt, 'what is a certificate')).toBe(true);
    expect(isRelevant(excerpt, 'img src x onerror certificate')).toBe(false);
  });
});
