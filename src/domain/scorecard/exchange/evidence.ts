/** Evidence in a cell: "A: Panel 4 (https://…); B: minutes of the meeting". */
import type { Evidence } from '../model.ts';

/** One piece. */
export function evidenceText({ grade, text, url }: Evidence): string {
  const where = url === undefined ? '' : text === undefined ? ` ${url}` : ` (${url})`;
  return `${grade}:${text === undefined ? '' : ` ${text}`}${where}`;
}

const MOST = 20;

/** @param grade of what bears none of its own */
export function readEvidence(cell: string, grade: Evidence['grade']): Evidence[] {
  return cell
    .split(/; (?=[A-D]:)/)
    .slice(0, MOST)
    .map((piece) => {
      const [, own, text = ''] = /^([A-D]): ?(.*)$/s.exec(piece) ?? [undefined, undefined, piece];
      const graded = (own as Evidence['grade'] | undefined) ?? grade;
      const [, before = '', inside = ''] = /^(.*) \((https?:\/\/\S+)\)$/s.exec(text) ?? [];
      if (isAddress(inside)) return { url: inside, text: before, grade: graded };
      if (isAddress(text)) return { url: text, grade: graded };
      return { ...(text === '' ? {} : { text }), grade: graded };
    });
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && text.length <= 2000 && URL.canParse(text);
