import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../../src/domain/practice/calendar.ts';
import { readLocal, writeLocal } from '../../../../src/storage/local.ts';
import type { Letter, Mirror } from '../../../../src/domain/practice/progress/mirror.ts';
import { letterOf } from '../../../../src/storage/practice/letter.ts';
import { dueBy, readMirror, writeMirror } from '../../../../src/storage/practice/mirror.ts';
import { sessionFormat } from '../../../../src/storage/practice/session.ts';
import { dropWanted, isWanted, writeWanted } from '../../../../src/storage/practice/wanted.ts';

const KEY = 'meshready:practice-today';

function provideStorage(initial: Record<string, string> = {}): Map<string, string> {
  const items = new Map(Object.entries(initial));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  return items;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const mirror: Mirror = {
  from: '2026-11-26',
  due: [4, 0, 2, 7],
  fresh: 3,
  newADay: 10,
  seconds: 20,
  interview: { day: '2026-12-12', cards: 62, unseen: 20 },
  known: { 'what-is-istio': 'k', 'ambient-mode': 'q', ztunnel: 'w', sidecar: 'l' },
};

describe('the mirror', () => {
  it('comes back as it was written', () => {
    const day = fc.nat(900).map((days) => addDays('2026-01-01', days));
    const anyMirror: fc.Arbitrary<Mirror> = fc.record({
      from: day,
      due: fc.array(fc.nat(), { maxLength: 60 }),
      fresh: fc.nat(500),
      newADay: fc.nat(500),
      seconds: fc.nat(600),
      interview: fc.record({ day, cards: fc.nat(900), unseen: fc.nat(900) }),
      known: fc
        .dictionary(fc.stringMatching(/^[a-z-]{1,20}$/), fc.constantFrom<Letter[]>('l', 'k', 'w', 'q'))
        .map((known) => ({ ...known })),
    });
    fc.assert(
      fc.property(anyMirror, (written) => {
        provideStorage();
        expect(writeMirror(written)).toBe(true);
        expect(readMirror()).toEqual(written);
        for (const [question, letter] of Object.entries(written.known)) expect(letterOf(question)).toBe(letter);
      }),
    );
  });

  it('is small', () => {
    const items = provideStorage();
    const known = Object.fromEntries(
      Array.from({ length: 157 }, (_, i) => [`a-question-of-usual-length-${i}`, 'k' as const]),
    );
    writeMirror({ ...mirror, due: Array.from({ length: 60 }, () => 100), known });
    expect(items.get(KEY)?.length).toBeLessThan(8_000);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a text', '"k"'],
    ['another version', JSON.stringify({ version: 2, data: mirror })],
    ['no data', '{"version":1}'],
    ['null for data', '{"version":1,"data":null}'],
    ['no day', JSON.stringify({ version: 1, data: { ...mirror, from: 'today' } })],
    ['no list', JSON.stringify({ version: 1, data: { ...mirror, due: 7 } })],
  ])('is not there where the storage holds %s', (_, stored) => {
    provideStorage(stored === undefined ? {} : { [KEY]: stored });
    expect(readMirror()).toBeUndefined();
    // A letter asks for no more than itself.
    expect([undefined, 'k']).toContain(letterOf('what-is-istio'));
  });

  it('is read without what is wrong in it', () => {
    provideStorage({
      [KEY]:
        '{"version":1,"data":{"from":"2026-11-26","due":[1,-2,"3",4.5,1e400],"newADay":null,"interview":{"day":"soon"},"known":{"a":"k","b":"x","c":7,"d":"kk","__proto__":"l"}}}',
    });
    expect(readMirror()).toEqual({
      from: '2026-11-26',
      due: [1, 0, 0, 0, 0],
      fresh: 0,
      newADay: 0,
      seconds: 0,
      known: expect.anything() as object,
    });
    expect(Object.entries(readMirror()?.known ?? {}).filter(([id]) => id !== '__proto__')).toEqual([['a', 'k']]);
    expect(['b', 'c', 'd', 'constructor', 'toString'].map(letterOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may be denied', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readMirror()).toBeUndefined();
    expect(letterOf('a')).toBeUndefined();
    expect(writeMirror(mirror)).toBe(false);
  });

  it('says what has come up by a day, with what was there before', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2027-11-29'].map((day) =>
        dueBy(mirror, day),
      ),
    ).toEqual([4, 4, 4, 6, 13, 13]);
  });
});

describe('what is asked for on a question page', () => {
  it('can be taken back until Practice has seen it', () => {
    const items = provideStorage();
    writeWanted('ambient-mode');
    writeWanted('ztunnel');
    dropWanted('ambient-mode');
    expect([isWanted('ambient-mode'), isWanted('ztunnel')]).toEqual([false, true]);
    expect(items.size).toBe(1);
  });
});

describe('what is under way', () => {
  const number = (data: unknown) => (typeof data === 'number' ? data : undefined);

  it('comes back as it was, until it is ended', () => {
    const items = provideStorage();
    const format = sessionFormat(number);
    expect(readLocal(format)).toBeNull();
    writeLocal(format, 7);
    expect(readLocal(format)).toBe(7);
    writeLocal(format, null);
    expect(readLocal(format)).toBeNull();
    expect([...items.keys()]).toEqual(['meshready:practice-session']);
  });

  it('is nothing where it cannot be read', () => {
    provideStorage({ 'meshready:practice-session': '{"version":1,"data":"seven"}' });
    expect(readLocal(sessionFormat(number))).toBeNull();
  });
});
