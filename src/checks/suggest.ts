import { closest, distance } from 'fastest-levenshtein';

/** `did you mean "x"?` where a known name is near, else the fallback. */
export function suggest(wrong: string, known: readonly string[], otherwise: string): string {
  if (known.length === 0) return otherwise;
  // Another spelling in capitals is the same word, however many letters differ.
  const near = known.find((word) => word.toLowerCase() === wrong.toLowerCase()) ?? closest(wrong, known);
  return near.toLowerCase() === wrong.toLowerCase() || distance(wrong, near) <= Math.max(2, wrong.length / 4)
    ? `did you mean "${near}"?`
    : otherwise;
}
