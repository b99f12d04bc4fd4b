/** Logs as a reader might make them, and as nobody would: with times out of order, undos of what is not there, and resets anywhere. */
import * as fc from 'fast-check';
import { addDays } from '../../../../src/domain/practice/calendar.ts';
import {
  eventId,
  type Grade,
  type InterviewEvent,
  type MarkValue,
  type PracticeEvent,
  type SettingEvent,
} from '../../../../src/domain/practice/log/event.ts';

export const START = Date.parse('2026-11-24T09:00:00.000Z');
export const CARDS = ['what-is-istio', 'ambient-mode', 'ambient-mode/ztunnel', 'constructor'];
const EMPTY = { topics: [], levels: [], exams: [], questions: [] };
const MINUTE = 60_000;

/** What an event says, before it has an id and, for an undo, something to name. */
export type Said =
  | {
      readonly kind: 'review';
      readonly card: string;
      readonly grade: Grade;
      readonly retention: number;
      readonly took?: number;
    }
  | ({ readonly kind: 'mark'; readonly card: string } & MarkValue)
  | Omit<SettingEvent, 'id'>
  | { readonly kind: 'interview' }
  | { readonly kind: 'reset'; readonly card?: string }
  | { readonly kind: 'undo'; readonly of: readonly number[] };

const card = fc.constantFrom(...CARDS);
const day = fc.nat(20).map((days) => addDays('2026-11-24', days));
const review = fc.record(
  {
    kind: fc.constant('review' as const),
    card,
    grade: fc.constantFrom<Grade[]>(1, 2, 3, 3, 4),
    retention: fc.constantFrom(0.8, 0.9, 0.97),
    took: fc.nat(600_000),
  },
  { requiredKeys: ['kind', 'card', 'grade', 'retention'] },
);
const markValue: fc.Arbitrary<MarkValue> = fc.oneof(
  fc.record({
    mark: fc.constantFrom('suspended' as const, 'starred' as const, 'wanted' as const),
    value: fc.boolean(),
  }),
  fc.record({ mark: fc.constant('buried' as const), value: fc.option(day) }),
);
const mark = fc.tuple(card, markValue).map(([of, value]) => ({ kind: 'mark' as const, card: of, ...value }));
const setting = fc.oneof<fc.Arbitrary<Omit<SettingEvent, 'id'>>[]>(
  fc.record({ kind: fc.constant('setting'), key: fc.constant('newADay'), value: fc.nat(500) }),
  fc.record({ kind: fc.constant('setting'), key: fc.constant('retention'), value: fc.constantFrom(0.8, 0.85) }),
  fc.record({
    kind: fc.constant('setting'),
    key: fc.constant('interview'),
    value: fc.option(fc.record({ day, setOn: day, scope: fc.constant(EMPTY) })),
  }),
);

/** @param more weight for what takes something back */
export const said = (more = 1): fc.Arbitrary<Said> =>
  fc.oneof(
    { weight: 28, arbitrary: review },
    { weight: 12, arbitrary: mark },
    { weight: 4, arbitrary: setting },
    { weight: 2, arbitrary: fc.constant({ kind: 'interview' as const }) },
    {
      weight: 8 * more,
      arbitrary: fc.record({
        kind: fc.constant('undo' as const),
        of: fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 2 * more, arbitrary: fc.record({ kind: fc.constant('reset' as const), card }) },
    { weight: more, arbitrary: fc.constant({ kind: 'reset' as const }) },
  );

const interview = (id: string, on: string): InterviewEvent => ({
  kind: 'interview',
  id,
  day: on,
  minutes: 30,
  scope: EMPTY,
  asked: [{ question: 'what-is-istio', seconds: 90, points: 4, said: [0, 2], mark: 50, text: 'A service mesh' }],
});

/** @param among the ids that an undo may name, by its numbers; one more stands for an event that nobody has */
export function eventOf(what: Said, id: string, on: string, among: readonly string[]): PracticeEvent {
  const nobody = eventId(START + 5 * MINUTE, 'nobodyhasit');
  switch (what.kind) {
    case 'review':
      return { ...what, id, day: on };
    case 'interview':
      return interview(id, on);
    case 'undo':
      return { kind: 'undo', id, of: what.of.map((n) => [...among, nobody][n % (among.length + 1)] as string) };
    default:
      return { ...what, id } as PracticeEvent;
  }
}

/** In any order; ids of one moment are possible, equal ids are not. */
export const anyLog = (maxLength = 40, more = 1): fc.Arbitrary<PracticeEvent[]> =>
  fc.array(fc.tuple(said(more), fc.nat(40_000)), { maxLength }).map((all) => {
    const ids = all.map(([, minute], i) => eventId(START + minute * MINUTE, `unique${i}`));
    return all.map(([what, minute], i) =>
      eventOf(what, ids[i] as string, addDays('2026-11-24', Math.floor(minute / 1_440)), ids),
    );
  });

export const inOrder = <T extends { readonly id: string }>(events: readonly T[]): T[] =>
  [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
