/** What the views of a session are shown, and what they may ask for. */
import type { ReadonlySignal } from '@preact/signals';
import type { Calendar } from '../../domain/practice/calendar.ts';
import type { Selection } from '../../domain/practice/choice/selection.ts';
import type { Card, Deck } from '../../domain/practice/deck.ts';
import type { CardState } from '../../domain/practice/fold/state.ts';
import type { Grade } from '../../domain/practice/log/event.ts';
import type { Plan } from '../../domain/practice/plan/plan.ts';
import type { Outcome } from '../../domain/practice/session/grading.ts';
import type { Queue } from '../../domain/practice/session/queue.ts';
import type { Session } from '../../domain/practice/session/session.ts';
import type { PracticeRecord } from '../shared/practice/record.ts';

export interface Current {
  readonly card: Card;
  readonly why: 'learning' | 'due' | 'new';
  /** What was known of it when it came up. */
  readonly state: CardState;
  /** When it came up. */
  readonly since: number;
  readonly shown: boolean;
}

export type Now =
  ({ readonly kind: 'card' } & Current) | { readonly kind: 'wait'; readonly until: number } | { readonly kind: 'done' };

/** What has just happened to a card that is no longer seen, and can be taken back. */
export interface Notice {
  readonly kind: 'leech' | 'suspended' | 'buried' | 'undone' | 'elsewhere';
  readonly card: Card;
}

export interface Review {
  readonly record: PracticeRecord;
  readonly deck: Deck;
  readonly calendar: Calendar;
  readonly selection: Selection;
  readonly plan: ReadonlySignal<Plan | undefined>;
  readonly session: ReadonlySignal<Session>;
  readonly queue: ReadonlySignal<Queue>;
  /** What is left when cramming. */
  readonly crammed: ReadonlySignal<readonly string[]>;
  readonly now: ReadonlySignal<Now>;
  readonly clock: ReadonlySignal<number>;
  readonly notice: ReadonlySignal<Notice | undefined>;
  readonly outcomes: ReadonlySignal<Readonly<Record<Grade, Outcome>> | undefined>;
  readonly show: () => void;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  readonly star: () => void;
  /** Goes on beyond the limits of the day. */
  readonly more: (extra: { readonly due?: number; readonly fresh?: number }) => void;
  /** Begins the same anew. */
  readonly again: () => void;
  readonly end: () => void;
}
