/**
 * Random numbers that are the same in every browser: whole-number steps, then only + − * / and the square root, which IEEE 754 rounds
 * in one way.
 */
import { ln } from './arithmetic.ts';

/**
 * One stream of numbers. Streams of one seed with different names have nothing to do with each other, so that what is drawn for one
 * row does not depend on the rows before it.
 *
 * The generator is sfc32 of Chris Doty-Humphrey's PractRand.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed a whole number from 0 to 2³² − 1 */
  constructor(seed: number, stream = '') {
    this.#a = seed | 0;
    this.#b = hash(stream, 0x811c9dc5);
    this.#c = hash(stream, 0x9747b28c);
    for (let i = 0; i < 15; i++) this.next();
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Between 0 and 1, never either. */
  uniform(): number {
    return (this.next() + 0.5) / 0x1_0000_0000;
  }

  /** Standard normal, by the inverse of its distribution. */
  normal(): number {
    return normalQuantile(this.uniform());
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -ln(this.uniform());
  }

  /** Gamma with scale 1, by Marsaglia and Tsang (2000). @param shape 1 or more */
  gamma(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const t = 1 + c * x;
      if (t <= 0) continue;
      const v = t * t * t;
      const u = this.uniform();
      const xx = x * x;
      if (u < 1 - 0.0331 * xx * xx || ln(u) < 0.5 * xx + d * (1 - v + ln(v))) return d * v;
    }
  }

  /** Beta, from 0 to 1. @param a,b 1 or more */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  /** Every order is equally likely (Fisher and Yates). Changes the array. */
  shuffle<T extends { readonly length: number; [index: number]: unknown }>(items: T): T {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.uniform() * (i + 1));
      [items[i], items[j]] = [items[j], items[i]];
    }
    return items;
  }
}

/** FNV-1a, stirred at the end. */
function hash(text: string, from: number): number {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

const polynomial = (coefficients: readonly number[], x: number) => {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
};

// Wichura's algorithm AS 241 (PPND7): numerators and denominators for the middle, the tails and the far tails.
const MIDDLE = [
  [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  [1, 17.895169469, 78.757757664, 67.1875636],
] as const;
const TAIL = [
  [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  [1, 0.7370016425, 0.12021132975],
] as const;
const FAR = [
  [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  [1, 0.24197894225, 0.012258202635],
] as const;

/** The number below which a standard normal falls with probability p, right to seven digits. @param p between 0 and 1, exclusive */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(MIDDLE[0], r)) / polynomial(MIDDLE[1], r);
  }
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const x =
    r <= 5
      ? polynomial(TAIL[0], r - 1.6) / polynomial(TAIL[1], r - 1.6)
      : polynomial(FAR[0], r - 5) / polynomial(FAR[1], r - 5);
  return q < 0 ? -x : x;
}
