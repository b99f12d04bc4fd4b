import type { Outcome } from '../../domain/scorecard/score/verdict.ts';

/** Whether a verdict lets one go on, stops, or asks to wait: the class that colours it, beside its words. */
export const TINT: Readonly<Record<Outcome, 'go' | 'stop' | 'wait'>> = {
  proceed: 'go',
  'do-not-proceed': 'stop',
  exit: 'stop',
  'extend-or-exit': 'wait',
  'measure-first': 'wait',
  inconclusive: 'wait',
};
