import type { FontUse } from './painting.ts';

/** Fewer letters than these say nothing of a font: bullets and icons have fonts of their own. */
const LEAST_LETTERS = 8;

const share = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length / Math.max(1, text.length);

/**
 * Whether the letters of a font do not say which letters they are. Where a font has no table from glyphs to letters, pdf.js can only pass on
 * the glyphs' numbers; now and then these are the letters all the same, so what comes out must look like no writing, too.
 */
export function isUnmapped({ text, isUntold }: FontUse): boolean {
  const written = text.replace(/ /g, '');
  if (written.length < LEAST_LETTERS) return false;
  if (share(written, /[\uE000-\uF8FF\uFFFD]/g) > 0.3) return true;
  if (!isUntold) return share(written, /\p{Cc}/gu) > 0.3;
  const latin = (written.match(/[a-z]/gi) ?? []).length;
  const vowels = (written.match(/[aeiouy]/gi) ?? []).length;
  const isPoor = latin >= LEAST_LETTERS && vowels / latin < 0.2;
  return share(written, /\p{Cc}/gu) > 0.02 || share(written, /\p{L}/gu) < 0.5 || isPoor;
}
