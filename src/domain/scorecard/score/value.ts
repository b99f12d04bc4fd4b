/** F1: what a number is worth on its criterion, from 0 (the floor) to 1, and back. */
import type { Criterion } from '../model.ts';

/** The part of the value that the target is worth where a stretch lies beyond it. Our choice. */
export const KNEE = 0.8;

type Measure = Pick<Criterion, 'metric' | 'scale'>;

const clamp = (v: number) => Math.min(1, Math.max(0, v));

/** Whether a number can be given a value at all: yes-no and level need no scale, the others do. */
export const isScalable = ({ metric, scale }: Measure) =>
  scale !== undefined || metric.direction === 'yes-no' || metric.direction === 'level';

/** Where no tolerance is given for direction `target`, the value reaches 0 at the floor and as far on the other side. */
const toleranceOf = ({ floor, target, tolerance }: NonNullable<Criterion['scale']>) =>
  tolerance ?? Math.abs(target - floor);

/**
 * The value of a number by fixed anchors: u = (x − floor)/(target − floor), the same for lower-is-better. With a stretch the target is
 * worth 0.8 and the stretch 1. Fixed bounds, because bounds taken from the data let a new option reorder the old ones
 * (SPOTIS; scikit-criteria's CenitDistance takes bounds from the data).
 *
 * @param x in the unit of the metric; yes is 1 and no 0; a level is its score
 * @returns 0 to 1; 0 for a criterion that needs a scale and has none
 */
export function valueOf({ metric, scale }: Measure, x: number): number {
  if (metric.direction === 'yes-no') return x >= 0.5 ? 1 : 0;
  if (metric.direction === 'level') return clamp(x);
  if (!scale) return 0;
  const { floor, target, stretch } = scale;
  if (metric.direction === 'target') return clamp(1 - Math.abs(x - target) / toleranceOf(scale));
  const u = (x - floor) / (target - floor);
  if (stretch === undefined) return clamp(u);
  return u <= 1 ? clamp(KNEE * u) : clamp(KNEE + ((1 - KNEE) * (x - target)) / (stretch - target));
}

/**
 * The number that has a value: the inverse of `valueOf` between its ends.
 *
 * @param near for direction `target`, a number on the side that is wanted; absent: the side of the floor
 * @returns in the unit of the metric; undefined for yes-no and level, outside 0 to 1, and without a scale
 */
export function nativeOf({ metric, scale }: Measure, v: number, near?: number): number | undefined {
  if (!scale || !(v >= 0 && v <= 1) || metric.direction === 'yes-no' || metric.direction === 'level') return undefined;
  const { floor, target, stretch } = scale;
  if (metric.direction === 'target') {
    const side = Math.sign((near ?? floor) - target) || Math.sign(floor - target);
    return target + side * (1 - v) * toleranceOf(scale);
  }
  if (stretch === undefined) return floor + v * (target - floor);
  return v <= KNEE ? floor + (v / KNEE) * (target - floor) : target + ((v - KNEE) / (1 - KNEE)) * (stretch - target);
}
