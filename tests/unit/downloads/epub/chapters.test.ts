import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../../src/downloads/epub/chapters.ts';

const HANDBOOK = `<main><h1>Book</h1><nav><a href="#a">A</a></nav>
<section id="part" data-chapter><h2>Part</h2><p id="said">Said <time datetime="2026-01-02">then</time>.</p>
<article id="one" data-chapter><h3><span>1</span> One</h3><h4 id="one-answer">Answer</h4>
<p>To <a href="#two" data-number="2">two</a>, <a href="#said">what is said</a>, <a href="#two-code">its code</a>,
<a href="/scorecards/x/">a card</a>, <a href="https://istio.io/" rel="x">Istio</a>.</p></article>
<article id="two" data-chapter><h3>Two</h3><time datetime="2026-03-04">now</time><pre id="two-code">x</pre></article>
</section><section id="terms" data-chapter><h2>Terms</h2></section></main>`;

const book = bookOf(HANDBOOK);
const body = (id: string) => book.chapters.find((chapter) => chapter.id === id)?.body ?? '';

describe('the handbook taken apart', () => {
  it('gives a file to what is a chapter, in order, with its depth and title', () => {
    expect(book.chapters.map(({ id, title, depth }) => [id, title, depth])).toEqual([
      ['part', 'Part', 0],
      ['one', '1 One', 1],
      ['two', 'Two', 1],
      ['terms', 'Terms', 0],
    ]);
  });

  it('says nothing twice: a chapter leaves out those inside of it', () => {
    expect(body('part')).toContain('Said');
    expect(body('part')).not.toContain('One');
  });

  it('lets the first heading of a file be the highest', () => {
    expect(body('part')).toContain('<h1>Part</h1>');
    expect(body('one')).toContain('<h1><span>1</span> One</h1>');
    expect(body('one')).toContain('<h2 id="one-answer">');
  });

  it('leads from file to file, marks what is outside, and keeps only the words of what the book has not got', () => {
    expect(body('one')).toContain('<a href="two.xhtml">two</a>');
    expect(body('one')).toContain('<a href="part.xhtml#said">');
    expect(body('one')).toContain('<a href="two.xhtml#two-code">');
    expect(body('one')).toContain('<a href="https://istio.io/" class="outside">Istio</a>');
    expect(body('one')).toContain(',\na card, ');
  });

  it('knows the newest day', () => {
    expect(book.newest).toBe('2026-03-04');
  });

  it.each([
    ['<p>No chapters</p>', 'no chapters'],
    ['<section data-chapter><h2>No id</h2></section>', 'has no id'],
    ['<section data-chapter id="x"><p>No heading</p></section>', 'x of the handbook has no heading'],
  ])('refuses %s', (html, message) => {
    expect(() => bookOf(html)).toThrow(message);
  });
});
