import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from '../../../../src/downloads/epub/archive.ts';
import type { Book } from '../../../../src/downloads/epub/chapters.ts';

const book: Book = {
  newest: '2026-11-26',
  chapters: [
    { id: 'topic-a', title: 'A & B', depth: 0, body: '<h1>A &amp; B</h1>' },
    { id: 'question-q', title: 'Q', depth: 1, body: '<h1>Q</h1>' },
    { id: 'terms', title: 'Terms', depth: 0, body: '<h1>Terms</h1>' },
    { id: 'references', title: 'References', depth: 0, body: '<h1>References</h1>' },
  ],
};
const make = () => archive(book, { style: 'p{}', cover: '<svg/>' });

describe('the file of the book', () => {
  it('begins with its type, stored as it is', () => {
    // APPNOTE 4.3.7: signature, then at 8 the method (0: stored), at 28 the length of an extra field, at 30 the name.
    const bytes = make();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(8, true)).toBe(0);
    expect(view.getUint16(28, true)).toBe(0);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same in every time zone', () => {
    const zone = process.env['TZ'];
    const files = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((tz) => {
      process.env['TZ'] = tz;
      return Buffer.from(make()).toString('base64');
    });
    process.env['TZ'] = zone ?? '';
    if (zone === undefined) delete process.env['TZ'];
    expect(new Set(files).size).toBe(1);
  });

  it('lists chapters below their parts, with text as text', () => {
    const nav = strFromU8(unzipSync(make())['EPUB/nav.xhtml'] ?? new Uint8Array());
    expect(nav).toContain(
      '<li><a href="topic-a.xhtml">A &amp; B</a>\n<ol>\n<li><a href="question-q.xhtml">Q</a></li>\n</ol>\n</li>',
    );
    expect(nav).toContain('<li><a href="terms.xhtml">Terms</a></li>');
  });
});
