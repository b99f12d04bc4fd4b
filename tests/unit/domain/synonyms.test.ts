import { describe, expect, it } from 'vitest';
import { alsoKnownAs, containsPhrase } from '../../../src/domain/search/synonyms.ts';

const groups = [
  ['mtls', 'mutual TLS'],
  ['sidecarless', 'ambient mode'],
];

describe('what a text is also known as', () => {
  it('is the rest of every group of which a phrase stands in it', () => {
    expect(alsoKnownAs('Migrate to mutual TLS in ambient mode', groups)).toEqual(['mtls', 'sidecarless']);
  });

  it('is nothing where words of a phrase stand apart', () => {
    expect(alsoKnownAs('TLS is mutual', groups)).toEqual([]);
  });

  it('does not repeat what the text already says', () => {
    expect(alsoKnownAs('mTLS, that is mutual TLS', groups)).toEqual([]);
  });
});

describe('a phrase in a text', () => {
  it('is found anywhere, whole and in order', () => {
    expect(containsPhrase(['a', 'b', 'c'], ['b', 'c'])).toBe(true);
    expect(containsPhrase(['a', 'b', 'c'], ['c', 'b'])).toBe(false);
    expect(containsPhrase(['a', 'b'], ['b', 'c'])).toBe(false);
  });
});
