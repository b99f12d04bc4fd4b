/** How long, and how long ago: months of the roles in whose lines a skill stands. */

/** A month as a number: twelve times the year, and the month from 0. */
export type Month = number;

export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

/** A role of a resume, as far as it is known. */
export interface Role {
  readonly from?: Month | undefined;
  /** The last month; undefined: until now, or not known. */
  readonly to?: Month | undefined;
  /** Indices of the lines that tell of it, its heading among them. */
  readonly lines: readonly number[];
}

export interface Span {
  readonly from: Month;
  readonly to: Month;
}

export interface Timeline {
  /** The roles whose dates are known. */
  readonly spans: readonly Span[];
  readonly ofLine: ReadonlyMap<number, readonly Span[]>;
  /** The month against which is measured how long ago something was. */
  readonly now: Month;
}

/**
 * @param today the current month; without it, the last month that a role names
 * @returns undefined where no role has a date
 */
export function timelineOf(roles: readonly Role[], today?: Month): Timeline | undefined {
  const dated = roles.filter((role) => role.from !== undefined);
  const named = dated.flatMap(({ from, to }) => [from, to].filter((month) => month !== undefined));
  if (named.length === 0) return undefined;
  const now = today ?? Math.max(...named);
  const spanOf = ({ from = now, to = now }: Role): Span => ({ from, to: Math.max(from, to) });
  return {
    spans: dated.map(spanOf),
    ofLine: byLine(dated.map((role) => ({ lines: role.lines, span: spanOf(role) }))),
    now,
  };
}

function byLine(roles: readonly { readonly lines: readonly number[]; readonly span: Span }[]): Map<number, Span[]> {
  const of = new Map<number, Span[]>();
  for (const { lines, span } of roles) for (const line of lines) of.set(line, [...(of.get(line) ?? []), span]);
  return of;
}

/** Months that at least one of the spans covers, each counted once. */
export function monthsOf(spans: readonly Span[]): number {
  let [months, until] = [0, -Infinity];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    months += Math.max(0, to - Math.max(from - 1, until));
    until = Math.max(until, to);
  }
  return months;
}

/** What was done up to three years ago counts whole; ten years ago, four fifths. Our choice: knowledge fades, and is not lost. */
const FRESH = 36;
const OLD = 120;
const LEFT = 0.8;

export function recency({ now }: Timeline, spans: readonly Span[]): number {
  const to = Math.max(...spans.map((span) => span.to));
  const ago = Math.min(OLD, Math.max(FRESH, now - to));
  return 1 - ((ago - FRESH) / (OLD - FRESH)) * (1 - LEFT);
}
