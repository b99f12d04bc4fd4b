import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counting } from '../../../../src/domain/practice/log/counting.ts';
import type { PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { anyLog } from './any-log.ts';

const union = (...logs: readonly (readonly PracticeEvent[])[]) => logs.flat();

const at = (n: number) => `0mhxk2a${String(n).padStart(2, '0')}unique`;
const star = (n: number, card = 'a', value = true): PracticeEvent => ({
  kind: 'mark',
  id: at(n),
  card,
  mark: 'starred',
  value,
});
const reset = (n: number, card?: string): PracticeEvent => ({
  kind: 'reset',
  id: at(n),
  ...(card !== undefined && { card }),
});
const undo = (n: number, ...of: number[]): PracticeEvent => ({ kind: 'undo', id: at(n), of: of.map(at) });
const ids = (events: readonly PracticeEvent[]) => counting(events).map(({ id }) => Number(id.slice(7, 9)));

describe('the events that count', () => {
  it('are the same in whatever order and however often they come', () => {
    fc.assert(
      fc.property(
        anyLog().chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }), fc.subarray(log)),
        ),
        ([log, shuffled, again]) => {
          expect(counting(union(again, shuffled, again))).toEqual(counting(log));
        },
      ),
    );
  });

  it('stand in the order of their ids, each once', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const found = counting(union(log, log)).map(({ id }) => id);
        expect(found).toEqual([...new Set(found)].sort());
      }),
    );
  });

  it('are found again among those that count, and no others', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        expect(counting(counting(log))).toEqual(counting(log));
      }),
    );
  });

  it('are none of those that were undone, wherever the undo stands', () => {
    expect(ids([star(1), star(2), undo(3, 1)])).toEqual([2]);
    expect(ids([undo(1, 2), star(2)])).toEqual([]);
    expect(ids([undo(1, 1), star(2)])).toEqual([2]);
  });

  it('stay undone where the undo is undone', () => {
    expect(ids([star(1), undo(2, 1), undo(3, 2)])).toEqual([]);
  });

  it('are those after a reset, of its card', () => {
    expect(ids([star(1, 'a'), star(2, 'b'), reset(3, 'a'), star(4, 'a')])).toEqual([2, 4]);
    expect(ids([star(1, 'a'), star(2, 'b'), reset(3), star(4, 'a')])).toEqual([4]);
  });

  it('are back when the reset is undone, but for what an earlier reset took', () => {
    expect(ids([star(1), reset(2), undo(3, 2)])).toEqual([1]);
    expect(ids([star(1), reset(2), star(3), reset(4), undo(5, 4)])).toEqual([3]);
    expect(ids([star(1), reset(2, 'a'), star(3), reset(4, 'a'), undo(5, 4)])).toEqual([3]);
  });

  it('are all settings that were not undone, whatever is reset', () => {
    const setting = (n: number): PracticeEvent => ({ kind: 'setting', id: at(n), key: 'newADay', value: n });
    expect(ids([setting(1), setting(2), reset(3), undo(4, 2)])).toEqual([1]);
  });
});
