import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldWord } from '../../../src/domain/search/words.ts';

describe('folding a word', () => {
  it.each([
    ['authorisation', 'authorization'],
    ['Authorisation', 'AUTHORIZATION'],
    ['virtualise', 'virtualize'],
    ['labelled', 'labeled'],
    ['behaviour', 'behavior'],
    ['résumé', 'resume'],
    ['licence', 'license'],
  ])('makes one word of %s and %s', (british, american) => {
    expect(foldWord(british)).toBe(foldWord(american));
  });

  it('leaves numbers and version names alone', () => {
    expect(foldWord('15008')).toBe('15008');
    expect(foldWord('v1alpha3')).toBe('v1alpha3');
  });

  it('does nothing the second time that the first did not', () => {
    for (const word of ['authorisation', 'ambient', 'sidecar', 'analyse', 'centre', 'labelling']) {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }
  });
});

describe('the words of a text', () => {
  it('has a kind in camel case whole and in parts', () => {
    expect(foldedWords('VirtualService')).toEqual(['virtualservice', 'virtual', 'service']);
    expect(foldedWords('HTTPRoute')).toEqual(['httproute', 'http', 'route']);
  });

  it('breaks labels at dots, slashes and dashes', () => {
    expect(foldedWords('istio.io/dataplane-mode')).toEqual(['istio', 'io', 'dataplane', 'mode']);
  });

  it('is total: any text gives words without white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldedWords(text).every((word) => !/\s/.test(word))),
    );
  });
});
