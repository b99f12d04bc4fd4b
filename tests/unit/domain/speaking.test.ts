import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, secondsToSay } from '../../../src/domain/content/speaking.ts';

describe('the time to say an answer', () => {
  it('is 30 seconds for 75 words at 150 a minute', () => {
    expect(secondsToSay(Array(75).fill('word').join(' '))).toBe(30);
  });

  it('is rounded up to five seconds', () => {
    expect(secondsToSay(Array(76).fill('word').join(' '))).toBe(35);
  });

  it('is nothing for nothing', () => {
    expect(secondsToSay('')).toBe(0);
    expect(secondsToSay(' – … — ')).toBe(0);
  });

  it('never falls when text is added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => secondsToSay(`${text} ${more}`) >= secondsToSay(text)),
    );
  });
});

describe('counting words', () => {
  it('counts what a reader would: code names are one, lone punctuation is none', () => {
    expect(countWords('set `istio.io/dataplane-mode=ambient` on it - now')).toBe(5);
  });

  it('adds up over a line break', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (a, b) => {
        expect(countWords(`${a.join(' ')}\n${b.join(' ')}`)).toBe(a.length + b.length);
      }),
    );
  });
});
