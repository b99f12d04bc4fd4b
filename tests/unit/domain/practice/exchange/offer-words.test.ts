import { expect, test } from 'vitest';
import { offerOf } from '../../../../../src/domain/practice/exchange/offer.ts';
import { sayOffer } from '../../../../../src/domain/practice/exchange/offer-words.ts';
import { addDays } from '../../../../../src/domain/practice/calendar.ts';
import { eventId, type PracticeEvent } from '../../../../../src/domain/practice/log/event.ts';
import { EMPTY, type Log } from '../../../../../src/domain/practice/log/union.ts';
import { NOW, TODAY } from '../any-devices.ts';

const id = (minutesAgo: number) => eventId(NOW - minutesAgo * 60_000, 'aaaaaa');
const reviews = (n: number, cards: number, from = 60): PracticeEvent[] =>
  Array.from({ length: n }, (_, i) => ({
    kind: 'review',
    id: id(n - i),
    card: `card-${i % cards}`,
    grade: 3,
    day: addDays(TODAY, -from + Math.floor((i * from) / n)),
    retention: 0.9,
  }));
const log = (events: readonly PracticeEvent[]): Log => ({ events, unknown: [] });
const say = (here: Log, brought: Log) => sayOffer(offerOf(here, brought), TODAY);

test('says what there is, and how much of it is new', () => {
  const all = reviews(412, 130);
  expect(say(log(all.slice(0, 388)), log(all))).toEqual([
    'It holds 412 reviews of 130 cards from 27 Sep to 25 Nov; 388 reviews are here already.',
    'To be added: 24 reviews.',
  ]);
  expect(say(log([]), log(all))[0]).toMatch(/; none of it is here yet\.$/);
});

test('has nothing to add where all is known, and says so', () => {
  const all = reviews(3, 2);
  expect(say(log(all), log(all))).toEqual([
    expect.stringMatching(/^It holds 3 reviews of 2 cards .*; all of it is here already\.$/),
  ]);
  expect(say(log(all), EMPTY)).toEqual(['It holds no entries: there is nothing to bring in.']);
});

test('warns of reviews that would count no longer, and of settings that would be others', () => {
  const all = reviews(10, 5);
  const brought: PracticeEvent[] = [
    { kind: 'reset', id: id(0.5) },
    { kind: 'setting', id: id(0.2), key: 'newADay', value: 25 },
  ];
  expect(say(log(all), log(brought))).toEqual([
    'It holds marks and settings only; none of it is here yet.',
    'To be added: 2 entries, such as marks, settings and undos.',
    '10 reviews that count here now would not count any longer: the file holds a reset or an undo of them.',
    'Set later than here, and to be taken over: new cards a day.',
  ]);
});

test('names what only a newer version understands', () => {
  const brought: Log = { events: reviews(1, 1), unknown: [{ kind: 'note', id: id(3) }] };
  expect(say(EMPTY, brought).at(-1)).toBe(
    '1 entry of it was written by a newer version of this site, and is kept unread.',
  );
});
