import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf, type CopyStatus } from '../../../../src/domain/offline/status.ts';
import { bytesInWords, inFull, inShort, wayInWords } from '../../../../src/domain/offline/words.ts';

const HEAD = { version: 'release-a', files: 10, bytes: 1000, wire: 300 };
const NONE: CopyStatus = { ready: false, copying: false };
const part = (have: number) => ({ ...HEAD, have, haveBytes: have * 100 });

it('says sizes as people do', () => {
  const sizes = [
    0, 1, 999_000, 999_001, 1_000_000, 4_049_000, 9_949_000, 9_951_000, 10_940_000, 999_600_000, 2_500_000_000,
  ];
  expect(sizes.map(bytesInWords)).toEqual([
    '0 kB',
    '1 kB',
    '999 kB',
    '1.0 MB',
    '1.0 MB',
    '4.0 MB',
    '9.9 MB',
    '10 MB',
    '11 MB',
    '1.0 GB',
    '2.5 GB',
  ]);
});

it('says 100 percent when all is there and not before', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(1000), (have, haveBytes) => {
      const percent = percentOf({ ...HEAD, have, haveBytes });
      expect(percent === 100).toBe(have === 10);
      expect(percent).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe('what the reader has', () => {
  it.each<[CopyStatus, boolean, string | undefined, string]>([
    [NONE, false, undefined, 'Online only'],
    [{ ...NONE, next: part(0), copying: true }, false, 'Offline copy: 0 %', 'Online only'],
    [{ ...NONE, next: part(4), copying: true }, false, 'Offline copy: 40 %', 'Part of a copy: 4 of 10 files'],
    [{ ...NONE, next: part(4) }, true, 'Offline copy: paused at 40 %', 'Part of a copy: 4 of 10 files'],
    [
      { ...NONE, next: part(9), trouble: 'network' },
      false,
      'Offline copy: stopped at 90 %',
      'Part of a copy: 9 of 10 files',
    ],
    [{ ...NONE, trouble: 'full' }, false, 'Offline copy: not begun', 'Online only'],
    [{ ...NONE, current: HEAD }, false, 'Reads without a network', 'A complete copy on this device'],
    [
      { ...NONE, current: HEAD, next: part(4), copying: true },
      false,
      'Reads without a network · fetching a new release, 40 %',
      'A complete copy on this device',
    ],
    [
      { ...NONE, current: HEAD, next: part(10), ready: true },
      false,
      'Reads without a network · a new release waits',
      'A complete copy on this device',
    ],
  ])('%j, paused: %s', (status, paused, short, way) => {
    expect(inShort(status, paused)).toBe(short);
    expect(wayInWords(status)).toBe(way);
    expect(inFull(status, paused)).toMatch(/^[A-Z].*\.$/);
  });
});
