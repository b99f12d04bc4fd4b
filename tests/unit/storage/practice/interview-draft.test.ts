import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as running from '../../../../src/domain/practice/interview/running.ts';
import { WHOLE } from '../../../../src/domain/practice/plan/scope.ts';
import { parseDraft } from '../../../../src/storage/practice/interview-draft.ts';

const started = running.begin(
  { minutes: 30, scope: WHOLE, anew: 1, questions: ['a', 'b'].map((id) => ({ id, points: 5 })) },
  1_000,
);
const asStored = ({ since: _, ...data }: running.Running) => JSON.stringify({ version: 1, data });

describe('an interview under way, as it is stored', () => {
  test('comes back as it was, standing still', () => {
    const left = running.settle(running.adjust(running.tickPoint(running.write(started, 'mine'), 2), 70), 61_000);
    expect(parseDraft(asStored(left))).toEqual({ kind: 'draft', running: { ...left, since: null } });
    expect(parseDraft(null)).toEqual({ kind: 'none' });
  });

  test('is unreadable, and kept as it is, where anything in it cannot be', () => {
    const whole = JSON.parse(asStored(started)) as { version: number; data: Record<string, unknown> };
    const broken = [
      '',
      '{',
      'null',
      JSON.stringify({ ...whole, version: 2 }),
      JSON.stringify({ ...whole, data: { ...whole.data, at: 2 } }),
      JSON.stringify({ ...whole, data: { ...whole.data, questions: [] } }),
      JSON.stringify({ ...whole, data: { ...whole.data, spent: -1 } }),
    ];
    for (const raw of broken) expect(parseDraft(raw)).toEqual({ kind: 'unreadable', raw });
  });

  test('law: whatever lies there, nothing is thrown and nothing is lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        expect(parseDraft(raw)).toEqual({ kind: 'unreadable', raw });
      }),
    );
  });
});
