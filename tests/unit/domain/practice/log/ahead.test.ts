import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../../../src/domain/practice/exchange/read-backup.ts';
import { writeBackup } from '../../../../../src/domain/practice/exchange/write-backup.ts';
import { foldAll } from '../../../../../src/domain/practice/fold/fold.ts';
import { isAhead, timed, timeOf } from '../../../../../src/domain/practice/log/ahead.ts';
import { eventId, type ReviewEvent } from '../../../../../src/domain/practice/log/event.ts';
import { LAST_MOMENT } from '../../../../../src/domain/practice/log/id.ts';
import { DAY, START } from '../arbitrary.ts';

const easy = (at: number, day: string): ReviewEvent => ({
  kind: 'review',
  id: eventId(at, 'aaaaaa'),
  card: 'a',
  grade: 4,
  day,
  retention: 0.9,
});

/** The id of an event that was given while the clock was a year ahead, and one that had to follow it. */
const AHEAD = START + 365 * DAY;
const after = timed(easy(AHEAD + 1, '2026-09-01'), START);

describe('an event that had to follow one of a year ahead', () => {
  it('keeps its own time beside its id', () => {
    expect(after).toEqual({ ...easy(AHEAD + 1, '2026-09-01'), at: START });
    expect(timeOf(after)).toBe(START);
    expect(timed(after, START + DAY)).toBe(after);
  });

  it('has no time beside its id where that says it', () => {
    for (const apart of [-DAY, 0, 200]) {
      const event = easy(START + apart, '2026-09-01');
      expect(timed(event, START)).toBe(event);
    }
  });

  it('makes the card due as its button said', () => {
    const memory = foldAll([after]).cards.get('a')?.memory;
    const usual = foldAll([easy(START, '2026-09-01')]).cards.get('a')?.memory;
    expect(memory).toEqual(usual);
    expect((memory?.due ?? 0) - START).toBe(8 * DAY);
  });

  it('leaves with a backup, and is taken over on another device', () => {
    const found = readBackup(writeBackup({ events: [after], unknown: [] }, [], '2026-09-01T09:00:00.000Z'), {
      now: START,
      today: '2026-09-01',
    });
    expect(found).toMatchObject({ kind: 'backup', damaged: [], log: { events: [after] } });
  });
});

describe('an event of a time that has not come', () => {
  it('is one whose own time is ahead, whatever its id says', () => {
    expect(isAhead(easy(AHEAD, '2027-09-01'), START)).toBe(true);
    expect(isAhead({ ...easy(START, '2026-09-01'), at: AHEAD }, START)).toBe(true);
    expect(isAhead(after, START)).toBe(false);
  });

  it('is one after whose id there is no room for others', () => {
    expect(isAhead({ ...easy(LAST_MOMENT, '2026-09-01'), at: START }, START)).toBe(true);
  });
});
