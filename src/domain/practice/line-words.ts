import type { Line } from './deck.ts';

/** A line as it is read aloud. */
export const wordsOf = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('');
