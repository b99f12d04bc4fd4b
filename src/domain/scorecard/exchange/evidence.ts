/** A piece of evidence as one text: "A: Panel 4 (https://…)". */
import type { Evidence } from '../model.ts';

export function evidenceText({ grade, text, url }: Evidence): string {
  const where = url === undefined ? '' : text === undefined ? ` ${url}` : ` (${url})`;
  return `${grade}:${text === undefined ? '' : ` ${text}`}${where}`;
}
