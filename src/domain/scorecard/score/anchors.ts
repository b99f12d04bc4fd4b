/** The laws of a scale's anchors: what the schema, the fields, a paste and a template's change all hold to. */
import type { Direction, Scale } from '../model.ts';

type Ends = Pick<Scale, 'floor' | 'target'>;

/** The stretch lies beyond the target, on the side away from the floor. */
export const isBeyond = (stretch: number, { floor, target }: Ends): boolean =>
  (stretch - target) * (target - floor) > 0;

/** The three anchors leave a way to go, and on; a scale without a stretch needs the first alone. */
export const standsApart = (
  scale: Pick<Scale, 'floor' | 'target'> & { readonly stretch?: number | undefined },
): boolean => scale.floor !== scale.target && (scale.stretch === undefined || isBeyond(scale.stretch, scale));

/** The target lies on the side that is called worse: with a weight, a worse number would score more. */
export const isTurned = (direction: Direction, { floor, target }: Ends): boolean =>
  (direction === 'higher' && target < floor) || (direction === 'lower' && target > floor);
