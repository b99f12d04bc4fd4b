import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerOf } from '../../../../../src/domain/practice/exchange/offer.ts';
import { readBackupFile } from '../../../../../src/domain/practice/exchange/read-bytes.ts';
import { readBackup } from '../../../../../src/domain/practice/exchange/read-backup.ts';
import { writeBackup } from '../../../../../src/domain/practice/exchange/write-backup.ts';
import { foldAll } from '../../../../../src/domain/practice/fold/fold.ts';
import { counting } from '../../../../../src/domain/practice/log/counting.ts';
import { canonical, EMPTY, union, type Log } from '../../../../../src/domain/practice/log/union.ts';
import { anyDevices, anyLog, NOW, TODAY } from '../any-devices.ts';

const clock = { now: NOW, today: TODAY };
const EXPORTED = '2026-11-26T12:00:00.000Z';

const write = (log: Log) => writeBackup(log, [], EXPORTED);
function read(text: string): Log {
  const found = readBackup(text, clock);
  if (found.kind !== 'backup') throw new Error(JSON.stringify(found));
  expect(found.damaged).toEqual([]);
  return found.log;
}
/** What bringing files in, one after the other, leaves behind. */
const brought = (...files: readonly string[]) => files.reduce<Log>((log, text) => union(log, read(text)), EMPTY);

describe('a backup', () => {
  test('gives back every event, those of later versions too', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(read(write(log))).toEqual(log);
      }),
    );
  });

  test('gives the same bytes when it is written again', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const once = write(read(write(log)));
        expect(write(read(once))).toBe(once);
      }),
    );
  });

  test('is read whatever order its events stand in, with a mark of its encoding, and in UTF-16', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const shuffled = write(log);
        const { events, ...head } = JSON.parse(shuffled) as { events: unknown[] };
        const reversed = JSON.stringify({ ...head, events: events.toReversed() }, null, 2);
        const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(reversed, 'utf16le')]);
        const utf8 = new TextEncoder().encode(`\uFEFF${reversed}`);
        for (const bytes of [utf8, utf16]) {
          expect(readBackupFile(bytes, clock)).toMatchObject({ kind: 'backup', log, damaged: [] });
        }
      }),
    );
  });

  test('keeps what could not be read, and why', () => {
    const aside = [
      { at: '2026-11-01T00:00:00.000Z', reason: 'grade: must be 1 or 2 or 3 or 4', raw: { kind: 'review', grade: 9 } },
      { at: '', reason: 'Not JSON.', raw: '{"half' },
    ];
    const found = readBackup(writeBackup(EMPTY, aside, EXPORTED), clock);
    expect(found).toMatchObject({
      kind: 'backup',
      exported: EXPORTED,
      damaged: aside.map(({ reason, raw }, i) => ({ place: `set aside ${i + 1}`, message: reason, raw })),
    });
  });

  test('brings back what was set aside and can be read by now', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const aside = log.events.map((raw) => ({ at: '', reason: 'of a later version', raw }));
        const found = readBackup(writeBackup({ ...EMPTY, unknown: log.unknown }, aside, EXPORTED), clock);
        expect(found).toMatchObject({ kind: 'backup', log, damaged: [] });
      }),
    );
  });

  test('with an event that is damaged keeps none of the others back', () => {
    fc.assert(
      fc.property(anyLog, fc.jsonValue(), fc.nat(), (log, any, at) => {
        const file = JSON.parse(write(log)) as { events: unknown[] };
        // As a file can have it: JSON knows no −0.
        const junk = JSON.parse(JSON.stringify(any)) as unknown;
        const place = at % (file.events.length + 1);
        file.events.splice(place, 0, { junk });
        expect(readBackup(JSON.stringify(file), clock)).toMatchObject({
          kind: 'backup',
          log,
          damaged: [{ place: `event ${place + 1}`, raw: { junk } }],
        });
      }),
    );
  });

  test('that was cut anywhere is refused, with a place', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, at) => {
        const whole = write(log).trimEnd();
        const cut = readBackup(whole.slice(0, at % whole.length), clock);
        expect(cut.kind).toBe('refused');
        if (cut.kind === 'refused') expect(cut.fault.place).toMatch(/^(file|line \d+, column \d+)$/);
      }),
    );
  });
});

describe('bringing backups in', () => {
  test('gives the same record whichever device is first, however they are gathered, and however often', () => {
    fc.assert(
      fc.property(anyDevices, (logs) => {
        const [a, b, c] = logs.map(write) as [string, string, string];
        expect(brought(a, b)).toEqual(brought(b, a));
        expect(brought(write(brought(a, b)), c)).toEqual(brought(a, write(brought(b, c))));
        expect(brought(a, a)).toEqual(brought(a));
        expect(brought(a, b, c, b, a)).toEqual(brought(c, b, a));
      }),
    );
  });

  test('gives the same cards, days, settings and interviews, and counts nothing twice', () => {
    fc.assert(
      fc.property(anyDevices, (logs) => {
        const [a, b, c] = logs.map(write) as [string, string, string];
        const one = foldAll(brought(a, b, c).events);
        expect(foldAll(brought(c, b, a).events)).toEqual(one);
        expect(foldAll(logs.flatMap(({ events }) => [...events, ...events]))).toEqual(one);
        const reviews = counting(brought(a, b, c).events).filter(({ kind }) => kind === 'review');
        expect([...one.days.values()].reduce((sum, day) => sum + day.reviews, 0)).toBe(reviews.length);
      }),
    );
  });

  test('adds what was promised, and changes what was said to change', () => {
    fc.assert(
      fc.property(anyDevices, ([here, other]) => {
        const offer = offerOf(here, other);
        const both = union(here, other);
        const size = ({ events, unknown }: Log) => events.length + unknown.length;
        expect(size(both)).toBe(size(here) + offer.events - offer.known);
        const reviews = (log: Log) => counting(log.events).filter(({ kind }) => kind === 'review');
        const still = new Set(reviews(both).map(({ id }) => id));
        expect(offer.silenced).toBe(reviews(here).filter(({ id }) => !still.has(id)).length);
        const [before, after] = [foldAll(here.events).settings, foldAll(both.events).settings];
        const keys = Object.keys(before) as (keyof typeof before)[];
        expect(offer.settings).toEqual(keys.filter((key) => canonical(before[key]) !== canonical(after[key])));
        expect(offerOf(both, other)).toMatchObject({ known: offer.events, silenced: 0, settings: [] });
      }),
    );
  });
});
