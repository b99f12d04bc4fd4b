import { describe, expect, it } from 'vitest';
import { decide, isDear, wantedRelease } from '../../../../src/domain/offline/decide.ts';
import type { CopyStatus } from '../../../../src/domain/offline/status.ts';

const A = { version: 'release-a', files: 10, bytes: 1000, wire: 300 };
const B = { ...A, version: 'release-b' };
const NONE: CopyStatus = { ready: false, copying: false, network: true };
const DEAR = { saveData: true };

describe('what a quiet page does by itself', () => {
  it.each<[string, Parameters<typeof decide>, ReturnType<typeof decide>]>([
    ['makes the first copy', [{ mode: 'auto' }, {}, NONE], 'go on'],
    [
      'goes on with one that was interrupted',
      [{ mode: 'auto' }, {}, { ...NONE, next: { ...A, have: 1, haveBytes: 10 }, trouble: 'network' }],
      'go on',
    ],
    ['leaves a whole one alone', [{ mode: 'auto' }, {}, { ...NONE, current: A }], 'nothing'],
    ['fetches a new release beside it', [{ mode: 'auto' }, {}, { ...NONE, current: A, found: B }], 'go on'],
    [
      'does not fetch again what waits',
      [{ mode: 'auto' }, {}, { ...NONE, current: A, next: { ...B, have: 10, haveBytes: 1000 }, ready: true }],
      'nothing',
    ],
    ['asks first where bytes are dear', [{ mode: 'auto' }, DEAR, NONE], 'ask'],
    ['asks for each release', [{ mode: 'auto', agreed: A.version }, DEAR, { ...NONE, current: A, found: B }], 'ask'],
    [
      'goes on with what was agreed to',
      [{ mode: 'auto', agreed: B.version }, DEAR, { ...NONE, current: A, found: B }],
      'go on',
    ],
    ['never begins again what was removed', [{ mode: 'removed' }, {}, NONE], 'nothing'],
    [
      'leaves alone what was paused',
      [{ mode: 'paused' }, {}, { ...NONE, next: { ...A, have: 1, haveBytes: 1 } }],
      'nothing',
    ],
    ['does not join in what is under way', [{ mode: 'auto' }, {}, { ...NONE, copying: true }], 'nothing'],
    ['does not try without a network', [{ mode: 'auto' }, {}, { ...NONE, network: false }], 'nothing'],
    ['does not run into a full disk again', [{ mode: 'auto' }, {}, { ...NONE, trouble: 'full' }], 'nothing'],
  ])('%s', (_, [choice, connection, status], done) => {
    expect(decide(choice, connection, status)).toBe(done);
  });

  it('takes the release that was found last', () => {
    expect(wantedRelease({ ...NONE, next: { ...A, have: 1, haveBytes: 1 }, found: B })).toBe(B.version);
  });
});

it('knows a connection that costs from one that does not', () => {
  expect([{}, { effectiveType: '4g' }, { type: 'wifi' }, { saveData: false }].some(isDear)).toBe(false);
  expect(
    [{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }, { type: 'cellular' }].every(isDear),
  ).toBe(true);
});
