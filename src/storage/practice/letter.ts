/** What a question page shows of the mirror (`mirror.ts`), read with less than it takes to read all of it. */

import type { Letter } from '../../domain/practice/progress/mirror.ts';

export const MIRROR_KEY = 'meshready:practice-today';
export const MIRROR_VERSION = 1;

export const isLetter = (value: unknown): value is Letter => typeof value === 'string' && /^[lkwq]$/.test(value);

/** How well a question is known; undefined: it is new, or nothing can be read. */
export function letterOf(question: string): Letter | undefined {
  try {
    const { version, data } = JSON.parse(localStorage.getItem(MIRROR_KEY) ?? '') as {
      version: unknown;
      data: { known: Record<string, unknown> };
    };
    const letter = version === MIRROR_VERSION ? data.known[question] : undefined;
    return isLetter(letter) ? letter : undefined;
  } catch {
    return undefined;
  }
}
