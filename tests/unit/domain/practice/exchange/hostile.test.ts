import { afterEach, describe, expect, test } from 'vitest';
import { MOST_BYTES, VERSION } from '../../../../../src/domain/practice/exchange/format.ts';
import { readBackup } from '../../../../../src/domain/practice/exchange/read-backup.ts';
import { readBackupFile } from '../../../../../src/domain/practice/exchange/read-bytes.ts';
import { writeBackup } from '../../../../../src/domain/practice/exchange/write-backup.ts';
import { foldAll } from '../../../../../src/domain/practice/fold/fold.ts';
import { NOW, TODAY } from '../any-devices.ts';
import { BYTES, DAMAGED, fileOf, REFUSED, review, WORDS, withWords } from './corpus.ts';

const clock = { now: NOW, today: TODAY };

/** Whatever came in, no object has got anything that it did not have. */
afterEach(() => {
  expect('polluted' in {} || 'format' in {}).toBe(false);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test('the corpus has more than 100 cases, each with a name of its own', () => {
  const lists = [REFUSED, DAMAGED, BYTES, WORDS.map((words) => [words])];
  expect(lists.reduce((sum, list) => sum + list.length, 0)).toBeGreaterThan(100);
  for (const list of lists) expect(new Set(list.map(([name]) => name)).size).toBe(list.length);
});

describe('a file with', () => {
  test.each(REFUSED)('%s is refused, with a place and a reason', (_, text, place) => {
    const read = readBackup(text, clock);
    if (read.kind !== 'refused') throw new Error(`taken for a ${read.kind}`);
    expect(read.fault.place).toMatch(place);
    expect(read.fault.message.length).toBeGreaterThan(10);
    expect(read.fault.message.length).toBeLessThan(200);
  });

  test.each(BYTES)('the bytes of %s is refused', (_, bytes) => {
    const read = readBackupFile(bytes, clock);
    if (read.kind !== 'refused') throw new Error(`taken for a ${read.kind}`);
    expect(read.fault).toMatchObject({ place: 'file' });
    expect(read.fault.message).toMatch(/choose|import/);
  });

  test('a later version is told apart from one that is wrong', () => {
    const file = JSON.stringify({ format: 'meshready-practice', version: VERSION + 1, log: 'unheard of' });
    expect(readBackup(file, clock)).toEqual({ kind: 'newer', version: VERSION + 1 });
  });

  test('a scorecard in it says where scorecards belong', () => {
    expect(readBackup('{"format":"meshready-scorecard"}', clock)).toMatchObject({
      fault: { message: expect.stringContaining('My scorecards') as string },
    });
  });
});

describe('an event that is', () => {
  test.each(DAMAGED)('%s is named by its number and its field, and the others are read', (_, raw, message) => {
    const read = readBackup(
      `{"format":"meshready-practice","version":1,"events":[${JSON.stringify(review)},${textOf(raw)}]}`,
      clock,
    );
    if (read.kind !== 'backup') throw new Error(JSON.stringify(read));
    expect(read.log).toEqual({ events: [review], unknown: [] });
    expect(read.damaged).toHaveLength(1);
    expect(read.damaged[0]?.place).toBe('event 2');
    expect(read.damaged[0]?.message).toMatch(message);
    expect(read.damaged[0]?.message.length).toBeLessThan(200);
  });
});

/** JSON has no word for what is endless, but one that every parser takes for it. */
const textOf = (raw: unknown) => JSON.stringify(raw).replace('"1e999"', '1e999');

test('an event too deep to be stored is set aside as a text', () => {
  const text = fileOf([]).replace('[]', `[${'['.repeat(200_000)}${']'.repeat(200_000)}]`);
  const read = readBackup(text, clock);
  if (read.kind !== 'backup') throw new Error(JSON.stringify(read));
  expect(read.damaged).toEqual([
    { place: 'event 1', message: 'event: is nested deeper than any event', raw: expect.any(String) as string },
  ]);
});

describe('words that try to be more', () => {
  test.each(WORDS)('%j stay words', (words) => {
    const events = withWords(words);
    const read = readBackup(fileOf(events), clock);
    if (read.kind !== 'backup') throw new Error(JSON.stringify(read));
    expect(read.damaged).toEqual([]);
    expect(read.log.events).toEqual(events);
    expect(readBackup(writeBackup(read.log, [], ''), clock)).toMatchObject({ log: read.log });
    expect([...foldAll(read.log.events).cards.keys()]).toEqual([words]);
  });
});

test('keys that nobody asked for are left behind, with what they hold', () => {
  const text = fileOf([review]).replace('"kind"', '"__proto__":{"polluted":true},"constructor":{"x":1},"kind"');
  const read = readBackup(text, clock);
  expect(read).toMatchObject({ kind: 'backup', log: { events: [review] }, damaged: [] });
});

test('the same event a thousand times is one event', () => {
  const read = readBackup(fileOf(Array.from({ length: 1_000 }, () => review)), clock);
  expect(read).toMatchObject({ kind: 'backup', log: { events: [review] } });
});

test('of two events with one id the same is kept, whichever comes first', () => {
  const other = { ...review, grade: 1 };
  const [one, two] = [readBackup(fileOf([review, other]), clock), readBackup(fileOf([other, review]), clock)];
  expect(one).toEqual(two);
  expect(one).toMatchObject({ log: { events: [other] } });
});

test('ten megabytes of events are read, and no more than the limit', () => {
  const filler = Array.from({ length: 70_000 }, (_, i) => ({
    ...review,
    id: `${String(review['id']).slice(0, 9)}${i.toString(36).padStart(8, '0')}`,
  }));
  const text = fileOf(filler);
  expect(text.length).toBeGreaterThan(7_000_000);
  expect(text.length).toBeLessThan(MOST_BYTES);
  expect(readBackup(text, clock)).toMatchObject({ kind: 'backup', damaged: [] });
});
