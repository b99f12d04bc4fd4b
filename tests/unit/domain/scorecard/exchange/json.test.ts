import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { same } from '../../../../../src/domain/scorecard/change/diff.ts';
import { readBytes } from '../../../../../src/domain/scorecard/exchange/bytes.ts';
import { jsonFault } from '../../../../../src/domain/exchange/json-fault.ts';
import { readJson, writeJson } from '../../../../../src/domain/scorecard/exchange/json.ts';
import { anyCard } from './any-card.ts';
import { filledCard } from './filled-card.ts';

const file = (change: object) =>
  JSON.stringify({ format: 'meshready-scorecard', schema: 1, card: filledCard(), ...change });
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const problemsIn = (text: string) => {
  const read = readJson(text);
  return read.kind === 'problems' ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [read.kind];
};

describe('a card as JSON', () => {
  test('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyCard(2), (card) => {
        const read = readJson(writeJson(card));
        expect(read.kind === 'card' && same(read.card, card)).toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('is readable by a person', () => {
    const text = writeJson(filledCard());
    expect(text.startsWith('{\n  "format": "meshready-scorecard",\n  "schema": 1,\n  "card": {\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('is read behind a byte order mark, with a key twice, and with foreign keys around the card', () => {
    const text = file({ exportedBy: 'someone' });
    expect(readJson(`\uFEFF${text}`)).toEqual({ kind: 'card', card: filledCard() });
    expect(readJson(text.replace('{', '{"schema":7,'))).toEqual({ kind: 'card', card: filledCard() });
  });

  test('of a newer format is not taken for a card, and kept as it is', () => {
    for (const newer of [file({ schema: 2 }), file({ card: { ...filledCard(), schema: 2 } })]) {
      expect(readJson(newer)).toMatchObject({
        kind: 'newer',
        version: 2,
        raw: newer,
        outline: { title: 'Istio for the shop platform', rows: expect.arrayContaining(['Canary rollback']) as unknown },
      });
    }
    expect(readJson(file({ schema: 9, card: { title: 7, criteria: [{ name: {} }, null, 3] } }))).toMatchObject({
      outline: { title: '', question: '', rows: [] },
    });
  });

  test('that is broken is refused with the places', () => {
    const card = filledCard();
    const [first, ...rest] = card.criteria;
    expect(problemsIn(file({ card: { ...card, criteria: [{ ...first, weight: '30' }, ...rest], seed: -1 } }))).toEqual([
      'card.criteria[0].weight: must be a number',
      'card.seed: must be a whole number from 0 to 4294967295',
    ]);
    expect(problemsIn(file({ format: 'other' }))).toEqual([
      'format: must be "meshready-scorecard": this is some other JSON file',
    ]);
    expect(problemsIn(file({ schema: '1' }))).toEqual(['schema: must be 1, the version of the format']);
    expect(problemsIn(file({ card: undefined }))).toEqual(['card: must be a scorecard']);
    expect(problemsIn('[]')).toEqual(['file: must be an object with "format", "schema" and "card"']);
    expect(problemsIn(' \n')).toEqual(['file: is empty: choose a file that was exported as JSON']);
    expect(problemsIn(`"${'x'.repeat(10_000_001)}"`)).toEqual([
      'file: is longer than 10 million characters: choose the file of one scorecard',
    ]);
  });

  test('with the names of what every object has gives no such object', () => {
    const hostile = file({}).replace(
      '"seed":',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"seed":',
    );
    expect(problemsIn(hostile)).toEqual(['card: has keys that are not known here: __proto__, constructor']);
    expect('polluted' in {}).toBe(false);
    expect(readJson(file({}).replace('{', '{"__proto__":{"format":"x"},')).kind).toBe('card');
  });
});

describe('text that is no JSON', () => {
  test.each([
    ['{"a":1,\n "b":', 'line 2, column 6: the file ends here, where a value was expected: it is only part of a file'],
    ['{"a":1,\n "b":x}', 'line 2, column 6: expected a value, not "x}"'],
    ['{"a" 1}', 'line 1, column 6: expected a colon, not "1}"'],
    ['{"a":1 "b":2}', 'line 1, column 8: expected a comma or }, not "\\"b\\":2}"'],
    ['[1,]', 'line 1, column 4: expected a value, not "]"'],
    ['[1}', 'line 1, column 3: expected a comma or ], not "}"'],
    ['{"a":1,}', 'line 1, column 8: expected a key in double quotes, not "}"'],
    ["{'a':1}", 'line 1, column 2: expected a key in double quotes or }, not "\'a\':1}"'],
    ['{"a":1}}', 'line 1, column 8: expected nothing more, not "}"'],
    ['{"a":"b', 'line 1, column 6: a text begins here that has no end, or a backslash that JSON does not know'],
    ['{"a":NaN}', 'line 1, column 6: expected a value, not "NaN}"'],
    ['{"a":"\u0001"}', 'file: holds a character that JSON does not allow inside a text'],
  ])('%j is refused at the place of its fault', (text, said) => {
    expect(problemsIn(text)).toEqual([said]);
  });

  test('has a fault wherever JSON.parse finds one', () => {
    const whole = writeJson(filledCard());
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 3 }), fc.constantFrom('', '}', '"', ',', 'x', '\\'), (at, put) => {
        const text = whole.slice(0, at) + put;
        fc.pre(!isJson(text));
        const { place, message } = jsonFault(text);
        expect(place).toMatch(/^line \d+, column \d+$/);
        expect(message).toMatch(/expected|no end/);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('and is nested 200,000 deep is refused, not followed', () => {
    expect(problemsIn('['.repeat(200_000))[0]).toContain('the file ends here');
    expect(problemsIn(file({ card: 0 }).replace('"card":0', `"card":${'['.repeat(1e5)}${']'.repeat(1e5)}`))).toEqual([
      'card: must be a scorecard',
    ]);
  });
});

describe('the bytes of a file', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('are read as UTF-8, or as UTF-16 of either order where its mark stands first', () => {
    const text = '{"naïve": "日本 😀"}';
    for (const [encoded, name] of [
      [bytes(text), 'utf-8'],
      [bytes(`\uFEFF${text}`), 'utf-8 with its mark'],
      [utf16(text, false), 'little-endian'],
      [utf16(text, true), 'big-endian'],
    ] as const) {
      expect(readBytes(encoded, 'card.json'), name).toEqual({ ok: true, text, looks: 'json' });
    }
  });

  test('are told apart as JSON or a table', () => {
    expect(readBytes(bytes('Kind,Criterion\r\n'), 'card.csv')).toMatchObject({ looks: 'table' });
    expect(readBytes(bytes('\n [1]'), 'card.txt')).toMatchObject({ looks: 'json' });
  });

  test.each([
    ['card.xlsx', [0x50, 0x4b, 3, 4], 'is a workbook: save its sheet as CSV, or copy its cells and paste them'],
    ['cards.zip', [0x50, 0x4b, 3, 4], 'is an archive (ZIP): unpack it'],
    ['card.pdf', [...bytes('%PDF-1.7')], 'is a PDF'],
    ['card.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'is a file of an older office program: save it as CSV'],
    ['card.json.gz', [0x1f, 0x8b, 8], 'is compressed (gzip): unpack it'],
    ['card.png', [0x89, 0x50, 0x4e, 0x47], 'is a picture'],
    ['card.csv', [0x47, 0xfc, 0x74, 0x65], 'is not UTF-8 text: in a spreadsheet program save it as "CSV UTF-8"'],
    ['card.csv', [...bytes('a\0b\0')], 'is not text, or UTF-16 text without its mark: save it as UTF-8'],
    ['card.csv', [0xff, 0xfe, 0, 0, 65, 0, 0, 0], 'is UTF-32 text: save it as UTF-8'],
    ['card.csv', [0xff, 0xfe, 65], 'ends in the middle of a character'],
    ['card.html', [...bytes('<!DOCTYPE html><title>x</title>')], 'is a web page'],
    ['card.json', [], 'is empty'],
  ])('%s of a foreign kind is refused with what to do instead', (name, data, said) => {
    const read = readBytes(Uint8Array.from(data), name);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]?.path).toBe(name);
    expect(read.problems[0]?.message).toContain(said);
  });

  test('beyond 10 MB are not read', () => {
    const read = readBytes(new Uint8Array(10_000_001), 'card.json');
    expect(read).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('has 11 MB, and at most 10 MB') as unknown }],
    });
  });
});
