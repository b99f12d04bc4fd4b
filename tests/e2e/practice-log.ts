/** Records of practice as weeks of use would leave them: the same for the same seed. */
import { readFileSync } from 'node:fs';
import { addDays, type Calendar, type Day } from '../../src/domain/practice/calendar.ts';
import { parseDeck, type Deck } from '../../src/domain/practice/deck.ts';
import { advance, NOTHING } from '../../src/domain/practice/fold/fold.ts';
import type { Derived } from '../../src/domain/practice/fold/state.ts';
import { eventId, type Grade, type InterviewEvent, type ReviewEvent } from '../../src/domain/practice/log/event.ts';

const DAY_MS = 86_400_000;

/** Of the built site. */
export const builtDeck = (): Deck => parseDeck(JSON.parse(readFileSync('dist/practice/deck.json', 'utf8')));

/** As the pages have it, in a browser whose time zone is that of this process. */
export const calendar: Calendar = {
  now: () => Date.now(),
  dayOf: (at) => {
    const date = new Date(at - 4 * 3_600_000);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
  endOf: (day) => new Date(`${addDays(day, 1)}T04:00:00`).getTime(),
};

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Habit {
  /** Days before today that it began. */
  readonly days: number;
  readonly newADay: number;
  readonly seed: number;
}

/** Every card that is due, and some new ones, on most days: nine of ten are recalled. */
export function reviewsOf(deck: Deck, { days, newADay, seed }: Habit): readonly ReviewEvent[] {
  const random = chance(seed);
  const events: ReviewEvent[] = [];
  let derived: Derived = NOTHING;
  let fresh = 0;
  const start = Date.now() - days * DAY_MS;
  for (let i = 0; i < days; i++) {
    if (random() < 0.25) continue;
    const evening = start + i * DAY_MS;
    const day: Day = calendar.dayOf(evening);
    const due = [...derived.cards].filter(([, { memory }]) => memory && calendar.dayOf(memory.due) <= day);
    const cards = [...due.map(([id]) => id), ...deck.cards.slice(fresh, fresh + newADay).map(({ id }) => id)];
    fresh += newADay;
    cards.forEach((card, n) => {
      const grade: Grade = random() < 0.1 ? 1 : random() < 0.12 ? 2 : random() < 0.1 ? 4 : 3;
      const unique = Math.floor(random() * 36 ** 8)
        .toString(36)
        .padStart(8, '0');
      const id = eventId(Math.floor(evening) + n * 20_000, unique);
      const took = 3_000 + Math.floor(random() * 12_000);
      const event: ReviewEvent = { kind: 'review', id, card, grade, day, retention: 0.9, took };
      events.push(event);
      derived = advance(derived, event);
    });
  }
  return events;
}

/** Mock interviews on some of the days. */
export function interviewsOf(deck: Deck, ago: readonly number[]): readonly InterviewEvent[] {
  return ago.map((days, i) => {
    const at = Date.now() - days * DAY_MS;
    return {
      kind: 'interview',
      id: eventId(Math.floor(at), `interview${i}`),
      day: calendar.dayOf(at),
      minutes: 30,
      scope: { topics: [], levels: [], exams: [], questions: [] },
      asked: deck.questions.slice(10 * i, 10 * i + 5).map(({ id }, n) => ({
        question: id,
        seconds: 70,
        points: 4,
        said: [0, 1],
        mark: n === 4 ? null : 40 + 10 * n + 5 * i,
        text: '',
      })),
    };
  });
}
