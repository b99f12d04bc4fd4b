import type { Grade, MarkEvent, PracticeEvent, ReviewEvent } from '../../../../src/domain/practice/log/event.ts';
import type { PracticeStore } from '../../../../src/storage/practice/contract.ts';

export const review = (store: PracticeStore, card: string, grade: Grade = 3, day = '2026-11-24'): ReviewEvent => ({
  kind: 'review',
  id: store.newId(),
  card,
  grade,
  day,
  retention: 0.9,
  took: 4_000,
});

export const star = (store: PracticeStore, card: string, value = true): MarkEvent => ({
  kind: 'mark',
  id: store.newId(),
  card,
  mark: 'starred',
  value,
});

/** Of an event that was not said by a store: the n-th in a record. */
export const idOf = (n: number) => `0mhxk2a1b${String(n).padStart(6, '0')}`;

export const setting = (n: number, newADay: number): PracticeEvent => ({
  kind: 'setting',
  id: idOf(n),
  key: 'newADay',
  value: newADay,
});
