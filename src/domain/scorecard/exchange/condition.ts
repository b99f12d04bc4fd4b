/** The condition of a gate in a table's cell, and back. */
import type { Gate } from '../model.ts';
import type { DecimalMark } from './cell-number.ts';
import { readNumber, readYesNo } from './cell-number.ts';

/** Such as "≤ 5", "between 2 and 4", "yes"; with "(warn)" behind it where it does not block. */
export function conditionText({ op, value, severity }: Gate): string {
  const text =
    typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : typeof value === 'number'
        ? `${op === '>=' ? '≥' : op === '<=' ? '≤' : op} ${value}`
        : `between ${value[0]} and ${value[1]}`;
  return severity === 'warn' ? `${text} (warn)` : text;
}

const OPS = { '>=': '>=', '≥': '>=', 'at least': '>=', min: '>=', '<=': '<=', '≤': '<=', 'at most': '<=', max: '<=' };

/** @returns undefined where it is no condition; `conditionText` says what one looks like */
export function readCondition(cell: string, mark?: DecimalMark): Gate | undefined {
  const warns = /\(?\bwarn(ing)?\)?\s*$/i;
  const severity = warns.test(cell) ? 'warn' : 'block';
  const text = cell
    .replace(warns, '')
    .replace(/\(?\bblock(s|ing)?\)?\s*$/i, '')
    .trim()
    .toLowerCase();
  const yesNo = readYesNo(text.replace(/^(=|is)\s*/, ''));
  if (yesNo !== undefined) return { op: 'is', value: yesNo === 1, severity };
  const numberIn = (part: string) => {
    const read = readNumber(part, mark);
    return read.kind === 'number' ? read.value : undefined;
  };
  const [, from = '', to = ''] = /^between (.+) and (.+)$/.exec(text) ?? [];
  const [low, high] = [numberIn(from), numberIn(to)];
  if (low !== undefined && high !== undefined && low <= high) return { op: 'between', value: [low, high], severity };
  for (const [sign, op] of Object.entries(OPS) as [string, '>=' | '<='][]) {
    const value = text.startsWith(sign) ? numberIn(text.slice(sign.length)) : undefined;
    if (value !== undefined) return { op, value, severity };
  }
  return undefined;
}
