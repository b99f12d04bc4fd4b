/** What cards say, with the random draws where their rule needs them: one card after another, away from the keys. */
import { signal } from '@preact/signals';
import { assess, type Assessment } from '../../domain/scorecard/assess.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Simulation } from '../../domain/scorecard/chance/uncertainty.ts';
import { createDraws, type Draws } from '../shared/draws.ts';

export interface Verdicts {
  /** As far as it is known; who reads it in a view is shown it again when the draws are there. @param at which date of the card, where it is not now */
  readonly of: (card: Scorecard, at?: string) => Assessment;
  readonly stop: () => void;
}

/** @param today a day such as 2026-11-24 */
export function createVerdicts(today: string): Verdicts {
  const drawn = signal<ReadonlyMap<string, Simulation>>(new Map());
  const known = new Map<string, { readonly simulation: Simulation | undefined; readonly assessment: Assessment }>();
  const waiting = new Map<string, Scorecard>();
  let current: string | undefined;
  let draws: Draws | undefined;

  const next = () => {
    const [first] = waiting;
    current = first?.[0];
    if (!first) return;
    draws ??= createDraws((simulation) => {
      if (simulation.draws < simulation.total || current === undefined) return;
      waiting.delete(current);
      drawn.value = new Map(drawn.value).set(current, simulation);
      next();
    });
    draws.request(first[1], today);
  };

  return {
    of(card, at = '') {
      const key = `${card.id}/${card.rev}/${at}`;
      const simulation = drawn.value.get(key);
      const before = known.get(key);
      if (before && before.simulation === simulation) return before.assessment;
      const assessment = assess(card, today, simulation);
      known.set(key, { simulation, assessment });
      if (!simulation && isWaiting(assessment)) {
        waiting.set(key, card);
        if (current === undefined) queueMicrotask(() => current === undefined && next());
      }
      return assessment;
    },
    stop: () => draws?.stop(),
  };
}

/** Whether a verdict is not final yet. */
export const isWaiting = ({ verdict }: Assessment): boolean =>
  verdict.reasons.some(({ kind }) => kind === 'simulating');
