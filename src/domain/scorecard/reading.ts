/**
 * A number as people type or paste it: "96 %", "1,400", "1.400,50", "$2 300", "−3". The last of two different separators is the decimal
 * one; a single comma or dot before exactly three digits after a digit other than 0 groups thousands if it is a comma.
 *
 * @returns the number; null for an empty field or a word for "not known yet"; undefined for what is no number
 */
export function readNumber(text: string): number | null | undefined {
  const bare = text
    .trim()
    .replace(/^[−–]/, '-')
    .replaceAll(/[\s\u00a0\u202f'’_]/g, '');
  if (/^(?:|-|–|—|\?|notyet|unknown|n\/a|na|tbd|fillin)$/i.test(bare)) return null;
  const match = /^([-+]?)\p{Sc}?([-+]?)(\d[\d.,]*|[.,]\d+)(e[-+]?\d{1,3})?(?:%|\p{Sc}|[\p{L}/]*)$/iu.exec(bare);
  if (!match) return undefined;
  const [, sign = '', innerSign = '', digits = '', exponent = ''] = match;
  if (sign !== '' && innerSign !== '') return undefined;
  const plain = decimal(digits);
  if (plain === undefined) return undefined;
  const value = Number(`${sign}${innerSign}${plain}${exponent}`.replace(/^\+/, ''));
  return Number.isFinite(value) && Math.abs(value) <= 1e15 ? value : undefined;
}

function decimal(digits: string): string | undefined {
  const [dots, commas] = [digits.split('.').length - 1, digits.split(',').length - 1];
  const grouped = (separator: string) =>
    new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`).test(digits.split(separator === ',' ? '.' : ',')[0] ?? '');
  if (dots > 0 && commas > 0) {
    const last = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const group = last === '.' ? ',' : '.';
    if (digits.split(last).length !== 2 || !grouped(group)) return undefined;
    return digits.replaceAll(group, '').replace(last, '.');
  }
  if (dots > 1) return grouped('.') ? digits.replaceAll('.', '') : undefined;
  if (commas > 1) return grouped(',') ? digits.replaceAll(',', '') : undefined;
  if (commas === 1) return /^[1-9]\d{0,2},\d{3}$/.test(digits) ? digits.replace(',', '') : digits.replace(',', '.');
  return digits;
}
