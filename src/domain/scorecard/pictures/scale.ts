/** From numbers to places on a picture. */

/** The ends of an axis, and where it is marked. Invariant: low < high; the first tick is at low and the last at high, where they cover. */
export interface Frame {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Beyond these ends a picture shows nothing that could be read. */
const LARGEST = 1e200;
const SMALLEST = 1e-200;

/**
 * Round numbers, a step of 1, 2 or 5 times a power of ten apart, from the last that is not above `low` to the first that is not
 * below `high`. Ends that a picture cannot tell apart are widened by half the number, or from 0 to 1.
 *
 * @param low not above `high`; both within ±10²⁰⁰
 * @param most intervals between ticks, 2 or more
 */
export function niceTicks(low: number, high: number, most = 6): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const flat = high - low <= 1e-9 * size;
  const [from, to] = size < SMALLEST ? [0, 1] : flat ? [low - size / 2, high + size / 2] : [low, high];
  for (let power = Math.floor(Math.log10((to - from) / most)) - 1; ; power++) {
    for (const lead of [1, 2, 5]) {
      const ticks = ticksOf(from, to, lead, power, most);
      if (ticks) return ticks;
    }
  }
}

function ticksOf(low: number, high: number, lead: number, power: number, most: number): number[] | undefined {
  // Divided by a whole number where the step is a fraction, so that 3 tenths are 0.3 and no more.
  const at = (i: number) => (power < 0 ? (i * lead) / 10 ** -power : i * lead * 10 ** power);
  const step = at(1);
  let [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  // The quotient may have been rounded onto a tick that the number does not reach.
  if (at(first) > low) first -= 1;
  if (at(last) < high) last += 1;
  if (last - first > most) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => at(first + i) + 0);
}

/** The frame in which all these numbers lie, with ticks at both ends. Numbers beyond ±10²⁰⁰ are left out; of none, 0 to 1. */
export function frameOf(numbers: readonly number[], most = 6): Frame {
  const finite = numbers.filter((x) => Math.abs(x) <= LARGEST);
  const [least, greatest] = finite.length === 0 ? [0, 1] : [minOf(finite), maxOf(finite)];
  const ticks = niceTicks(least, greatest, most);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

const minOf = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const maxOf = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));

/** A straight scale from the frame to a range of places, such as 0 to 100 percent. What lies outside the frame is held at its ends. */
export function linear({ low, high }: Pick<Frame, 'low' | 'high'>, [from, to]: readonly [number, number]) {
  return (x: number): number => {
    const part = Math.min(1, Math.max(0, (x - low) / (high - low)));
    return from + part * (to - from);
  };
}

/**
 * Places for labels near where they belong, none nearer to the next than `apart`, all from `low` to `high`; as even as can be where there
 * is not enough room for that.
 *
 * @returns places in the order of the labels given
 */
export function spread(wanted: readonly number[], apart: number, low: number, high: number): number[] {
  const gap = wanted.length < 2 ? 0 : Math.min(apart, (high - low) / (wanted.length - 1));
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const placed: number[] = [];
  let least = low;
  for (const { at } of order) {
    placed.push(Math.max(at, least));
    least = (placed.at(-1) ?? low) + gap;
  }
  let most = high;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? low, most);
    most = (placed[i] ?? high) - gap;
  }
  const result = wanted.map(() => low);
  order.forEach(({ i }, rank) => (result[i] = Math.max(low, placed[rank] ?? low)));
  return result;
}

/** The smallest step that fits at most so many times into a length. @param steps from the smallest */
export const stepFor = (length: number, steps: readonly number[], most: number): number =>
  steps.find((step) => length / step <= most) ?? steps.at(-1) ?? 1;
