import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_COMPARED,
  pickKey,
  readPicks,
  writePicks,
} from '../../../../../src/domain/scorecard/compare/compare-address.ts';

describe('the cards to compare in an address', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/);
  const at = fc.oneof(id, fc.constantFrom('ring/2026-11-24T09:28:00.000Z/11', 'daily/2026-11-23'));

  it('are read as they were written', () => {
    const pick = fc.record({ id, at }, { requiredKeys: ['id'] });
    fc.assert(
      fc.property(fc.uniqueArray(pick, { maxLength: MOST_COMPARED, selector: pickKey }), (picks) => {
        expect(readPicks(writePicks(picks))).toEqual(picks);
      }),
      { seed: 20_261_124 },
    );
  });

  it('come once each, and not more than can be compared', () => {
    expect(readPicks('a,b,a,a@m')).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'a', at: 'm' }]);
    expect(readPicks(Array.from({ length: 20 }, (_, i) => `c${i}`).join(','))).toHaveLength(MOST_COMPARED);
  });

  it('leave out what no address of ours holds', () => {
    expect(readPicks(',<b>,a@,@m,a b,ok@<i>,fine')).toEqual([{ id: 'fine' }]);
  });
});
