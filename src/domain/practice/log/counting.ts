import type { EventId, PracticeEvent, ResetEvent, UndoEvent } from './event.ts';
import { once } from './union.ts';

/** Everything that can count: what is left after undoing and resetting. */
export type Counting = Exclude<PracticeEvent, UndoEvent | ResetEvent>;

/** The ids that some undo names. */
export const undoneIn = (events: readonly PracticeEvent[]): ReadonlySet<EventId> =>
  new Set(events.flatMap((event) => (event.kind === 'undo' ? event.of : [])));

/** The last reset of everything that counts. */
export const lastReset = (events: readonly PracticeEvent[], undone = undoneIn(events)): EventId | undefined =>
  events.reduce<EventId | undefined>(
    (last, event) =>
      event.kind === 'reset' && event.card === undefined && !undone.has(event.id) && event.id > (last ?? '')
        ? event.id
        : last,
    undefined,
  );

/** The events that count, in the order of time, each once, whatever order they come in. */
export function counting(events: Iterable<PracticeEvent>): Counting[] {
  const all = once(events);
  const undone = undoneIn(all);
  const whole = lastReset(all, undone) ?? '';
  const resets = all.filter((event): event is ResetEvent => event.kind === 'reset' && !undone.has(event.id));
  const byCard = new Map(resets.flatMap(({ card, id }) => (card === undefined ? [] : [[card, id] as const])));
  return all.filter((event): event is Counting => {
    if (event.kind === 'undo' || event.kind === 'reset' || undone.has(event.id)) return false;
    if (event.kind === 'setting') return true;
    const since = event.kind === 'interview' ? '' : (byCard.get(event.card) ?? '');
    return event.id > whole && event.id > since;
  });
}
