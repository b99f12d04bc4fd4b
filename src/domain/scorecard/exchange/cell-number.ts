/** A number as people and spreadsheets write it. */

export type ReadNumber =
  /** `unit`: what stood beside it, such as "%", "€" or "min". `unsure`: 1,234 or 1.234, where nothing tells which mark is decimal. */
  | { readonly kind: 'number'; readonly value: number; readonly unit?: string; readonly unsure?: true }
  /** Nothing is known: empty, "not yet", "n/a", "?". */
  | { readonly kind: 'none' }
  /** `expected` says what should stand there. */
  | { readonly kind: 'bad'; readonly expected: string };

export type DecimalMark = '.' | ',';

const NONE = new Set(
  ['', '-', '–', '—', '.', '…', '...', '?', 'n/a', 'n.a.', 'na', '#n/a', 'not yet', 'not measured', 'not known'].concat(
    ['unknown', 'none', 'null', 'nil', 'tbd', 'tba', 'open', 'pending', 'to do', 'todo', 'missing'],
  ),
);
const YES = new Set(['yes', 'y', 'true', '✓', '✔', 'done']);
const NO = new Set(['no', 'n', 'false', '✗', '✘', 'not done']);

const BLANKS = /[\s\u00A0\u2007\u2009\u202F]+/g;
const DIGITS = /^[+-]?[\d.,'’ ]*\d[.,]?(?:e[+-]?\d+)?/i;

/** Yes is 1, no is 0; undefined: neither. */
export function readYesNo(cell: string): 0 | 1 | undefined {
  const word = cell.trim().toLowerCase();
  return YES.has(word) ? 1 : NO.has(word) ? 0 : undefined;
}

/** @param mark the decimal mark of the table, from `decimalMarkOf`; undefined where no cell tells */
export function readNumber(cell: string, mark?: DecimalMark): ReadNumber {
  const text = cell.replace(BLANKS, ' ').trim();
  if (NONE.has(text.toLowerCase())) return { kind: 'none' };
  const expected = `a number such as 96 or 4.5, or nothing, not "${text.slice(0, 30)}"`;
  const negative = /^\(.*\)$/.test(text);
  const plain = (negative ? text.slice(1, -1) : text).replace(/[−‒–](?=\s?[\d\p{Sc}])/u, '-');
  const [, sign = '', before = '', rest = ''] =
    /^([+-]?)\s?([\p{Sc}]|[A-Z]{3}\s|[A-Z]{1,3}\$)?\s?(.*)$/su.exec(plain) ?? [];
  const digits = DIGITS.exec(rest)?.[0].trim();
  if (digits === undefined || (sign !== '' && /^[+-]/.test(digits))) return { kind: 'bad', expected };
  const unit = (rest.slice(digits.length).trim() || before.trim()).trim();
  if (/\d|^[.,:/-]|^[kmb]n?$|^mio/i.test(unit) && unit !== 'm') return { kind: 'bad', expected };
  const { value, unsure } = valueOf(digits, mark);
  if (!Number.isFinite(value)) return { kind: 'bad', expected };
  if (Math.abs(value) > 1e15) return { kind: 'bad', expected: 'a number between −10¹⁵ and 10¹⁵' };
  return {
    kind: 'number',
    value: (negative || sign === '-') && value !== 0 ? -value : value,
    ...(unit === '' ? {} : { unit }),
    ...(unsure && mark === undefined ? { unsure } : {}),
  };
}

/** NaN where the marks between the digits are no way to write a number. */
function valueOf(digits: string, mark: DecimalMark | undefined): { readonly value: number; readonly unsure?: true } {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const marks = mantissa.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  const times = `e${exponent}`;
  const grouped = (group: string) => new RegExp(`^[+-]?\\d{1,3}([${group}]\\d{3})+$`);
  const join = (whole: string, group: string, fraction = '') => {
    const plain = whole.replace(new RegExp(`[${group}'’ ]`, 'g'), '');
    const known = /^[+-]?\d*$/.test(whole) || grouped(`${group}'’ `).test(whole);
    return known ? Number(`${plain || '0'}.${fraction || '0'}${times}`) : NaN;
  };
  if (last === undefined) return { value: join(mantissa, "'") };
  const at = mantissa.lastIndexOf(last);
  const [whole, fraction] = [mantissa.slice(0, at), mantissa.slice(at + 1)];
  const other = last === ',' ? '\\.' : ',';
  const single = marks.length === 1;
  const ambiguous = single && /^[+-]?[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction);
  const decimal = marks.split('').filter((m) => m === last).length === 1 && (!ambiguous || last === (mark ?? '.'));
  if (!/^\d*$/.test(fraction)) return { value: NaN };
  const value = decimal ? join(whole, other, fraction) : join(mantissa, last === ',' ? ',' : '\\.');
  return ambiguous ? { value, unsure: true } : { value };
}

/** The decimal mark that these cells prove; undefined where none does, or they disagree. */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | undefined {
  const seen = new Set<DecimalMark>();
  for (const cell of cells) {
    const digits = /\d[\d.,'’\s]*\d/.exec(cell)?.[0] ?? '';
    const proof = /^\d*(?:[.'’\s]\d{3})*(,)(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:\.\d{3})+(,)\d+$|^0(,)\d+$/.exec(digits);
    if (proof) seen.add(',');
    else if (/^\d*(?:[,'’\s]\d{3})*\.(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:,\d{3})+\.\d+$|^0\.\d+$/.test(digits))
      seen.add('.');
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}
