import { timeOf } from '../log/ahead.ts';
import { momentOf, type MarkEvent, type ReviewEvent } from '../log/event.ts';
import { grade } from '../memory.ts';
import { NEW_CARD, type CardState, type DayCount } from './state.ts';
import { countReview } from './day.ts';

/** What concerns one card. */
export type CardEvent = ReviewEvent | MarkEvent;

/** A card after one more event, which is later than all before it. */
export function advanceCard(state: CardState, event: CardEvent): CardState {
  if (event.kind === 'review') {
    const { wanted: _, buriedUntil: __, ...rest } = state;
    return {
      ...rest,
      memory: grade(state.memory, event.grade, timeOf(event), event.retention),
      last: event.grade,
      first: state.first ?? event.day,
      latest: event.day,
    };
  }
  switch (event.mark) {
    case 'suspended':
    case 'starred':
      return { ...state, [event.mark]: event.value };
    case 'buried': {
      const { buriedUntil: _, ...rest } = state;
      return event.value === null ? rest : { ...rest, buriedUntil: event.value };
    }
    case 'wanted': {
      const { wanted: _, ...rest } = state;
      return event.value && !state.memory ? { ...rest, wanted: momentOf(event.id) } : rest;
    }
  }
}

/** A card, and what it gave to each day, from those of its events that count, in the order of time. */
export function foldCard(events: readonly CardEvent[]): {
  readonly state: CardState;
  readonly days: ReadonlyMap<string, DayCount>;
} {
  let state = NEW_CARD;
  const days = new Map<string, DayCount>();
  for (const event of events) {
    if (event.kind === 'review') days.set(event.day, countReview(days.get(event.day), state, event));
    state = advanceCard(state, event);
  }
  return { state, days };
}
