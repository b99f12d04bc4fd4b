/** Records as people make them, and as chance does. */
import fc from 'fast-check';
import { addDays, type Day } from '../../../../src/domain/practice/calendar.ts';
import { eventId, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import type { Log } from '../../../../src/domain/practice/log/union.ts';

export const TODAY: Day = '2026-11-26';
export const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const DAY_MS = 86_400_000;
const CARDS = ['istiod', 'istiod/port', 'hbone', 'constructor', '__proto__', 'ztunnel-vs-waypoint'];

const anyId = fc
  .tuple(fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }), fc.stringMatching(/^[0-9a-z]{6,12}$/))
  .map(([at, unique]) => eventId(at, unique));
const card = fc.constantFrom(...CARDS);
const day = fc.integer({ min: -40, max: 0 }).map((n) => addDays(TODAY, n));
const names = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 3 });
const scope = fc.record({ topics: names, levels: names, exams: names, questions: names });
const session = fc.option(fc.string({ maxLength: 8 }), { nil: undefined });
const share = fc.double({ min: 0.8, max: 0.97, noNaN: true });

/** Without keys that say nothing: a file has none of them. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const setting = fc.oneof(
  share.map((value) => ({ key: 'retention', value })),
  fc.integer({ min: 0, max: 500 }).map((value) => ({ key: 'newADay', value })),
  fc.boolean().map((value) => ({ key: 'twoButtons', value })),
  fc.option(fc.record({ day, setOn: day, scope })).map((value) => ({ key: 'interview', value })),
);
const mark = fc.oneof(
  fc.record({ mark: fc.constantFrom('suspended', 'starred', 'wanted'), value: fc.boolean() }),
  fc.record({ mark: fc.constant('buried'), value: fc.option(day) }),
);
const asked = fc.record({
  question: card,
  seconds: fc.nat(3_000),
  points: fc.nat(6),
  said: fc.array(fc.nat(5), { maxLength: 4 }),
  mark: fc.option(fc.nat(100)),
  text: fc.string({ unit: 'binary', maxLength: 40 }),
});

export const anyEvent: fc.Arbitrary<PracticeEvent> = fc
  .tuple(
    anyId,
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('review'),
          card,
          grade: fc.constantFrom(1, 2, 3, 4),
          day,
          retention: fc.oneof(fc.constant(0.9), share),
          took: fc.option(fc.nat(600_000), { nil: undefined }),
          session,
        }),
      },
      fc.tuple(card, session, mark).map(([of, by, said]) => ({ kind: 'mark', card: of, session: by, ...said })),
      setting.map((said) => ({ kind: 'setting', ...said })),
      fc.record({
        kind: fc.constant('interview'),
        day,
        minutes: fc.nat(90),
        scope,
        asked: fc.array(asked, { maxLength: 3 }),
      }),
      fc.array(anyId, { minLength: 1, maxLength: 3 }).map((of) => ({ kind: 'undo', of })),
      fc.option(card, { nil: undefined }).map((of) => ({ kind: 'reset', card: of })),
    ),
  )
  .map(([id, rest]) => plain({ id, ...rest }) as PracticeEvent);

/** Events of a version that is yet to come. */
const anyUnknown = fc
  .tuple(anyId, fc.constantFrom('note', 'constructor', 'zzz'), fc.jsonValue({ maxDepth: 3 }))
  .map(([id, kind, body]) => plain({ id, kind, body }));

/** As a device might have it: undos name what is there, and ids are never given twice. */
export const anyLog: fc.Arbitrary<Log> = fc
  .tuple(
    fc.uniqueArray(anyEvent, { maxLength: 40, selector: ({ id }) => id }),
    fc.uniqueArray(anyUnknown, { maxLength: 3, selector: ({ id }) => id }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([events, unknown, choices]) => ({
    events: events
      .map((event) =>
        event.kind === 'undo'
          ? { ...event, of: event.of.map(() => events[(choices.next().value ?? 0) % events.length]?.id ?? event.id) }
          : event,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    unknown: unknown
      .filter(({ id }) => !events.some((event) => event.id === id))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));

/** Several records that know parts of one another, as the devices of one reader do; now and then one contradicts another. */
export const anyDevices: fc.Arbitrary<readonly [Log, Log, Log]> = fc
  .tuple(anyLog, fc.infiniteStream(fc.integer({ min: 1, max: 7 })), fc.array(anyEvent, { maxLength: 2 }))
  .map(([whole, stream, strange]) => {
    const shares = [...whole.events, ...whole.unknown].map(() => stream.next().value as number);
    const part = (bit: number): Log => ({
      events: whole.events.filter((_, i) => ((shares[i] ?? 0) & bit) !== 0),
      unknown: whole.unknown.filter((_, i) => ((shares[whole.events.length + i] ?? 0) & bit) !== 0),
    });
    const first = whole.events[0]?.id;
    const liar = first === undefined ? [] : strange.map((event) => ({ ...event, id: first }));
    return [part(1), part(2), { ...part(4), events: [...liar, ...part(4).events] }];
  });
