import { describe, expect, it } from 'vitest';
import { gatesOf } from '../../../../../src/domain/scorecard/score/gates.ts';
import type { Gate, Observation, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { parseScorecard } from '../../../../../src/domain/scorecard/schema.ts';
import { estimate, moneyless, observing, TODAY } from '../golden.ts';

const gated = (gate: Gate, observation?: Partial<Observation>): Scorecard => {
  const card: Scorecard = {
    ...moneyless,
    criteria: [
      ...moneyless.criteria,
      {
        id: 'gate',
        kind: 'gate',
        name: 'A gate',
        metric: { name: 'm', unit: 'ms', direction: 'lower' },
        weight: null,
        gate,
      },
    ],
  };
  return observation ? observing(card, { gate: observation }) : card;
};
const atMost10: Gate = { op: '<=', value: 10, severity: 'block' };
const result = (gate: Gate, observation?: Partial<Observation>, today = TODAY) =>
  gatesOf(gated(gate, observation), 'mesh', today)[0];
const measured = (...range: [number, number?, number?]) => ({ status: 'measured', value: estimate(...range) }) as const;

describe('a gate', () => {
  it.each<[Gate['op'], Gate['value'], number, 'holds' | 'fails']>([
    ['<=', 10, 10, 'holds'],
    ['<=', 10, 10.1, 'fails'],
    ['>=', 10, 10, 'holds'],
    ['>=', 10, 9.9, 'fails'],
    ['between', [5, 10], 5, 'holds'],
    ['between', [5, 10], 10.1, 'fails'],
    ['is', true, 1, 'holds'],
    ['is', true, 0, 'fails'],
    ['is', false, 0, 'holds'],
  ])('%s %j at %d %s', (op, value, x, state) => {
    const gate: Gate = { op, value, severity: 'block' };
    expect(parseScorecard(gated(gate, measured(x)))).toMatchObject({ ok: true });
    expect(result(gate, measured(x))).toMatchObject({ state, value: x });
  });

  it('is read at the likely number, and doubtful where its range reaches the other side', () => {
    expect(result(atMost10, measured(7, 8, 12))).toMatchObject({ state: 'holds', doubtful: true });
    expect(result(atMost10, measured(7, 11, 12))).toMatchObject({ state: 'fails', doubtful: true });
    expect(result(atMost10, measured(7, 8, 9))).not.toHaveProperty('doubtful');
    const between: Gate = { op: 'between', value: [5, 10], severity: 'block' };
    expect(result(between, measured(1, 12, 14))).toMatchObject({ state: 'fails', doubtful: true });
  });

  it('says that it was only estimated', () => {
    expect(result(atMost10, { status: 'estimated', value: estimate(8) })).toMatchObject({ estimated: true });
    expect(result(atMost10, measured(8))).not.toHaveProperty('estimated');
  });

  it('is unknown without an observation, and stands aside where it is not applicable', () => {
    expect(result(atMost10)).toMatchObject({ state: 'unknown', why: 'not-observed' });
    expect(result(atMost10, { status: 'not-applicable', reason: 'architecture' })).toMatchObject({
      state: 'not-applicable',
    });
  });

  it('is waived through the last day, and unknown on the next', () => {
    const waived: Partial<Observation> = {
      status: 'waived',
      waiver: { by: 'someone', until: '2026-11-24', why: 'because' },
    };
    expect(result(atMost10, waived, '2026-11-24')).toMatchObject({ state: 'waived', until: '2026-11-24' });
    expect(result(atMost10, waived, '2026-11-25')).toMatchObject({ state: 'unknown', until: '2026-11-24' });
  });
});
