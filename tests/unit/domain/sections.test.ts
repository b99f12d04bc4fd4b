import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, openSections, packSections, type Section } from '../../../src/domain/search/sections.ts';

const section = (url: string, text: string, more: Partial<Section> = {}): Section => ({
  url,
  page: 'Page',
  heading: 'Heading',
  topic: '',
  level: '',
  text,
  ...more,
});

const opened = (...sections: Section[]) =>
  openSections(JSON.parse(JSON.stringify(packSections(sections))) as ReturnType<typeof packSections>);
const urls = (found: readonly { section: Section }[]) => found.map(({ section: { url } }) => url);

describe('the full text of the portable edition', () => {
  const find = opened(
    section('/a', 'A ztunnel holds the certificates of every workload on its node.', {
      topic: 'Ambient',
      level: 'Advanced',
    }),
    section('/b', 'The node of a waypoint is chosen; certificates are issued by istiod.', { topic: 'Security' }),
    section('/c', 'Issued by istiod are certificates.'),
  );

  it('finds every section that holds all words', () => {
    expect(urls(find('certificates node', {}, 9)).sort()).toEqual(['/a', '/b']);
    expect(urls(find('certificate', {}, 9)).sort()).toEqual(['/a', '/b', '/c']);
  });

  it('puts the sections first that hold the words as they were said', () => {
    expect(urls(find('issued by istiod', {}, 9)).sort()).toEqual(['/b', '/c']);
    expect(urls(find('certificates are issued by istiod', {}, 9))[0]).toBe('/b');
  });

  it('holds to topic and level', () => {
    expect(urls(find('certificates', { topic: 'Ambient' }, 9))).toEqual(['/a']);
    expect(urls(find('certificates', { topic: 'Security', level: 'Advanced' }, 9))).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '?!', 'zzqqxx']) expect(find(query, {}, 9)).toEqual([]);
  });

  it('answers whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void find(query, {}, 24)));
  });
});

describe('excerptOf', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${i}`);

  it('shows the stretch with the most matches, marked, in at most so many words', () => {
    const runs = excerptOf(words.join(' '), ['w3', 'w40', 'w44'], 12);
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['w40', 'w44']);
    expect(
      runs
        .map(({ text }) => text)
        .join('')
        .split(' '),
    ).toHaveLength(12);
  });

  it('is a piece of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, length) => {
        expect(text).toContain(
          excerptOf(text, ['a'], length)
            .map((run) => run.text)
            .join(''),
        );
      }),
    );
  });
});
