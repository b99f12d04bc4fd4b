/** Files as nobody should bring them. What must happen is in the tests; each file has its name. */
import { zipSync } from 'fflate';
import { MOST_BYTES } from '../../../../../src/domain/practice/exchange/format.ts';
import { eventId } from '../../../../../src/domain/practice/log/event.ts';
import { NOW } from '../any-devices.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
type Loose = Record<string, unknown>;

export const review: Loose = {
  kind: 'review',
  id: eventId(NOW - 60_000, 'aaaaaa'),
  card: 'istiod',
  grade: 3,
  day: '2026-11-26',
  retention: 0.9,
};
const undo: Loose = { kind: 'undo', id: eventId(NOW - 50_000, 'bbbbbb'), of: [review['id']] };
const interview: Loose = {
  kind: 'interview',
  id: eventId(NOW - 40_000, 'cccccc'),
  day: '2026-11-26',
  minutes: 30,
  scope: { topics: [], levels: [], exams: [], questions: [] },
  asked: [{ question: 'istiod', seconds: 60, points: 3, said: [0], mark: 50, text: '' }],
};

export const fileOf = (events: unknown, more: Loose = {}) =>
  JSON.stringify({ format: 'meshready-practice', version: 1, exported: '2026-11-26T12:00:00.000Z', events, ...more });

/** Text by what is wrong with it; nothing of it may be taken over. */
export const REFUSED: readonly (readonly [name: string, text: string, place: RegExp])[] = [
  ['nothing', '', /^file$/],
  ['blanks', ' \n\t ', /^file$/],
  ['only a mark of its encoding', '\uFEFF', /^file$/],
  ['words', 'hello', /^line 1, column 1$/],
  ['one bracket', '{', /^line 1, column 2$/],
  ['half a file', fileOf([review, undo]).slice(0, 150), /^line 1, column \d+$/],
  ['a comma too many', fileOf([review]).replace(']', ',]'), /^line 1, column \d+$/],
  ['a comment', `// mine\n${fileOf([review])}`, /^line 1, column 1$/],
  ['single quotes', "{'format':'meshready-practice'}", /^line 1, column 2$/],
  ['NaN as a number', fileOf([review]).replace('0.9', 'NaN'), /^line 1, column \d+$/],
  ['Infinity as a number', fileOf([review]).replace('0.9', '-Infinity'), /^line 1, column \d+$/],
  ['hexadecimal numbers', fileOf([review]).replace('0.9', '0x1'), /^line 1, column \d+$/],
  ['a line break inside a text', fileOf([review]).replace('istiod', 'isti\nod'), /^(file|line 1, column \d+)$/],
  ['two files in one', `${fileOf([review])}\n${fileOf([undo])}`, /^line 2, column 1$/],
  ['something behind the file', `${fileOf([review])}<script>alert(1)</script>`, /^line 1, column \d+$/],
  ['null', 'null', /^file$/],
  ['a number', '5', /^file$/],
  ['a text', '"meshready-practice"', /^file$/],
  ['a list of events without the file around it', JSON.stringify([review]), /^file$/],
  ['an empty object', '{}', /^file$/],
  ['another format', '{"format":"anki","version":1,"events":[]}', /^file$/],
  ['a format that is no text', '{"format":["meshready-practice"],"version":1,"events":[]}', /^file$/],
  ['a format called constructor', '{"format":"constructor","version":1,"events":[]}', /^file$/],
  ['a format called __proto__', '{"format":"__proto__","version":1,"events":[]}', /^file$/],
  ['a format by inheritance', '{"__proto__":{"format":"meshready-practice","version":1,"events":[]}}', /^file$/],
  ['a scorecard', '{"format":"meshready-scorecard","schema":1,"card":{}}', /^file$/],
  ['several scorecards', '[{"format":"meshready-scorecard","schema":1,"card":{}}]', /^file$/],
  ['recovered scorecards', '{"format":"meshready-recovery","version":1,"items":[]}', /^file$/],
  ['the deck', '{"version":1,"topics":[],"questions":[],"cards":[]}', /^file$/],
  ['no version', '{"format":"meshready-practice","events":[]}', /^version$/],
  ['a version in words', '{"format":"meshready-practice","version":"1","events":[]}', /^version$/],
  ['version 0', '{"format":"meshready-practice","version":0,"events":[]}', /^version$/],
  ['half a version', '{"format":"meshready-practice","version":1.5,"events":[]}', /^version$/],
  ['a negative version', '{"format":"meshready-practice","version":-1,"events":[]}', /^version$/],
  ['an endless version', '{"format":"meshready-practice","version":1e999,"events":[]}', /^version$/],
  ['no events', '{"format":"meshready-practice","version":1}', /^events$/],
  ['events that are null', fileOf(null), /^events$/],
  ['events that are an object', fileOf({ 0: review, length: 1 }), /^events$/],
  ['events that are a text', fileOf('[]'), /^events$/],
  ['an aside that is no list', fileOf([], { aside: { 0: review } }), /^aside$/],
  ['brackets, 100,000 deep and never closed', '['.repeat(100_000), /^line 1, column 100001$/],
  ['a text as long as no file may be', `"${'x'.repeat(MOST_BYTES)}"`, /^file$/],
];

const wrong = (change: Loose, of: Loose = review): Loose => ({ ...of, ...change });
const without = (key: string): Loose => Object.fromEntries(Object.entries(review).filter(([name]) => name !== key));
let deep: unknown = 1;
for (let i = 0; i < 4_000; i++) deep = [deep];

/** Events by what is wrong with them, and how the message begins; "1e999" is written without its quotes. */
export const DAMAGED: readonly (readonly [name: string, raw: unknown, message: RegExp])[] = [
  ['null', null, /^event: must be an object/],
  ['a list', [review], /^event: must be an object/],
  ['a number', 7, /^event: must be an object/],
  ['a text', '<script>alert(1)</script>', /^event: must be an object/],
  ['an empty object', {}, /^kind: /],
  ['no kind', without('kind'), /^kind: /],
  ['a kind that is no text', wrong({ kind: ['review'] }), /^kind: /],
  ['no id', without('id'), /^id: must be a text/],
  ['an id that is a number', wrong({ id: 5 }), /^id: must be a text/],
  ['an id that is too short', wrong({ id: 'abc' }), /^id: must be an id/],
  ['an id that is far too long', wrong({ id: 'a'.repeat(100_000) }), /^id: must be an id/],
  ['an id in capitals', wrong({ id: 'ABCDEFGHIJKLMNOP' }), /^id: must be an id/],
  ['an id called __proto__', wrong({ id: '__proto__' }), /^id: must be an id/],
  ['an id of HTML', wrong({ id: '<img src=x onerror=alert(1)>' }), /^id: must be an id/],
  ['an id of the year 5188', wrong({ id: 'zzzzzzzzzzzzzzz' }), /^id: lies in the future/],
  ['an id of the week after', wrong({ id: eventId(NOW + 7 * 86_400_000, 'aaaaaa') }), /^id: lies in the future/],
  ['a later kind of the year 5188', { kind: 'note', id: 'zzzzzzzzzzzzzzz' }, /^id: lies in the future/],
  ['a reset of the year 5188', { kind: 'reset', id: 'zzzzzzzzzzzzzzz' }, /^id: lies in the future/],
  ['a later kind without a right id', { kind: 'note', id: 'x' }, /^(kind|id): /],
  ['a day of the month after', wrong({ day: '2026-12-26' }), /^day: lies in the future/],
  ['a day that there never was', wrong({ day: '2026-02-30' }), /^day: must be a day/],
  ['a day that is a number', wrong({ day: 20261126 }), /^day: must be a text/],
  ['no card', without('card'), /^card: must be a text/],
  ['an empty card', wrong({ card: '' }), /^card: must not be empty/],
  ['a card far too long', wrong({ card: 'x'.repeat(1_000_000) }), /^card: must not be longer than 200/],
  ['grade 0', wrong({ grade: 0 }), /^grade: must be 1 or 2/],
  ['grade 5', wrong({ grade: 5 }), /^grade: must be 1 or 2/],
  ['a grade in words', wrong({ grade: '3' }), /^grade: must be 1 or 2/],
  ['an endless grade', wrong({ grade: '1e999' }), /^grade: must be 1 or 2/],
  ['a retention of 1', wrong({ retention: 1 }), /^retention: must be 0.97 or less/],
  ['a retention of 0', wrong({ retention: 0 }), /^retention: must be 0.8 or more/],
  ['a retention beyond all numbers', wrong({ retention: '1e999' }), /^retention: must be/],
  ['a negative time', wrong({ took: -1 }), /^took: must be 0 or more/],
  ['a time of a million years', wrong({ took: 1e300 }), /^took: must be/],
  ['half a millisecond', wrong({ took: 0.5 }), /^took: must be a whole number/],
  ['a session that is an object', wrong({ session: { toString: 'x' } }), /^session: must be a text/],
  ['a mark that is not known', { kind: 'mark', id: review['id'], card: 'a', mark: 'admin', value: true }, /^mark: /],
  ['a mark with another value', { kind: 'mark', id: review['id'], card: 'a', mark: 'starred', value: 1 }, /^value: /],
  ['a setting called __proto__', { kind: 'setting', id: review['id'], key: '__proto__', value: {} }, /^key: /],
  ['a setting called constructor', { kind: 'setting', id: review['id'], key: 'constructor', value: 1 }, /^key: /],
  [
    'a limit beyond all limits',
    { kind: 'setting', id: review['id'], key: 'newADay', value: 1e9 },
    /^value: must be 500/,
  ],
  ['an interview without a scope', wrong({ scope: undefined }, interview), /^scope: must be an object/],
  [
    'an interview with a mark of 101',
    wrong({ asked: [{ question: 'a', seconds: 1, points: 1, said: [], mark: 101, text: '' }] }, interview),
    /^asked\.0\.mark: must be 100/,
  ],
  [
    'an interview asked a million times',
    wrong({ asked: Array.from({ length: 201 }, () => (interview['asked'] as unknown[])[0]) }, interview),
    /^asked: must not be longer/,
  ],
  ['an undo of nothing', wrong({ of: [] }, undo), /^of: must not be empty/],
  ['an undo of what is no id', wrong({ of: ['*'] }, undo), /^of\.0: must be an id/],
  ['an undo of all at once', wrong({ of: 'all' }, undo), /^of: must be a list/],
  ['a reset of an object', { kind: 'reset', id: review['id'], card: {} }, /^card: must be a text/],
  ['lists, 4,000 deep', { kind: 'note', id: review['id'], deep }, /^event: is nested deeper/],
];

/** Words that try to be more than words: they are taken over as they are, and shown as text. */
export const WORDS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '\u202etxt.exe',
  '\ud800 alone',
  '\u0000\u0007',
  '${7*7} {{7*7}}',
];

export const withWords = (words: string): Loose[] => [
  wrong({ card: words, session: words.slice(0, 64) }),
  wrong(
    {
      scope: { topics: [words], levels: [words], exams: [words], questions: [words] },
      asked: [{ question: words, seconds: 1, points: 1, said: [0], mark: 1, text: words }],
    },
    interview,
  ),
];

/** Files by their bytes. */
export const BYTES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['zeros', new Uint8Array(1000)],
  ['more than is read', new Uint8Array(MOST_BYTES + 1).fill(0x20)],
  ['a ZIP', zipSync({ 'a.json': utf8(fileOf([review])) })],
  ['a PDF', Uint8Array.from([...utf8('%PDF-1.7\n'), 0xe2, 0xe3, 0xcf, 0xd3])],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['Latin-1', Uint8Array.from([...utf8('{"format":"Kritéri'.normalize('NFD')), 0xe9, 0x72])],
  ['half a UTF-8 character', Uint8Array.from([...utf8(fileOf([review])), 0xe2, 0x82])],
  ['half a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d])],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from(fileOf([review]), 'utf16le'))],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ['a web page', utf8('<!doctype html><script>alert(1)</script>')],
  ['an Anki deck', utf8('#separator:Tab\n#html:true\nistiod\tWhat?\tThat.')],
];
