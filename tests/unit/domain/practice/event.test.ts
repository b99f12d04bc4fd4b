import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId, momentOf, type PracticeEvent } from '../../../../src/domain/practice/log/event.ts';
import { readEvent } from '../../../../src/domain/practice/log/read-event.ts';
import { anyLog } from './any-log.ts';

const moment = fc.nat({ max: 36 ** 9 - 1 });
const unique = fc.stringMatching(/^[0-9a-z]{6,40}$/);

describe('the id of an event', () => {
  it('says its moment', () => {
    fc.assert(
      fc.property(moment, unique, (at, letters) => {
        expect(momentOf(eventId(at, letters))).toBe(at);
      }),
    );
  });

  it('is in the order of time', () => {
    fc.assert(
      fc.property(moment, moment, unique, unique, (a, b, x, y) => {
        fc.pre(a !== b);
        expect(eventId(a, x) < eventId(b, y)).toBe(a < b);
      }),
    );
  });

  it('can be read in an event', () => {
    fc.assert(
      fc.property(moment, unique, (at, letters) => {
        expect(readEvent({ kind: 'reset', id: eventId(at, letters) }).kind).toBe('event');
      }),
    );
  });
});

const id = '0mhxk2a1bunique';
const review = { kind: 'review', id, card: 'a', grade: 3, day: '2026-11-26', retention: 0.9 };
const interview = {
  kind: 'interview',
  id,
  day: '2026-11-26',
  minutes: 30,
  scope: { topics: [], levels: [], exams: [], questions: [] },
  asked: [{ question: 'a', seconds: 10, points: 3, said: [0], mark: null, text: '' }],
};
const nested = (depth: number): unknown => {
  let value: unknown = {};
  for (let i = 0; i < depth; i += 1) value = { value };
  return value;
};

describe('an event', () => {
  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const read = (JSON.parse(JSON.stringify(log)) as unknown[]).map(readEvent);
        expect(read).toEqual(log.map((event: PracticeEvent) => ({ kind: 'event', event })));
      }),
    );
  });

  it('loses what nobody asked for, names of prototypes too', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"kind":"reset"},"toString":1,"kind":"reset","id":"${id}","extra":[1]}`,
    );
    const read = readEvent(hostile);
    expect(read).toEqual({ kind: 'event', event: { kind: 'reset', id } });
    expect(Object.getPrototypeOf(read.kind === 'event' && read.event)).toBe(Object.prototype);
  });

  it('may be of a card with any name', () => {
    for (const card of ['__proto__', 'constructor', 'toString']) {
      expect(readEvent({ ...review, card })).toEqual({ kind: 'event', event: { ...review, card } });
    }
  });

  it('of a kind that is not known is newer, if it has an id', () => {
    expect(readEvent({ kind: 'flag', id, colour: 'red' })).toEqual({ kind: 'newer', id });
    expect(readEvent({ kind: 'toString', id })).toEqual({ kind: 'newer', id });
    expect(readEvent({ kind: 'flag', id: 'short' }).kind).toBe('damaged');
    expect(readEvent({ kind: 'flag' }).kind).toBe('damaged');
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'review'],
    ['a list', [review]],
    ['a function', () => review],
    ['no kind', { ...review, kind: undefined }],
    ['a kind that is no text', { ...review, kind: ['review'] }],
    ['no id', { ...review, id: undefined }],
    ['an id in capitals', { ...review, id: id.toUpperCase() }],
    ['an id with a path', { ...review, id: '../../../../etc' }],
    ['an id that is too long', { ...review, id: id.repeat(4) }],
    ['an id with a line behind it', { ...review, id: `${id}\n` }],
    ['no card', { ...review, card: '' }],
    ['a card that is too long', { ...review, card: 'a'.repeat(201) }],
    ['a card that is no text', { ...review, card: { toString: () => 'a' } }],
    ['grade 0', { ...review, grade: 0 }],
    ['grade 5', { ...review, grade: 5 }],
    ['half a grade', { ...review, grade: 2.5 }],
    ['a grade in letters', { ...review, grade: '3' }],
    ['a grade that is no number', { ...review, grade: Number.NaN }],
    ['a day that is none', { ...review, day: '2026-02-30' }],
    ['no retention', { ...review, retention: undefined }],
    ['a retention that is no number', { ...review, retention: Number.NaN }],
    ['an infinite retention', { ...review, retention: Number.POSITIVE_INFINITY }],
    ['a retention of 1', { ...review, retention: 1 }],
    ['time below nothing', { ...review, took: -1 }],
    ['time without end', { ...review, took: 1e308 }],
    ['time that is no number', { ...review, took: Number.NaN }],
    ['half a millisecond', { ...review, took: 0.5 }],
    ['time that is not said but mentioned', { ...review, took: undefined }],
    ['a mark of another name', { kind: 'mark', id, card: 'a', mark: '__proto__', value: true }],
    ['a mark of the wrong type', { kind: 'mark', id, card: 'a', mark: 'starred', value: 1 }],
    ['buried without a day', { kind: 'mark', id, card: 'a', mark: 'buried', value: true }],
    ['a setting of another name', { kind: 'setting', id, key: 'constructor', value: 1 }],
    ['a setting out of range', { kind: 'setting', id, key: 'newADay', value: 501 }],
    ['a setting of the wrong type', { kind: 'setting', id, key: 'twoButtons', value: 'yes' }],
    [
      'an interview without a scope',
      { kind: 'setting', id, key: 'interview', value: { day: '2026-11-26', setOn: '2026-11-26' } },
    ],
    ['an undo of nothing', { kind: 'undo', id, of: [] }],
    ['an undo of something else', { kind: 'undo', id, of: [id, 7] }],
    ['an undo of too much', { kind: 'undo', id, of: Array.from({ length: 10_001 }, () => id) }],
    ['a reset of nothing', { kind: 'reset', id, card: null }],
    ['a mark of 101', { ...interview, asked: [{ ...interview.asked[0], mark: 101 }] }],
    ['too many questions', { ...interview, asked: Array.from({ length: 201 }, () => interview.asked[0]) }],
    ['a text without end', { ...interview, asked: [{ ...interview.asked[0], text: 'a'.repeat(50_001) }] }],
    ['a scope of deep nesting', { ...interview, scope: nested(5_000) }],
    ['deep nesting', nested(5_000)],
  ])('is not %s, and it is said why', (_, raw) => {
    const read = readEvent(raw);
    expect(read.kind).toBe('damaged');
    expect(read.kind === 'damaged' && read.why).toMatch(/\w/);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        expect(['damaged', 'newer']).toContain(readEvent(raw).kind);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(review)), fc.anything()), (changed) => {
        expect(['damaged', 'newer', 'event']).toContain(readEvent({ ...review, ...changed }).kind);
      }),
    );
  });
});
