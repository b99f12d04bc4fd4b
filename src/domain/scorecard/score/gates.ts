/** F4: what must hold whatever the score. */
import type { Criterion, Estimate, Gate, Observation, Scorecard } from '../model.ts';
import { knownFor, observationsOf, type Known, type Why } from './observed.ts';

export interface GateResult {
  readonly criterion: string;
  readonly severity: Gate['severity'];
  readonly state: 'holds' | 'fails' | 'unknown' | 'waived' | 'not-applicable';
  /** The likely number that was compared. */
  readonly value?: number;
  /** It holds at the likely number and fails at an end of the range, or the reverse. */
  readonly doubtful?: boolean;
  readonly estimated?: boolean;
  /** The last day of the waiver, also of one that has run out. */
  readonly until?: string;
  readonly why?: Why;
}

/** Whether a number passes. Bounds themselves pass; for `is`, 0.5 and above is yes. */
export function passes({ op, value }: Gate, x: number): boolean {
  if (typeof value === 'boolean') return x >= 0.5 === value;
  if (typeof value === 'number') return op === '>=' ? x >= value : x <= value;
  return value[0] <= x && x <= value[1];
}

/**
 * Every gate of an option, in the order of the card. Gates are read at the likely number, and called doubtful where the range lies on
 * both sides of the bound. A waiver holds through its last day; afterwards the gate is unknown again.
 *
 * @param today such as 2026-11-24
 */
export function gatesOf(card: Scorecard, optionId: string, today: string): readonly GateResult[] {
  const observations = observationsOf(card, optionId);
  const known = knownFor(card, optionId);
  return card.criteria.flatMap((criterion) =>
    criterion.gate
      ? [resultOf(criterion, criterion.gate, observations.get(criterion.id), known.get(criterion.id), today)]
      : [],
  );
}

function resultOf(
  criterion: Criterion,
  gate: Gate,
  observation: Observation | undefined,
  known: Known | undefined,
  today: string,
): GateResult {
  const result = { criterion: criterion.id, severity: gate.severity };
  const until = observation?.status === 'waived' ? observation.waiver?.until : undefined;
  if (until !== undefined) return { ...result, state: today <= until ? 'waived' : 'unknown', until, why: 'waived' };
  if (!known || known.state === 'not-applicable') return { ...result, state: 'not-applicable' };
  if (known.state === 'unknown') return { ...result, state: 'unknown', why: known.why };
  const holds = passes(gate, known.value.likely);
  return {
    ...result,
    state: holds ? 'holds' : 'fails',
    value: known.value.likely,
    ...(isDoubtful(gate, known.value, holds) ? { doubtful: true } : {}),
    ...(known.measured ? {} : { estimated: true }),
  };
}

function isDoubtful(gate: Gate, { low, high }: Estimate, holds: boolean): boolean {
  if (passes(gate, low) !== holds || passes(gate, high) !== holds) return true;
  // A range that reaches over both ends of "between" fails at each end, and yet may hold inside.
  return Array.isArray(gate.value) && !holds && low < gate.value[0] && high > gate.value[1];
}
