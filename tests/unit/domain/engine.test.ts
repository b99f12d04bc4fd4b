import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchEngine, createSearchEngineInPieces } from '../../../src/domain/search/engine.ts';
import { packEntries, unpackEntries, type SearchEntry } from '../../../src/domain/search/entries.ts';

const TOPICS = [
  ['ambient', 'Ambient'],
  ['sidecar-injection', 'Sidecar injection'],
] as const;

const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'question',
  title,
  url: `/${title}/`,
  context: '',
  words: '',
  names: '',
  topic: 'ambient',
  level: 'Beginner',
  ...more,
});

function engineOf(...entries: SearchEntry[]) {
  const { data, more } = packEntries(TOPICS, entries);
  return createSearchEngine(data, more);
}

const titles = (engine: ReturnType<typeof engineOf>, query: string) =>
  engine.search(query).map((hit) => hit.entry.title);

describe('the instant tier', () => {
  const engine = engineOf(
    entry('What is ambient mode?', { words: 'sidecarless' }),
    entry('How does sidecar injection work?', { topic: 'sidecar-injection', level: 'Intermediate' }),
    entry('AuthorizationPolicy', { kind: 'term', level: '' }),
    entry('Routing with a VirtualService', { kind: 'reference', level: '' }),
    entry('What is a waypoint?'),
  );

  it.each([
    ['ambeint', 'What is ambient mode?'],
    ['amb', 'What is ambient mode?'],
    ['sidecarless', 'What is ambient mode?'],
    ['sidec', 'How does sidecar injection work?'],
    ['authorisation policy', 'AuthorizationPolicy'],
    ['virtualservise', 'Routing with a VirtualService'],
    ['virtual service', 'Routing with a VirtualService'],
    ['way point', 'What is a waypoint?'],
  ])('answers "%s" with "%s"', (query, expected) => {
    expect(titles(engine, query)[0]).toBe(expected);
  });

  it('still answers when one word of many is unknown', () => {
    expect(titles(engine, 'ambient quxification')).toContain('What is ambient mode?');
  });

  it('tolerates no edit in numbers, where every digit carries meaning', () => {
    const ports = engineOf(entry('Port 15008'), entry('Port 15006'));
    expect(titles(ports, '15008')).toEqual(['Port 15008']);
  });

  it('prefers the title that says the query word for word', () => {
    const both = engineOf(entry('What is istiod?'), entry('What is Istio?'));
    expect(titles(both, 'what is istio')[0]).toBe('What is Istio?');
  });

  it('keeps to the topic and the level that are asked for', () => {
    const hits = engine.search('how does', { topic: 'sidecar-injection', level: '' });
    expect(hits.map((hit) => hit.entry.topic)).toEqual(['sidecar-injection']);
    expect(engine.search('ambient', { topic: '', level: 'Advanced' })).toEqual([]);
  });

  it('finds nothing for what holds no letter or digit', () => {
    for (const query of ['', '   ', '"', '<>', '***', '()[]{}']) expect(engine.search(query)).toEqual([]);
  });

  it('is total and bounded: any text gives a list no longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20_000 }),
        (query) => engine.search(query, undefined, 3).length <= 3,
      ),
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(engine.search(query)).toEqual(engine.search(query));
      }),
    );
  });

  it('finds every entry by its own title', () => {
    const word = fc.stringMatching(/^[a-z]{4,10}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), (names) => {
        const many = engineOf(...names.map((name) => entry(name)));
        for (const name of names) expect(titles(many, name)[0]).toBe(name);
      }),
    );
  });
});

describe('packing', () => {
  const question = entry('What is a waypoint?', {
    url: '/questions/ambient/waypoint/',
    context: 'Ambient, beginner',
    words: 'l7 proxy',
    names: 'istio.io/use-waypoint',
  });
  const about = entry('About', { kind: 'page', level: '', url: '/about/', context: 'What this is', words: 'licence' });
  const source = entry('Waypoint proxies', {
    kind: 'reference',
    level: '',
    url: '/references/#ambient-usage-waypoint',
    context: 'docs/ambient',
    names: 'waypoint-for',
  });
  const { data, more } = packEntries(TOPICS, [source, question, about]);

  it('gives back what it was given, questions first and sources last', () => {
    expect(unpackEntries(data, more)).toEqual([question, about, source]);
  });

  it('answers from the first part alone, without sources, contexts of pages and names', () => {
    expect(unpackEntries(data)).toEqual([
      { ...question, names: '' },
      { ...about, context: '' },
    ]);
  });

  it('in pieces makes the same engine', async () => {
    const whole = await createSearchEngineInPieces(data, more);
    expect(whole.search('waypoint')).toEqual(createSearchEngine(data, more).search('waypoint'));
    expect(whole.search('use waypoint').map(({ entry: { title } }) => title)).toContain('What is a waypoint?');
  });
});
