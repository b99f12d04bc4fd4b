/** Outcomes as the decision at hand calls them: the rule is the same, the words are not. */
import type { Wording } from '../model.ts';
import type { Outcome } from '../score/verdict.ts';

/** By wording and outcome, a function of the proposed option's name. */
export const TITLES: Record<Wording, Record<Outcome, (proposed: string) => string>> = {
  adopt: {
    proceed: () => 'Proceed',
    'do-not-proceed': () => 'Do not proceed',
    exit: () => 'Exit',
    'measure-first': () => 'Measure first',
    'extend-or-exit': () => 'Extend the pilot or exit',
    inconclusive: () => 'Inconclusive: extend the pilot',
  },
  choose: {
    proceed: (proposed) => `Choose ${proposed}`,
    'do-not-proceed': (proposed) => `Do not choose ${proposed}`,
    exit: (proposed) => `Leave ${proposed}`,
    'measure-first': () => 'Measure first',
    'extend-or-exit': (proposed) => `Extend the trial of ${proposed} or leave it`,
    inconclusive: () => 'Inconclusive: extend the trial',
  },
  ready: {
    proceed: () => 'Ready',
    'do-not-proceed': () => 'Not ready',
    exit: () => 'Stop and back out',
    'measure-first': () => 'Check first',
    'extend-or-exit': () => 'Prepare longer or back out',
    inconclusive: () => 'Inconclusive: prepare longer',
  },
  keep: {
    proceed: () => 'Keep',
    'do-not-proceed': () => 'Shrink',
    exit: () => 'Exit',
    'measure-first': () => 'Measure first',
    'extend-or-exit': () => 'Shrink or exit',
    inconclusive: () => 'Inconclusive: keep, and look again next quarter',
  },
  hire: {
    proceed: () => 'Hire',
    'do-not-proceed': () => 'Do not hire',
    exit: () => 'End the process',
    'measure-first': () => 'Assess the rest first',
    'extend-or-exit': () => 'Add an interview or end the process',
    inconclusive: () => 'Inconclusive: add an interview',
  },
  study: {
    proceed: () => 'Ready for the interview',
    'do-not-proceed': () => 'Not ready: study the largest gaps',
    exit: () => 'Stop and change the plan',
    'measure-first': () => 'Rate yourself first',
    'extend-or-exit': () => 'Study longer or change the plan',
    inconclusive: () => 'Nearly ready: study the largest gaps',
  },
};
