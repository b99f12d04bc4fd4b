/** What is known of a criterion for an option, after the rules on evidence, waivers and the reference option. */
import { daysBetween } from './days.ts';
import type { Criterion, Estimate, Observation, Scorecard } from '../model.ts';

/** Why nothing is known; or, for a number that nobody observed, where it comes from. */
export type Why = 'not-observed' | 'no-evidence' | 'waived' | 'no-scale' | 'reference-floor';

export type Known =
  | {
      readonly state: 'known';
      readonly value: Estimate;
      readonly measured: boolean;
      readonly why?: Why;
    }
  | { readonly state: 'unknown'; readonly why: Why }
  | { readonly state: 'not-applicable' };

/** The observations of an option by criterion. */
export const observationsOf = (card: Scorecard, option: string): ReadonlyMap<string, Observation> =>
  new Map(card.observations.filter((o) => o.option === option).map((o) => [o.criterion, o]));

/** What is known of every criterion for an option, in the order of the card. */
export function knownFor(card: Scorecard, option: string): ReadonlyMap<string, Known> {
  const observations = observationsOf(card, option);
  const isReference = card.options[0]?.id === option;
  return new Map(card.criteria.map((c) => [c.id, knownOf(c, observations.get(c.id), isReference)]));
}

/** The numbers that are known. */
export const numbersFor = (card: Scorecard, option: string): ReadonlyMap<string, Estimate> =>
  new Map(
    [...knownFor(card, option)].flatMap(([id, known]) => (known.state === 'known' ? [[id, known.value] as const] : [])),
  );

/**
 * Whether a number is known. A row that must have evidence and has none is unknown, and so is one that was waived: a waiver
 * excuses a gate, it does not measure anything. The reference option reads as its floor where nobody observed it.
 */
export function knownOf(criterion: Criterion, observation: Observation | undefined, isReference: boolean): Known {
  if (!observation) {
    return isReference && criterion.scale && !['level', 'yes-no'].includes(criterion.metric.direction)
      ? { state: 'known', value: exactly(criterion.scale.floor), measured: false, why: 'reference-floor' }
      : { state: 'unknown', why: 'not-observed' };
  }
  const { status, value, evidence } = observation;
  if (status === 'not-applicable') return { state: 'not-applicable' };
  if (status === 'waived') return { state: 'unknown', why: 'waived' };
  if (status === 'unknown' || !value) return { state: 'unknown', why: 'not-observed' };
  if (criterion.evidenceRequired && evidence.length === 0) return { state: 'unknown', why: 'no-evidence' };
  return { state: 'known', value, measured: status === 'measured' };
}

const exactly = (x: number): Estimate => ({ low: x, likely: x, high: x, basis: 'guess' });

/** Whether a number is older than its criterion allows; one without a day never is. @param today such as 2026-11-24 */
export function isStale({ staleAfterDays }: Criterion, observation: Observation | undefined, today: string): boolean {
  const day = observation?.to ?? observation?.value?.asOf ?? observation?.from;
  return staleAfterDays !== undefined && day !== undefined && daysBetween(day, today) > staleAfterDays;
}

/** Whether a number reaches a bound, but for the rounding of sums. */
export const reaches = (x: number, bound: number) => x >= bound - 1e-9;
