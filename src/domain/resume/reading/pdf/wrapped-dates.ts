/** Spans of time that a narrow column broke over two lines: "02/2020 –" above "06/2024". */
import { findSpans } from '../../fields/dates.ts';
import type { Segment } from './page.ts';

/** Points by which two lines of one cell may begin apart. */
const SAME_EDGE = 2;
/** A line below has at most so much pitch, in parts of the type size. */
const MOST_PITCH = 1.8;

/**
 * The runs of text, with such a span as one run, in the row where it begins.
 * @param segments row by row
 */
export function withWholeDates(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  const taken = new Set<Segment>();
  segments.forEach((segment, i) => {
    if (taken.has(segment)) return;
    const rest = restOf(segments, i);
    if (rest) taken.add(rest);
    whole.push(
      rest ? { ...segment, text: together(segment, rest), right: Math.max(segment.right, rest.right) } : segment,
    );
  });
  return whole;
}

/** What stands below in the same cell and ends the span that begins here, if anything does. */
function restOf(segments: readonly Segment[], at: number): Segment | undefined {
  const segment = segments[at];
  if (!segment) return undefined;
  for (let i = at + 1; i < segments.length; i++) {
    const other = segments[i];
    if (!other || other.y - segment.y > MOST_PITCH * segment.size) return undefined;
    if (other.row > segment.row && Math.abs(other.x - segment.x) <= SAME_EDGE && isOneSpan(segment, other))
      return other;
  }
  return undefined;
}

const together = (a: Segment, b: Segment) => `${a.text.trim()} ${b.text.trim()}`;

function isOneSpan(segment: Segment, other: Segment): boolean {
  const text = together(segment, other);
  const [span, ...more] = findSpans(text);
  if (span?.written !== text || more.length > 0 || span.isSingle) return false;
  // A dash at the end goes on here, and not until today.
  return findSpans(segment.text).every(({ isSingle, written }) => isSingle || /[-–—]$/.test(written));
}
