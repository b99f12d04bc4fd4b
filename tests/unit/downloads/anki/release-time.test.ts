import { describe, expect, it } from 'vitest';
import { releaseTime } from '../../../../src/downloads/anki/release-time.ts';

describe('the time of a release', () => {
  it('is what SOURCE_DATE_EPOCH says', () => {
    expect(releaseTime('2026-11-26', { SOURCE_DATE_EPOCH: '1795000000' })).toBe(1_795_000_000);
  });

  it('is the same at every build of one commit, and no time that lies ahead', () => {
    const time = releaseTime('2026-11-26', {});
    expect(releaseTime('2026-11-26', {})).toBe(time);
    expect(time * 1000).toBeLessThanOrEqual(Date.now());
  });

  it.each(['soon', '-1', '1.5'])('refuses %s', (said) => {
    expect(() => releaseTime('2026-11-26', { SOURCE_DATE_EPOCH: said })).toThrow(
      `SOURCE_DATE_EPOCH is "${said}": give it seconds since 1970, or leave it out`,
    );
  });
});
