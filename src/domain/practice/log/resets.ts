/** What was reset, as a reader did it: a topic, whose cards are reset one by one, is one of them. */
import { timeOf } from './ahead.ts';
import { momentOf, type EventId, type PracticeEvent, type ResetEvent } from './event.ts';
import { undoneIn } from './counting.ts';
import { once } from './union.ts';

export interface Reset {
  /** All have to be undone to take it back. */
  readonly ids: readonly EventId[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Ids of cards; undefined: everything. */
  readonly cards: readonly string[] | undefined;
  /** Reviews that count no longer because of it, or because of this and others. */
  readonly reviews: number;
  /** Taking it back would change nothing for as long as a later one stands. */
  readonly covered: boolean;
}

/** Events of one action follow one another within this time: nobody asks, reads and agrees so fast. */
const ONE_ACTION_MS = 100;

/** The resets that stand, the latest first. @param events in whatever order */
export function standingResets(events: Iterable<PracticeEvent>): readonly Reset[] {
  const all = once(events);
  const undone = undoneIn(all);
  const standing = all.filter((event): event is ResetEvent => event.kind === 'reset' && !undone.has(event.id));
  const reviews = reviewsByCard(all, undone);
  const lastWhole = standing.findLast(({ card }) => card === undefined)?.id ?? '';
  const lastOfCard = new Map(standing.map(({ card, id }) => [card, id]));
  const isCovered = ({ id, card }: ResetEvent) =>
    id < lastWhole || (card !== undefined && id < (lastOfCard.get(card) ?? ''));
  return actions(standing)
    .map((action): Reset => {
      const whole = action.some(({ card }) => card === undefined);
      const cards = action.flatMap(({ card }) => card ?? []);
      const last = action.at(-1)?.id ?? '';
      const at = Math.max(...action.map(timeOf));
      return {
        ids: action.map(({ id }) => id),
        at,
        cards: whole ? undefined : cards,
        reviews: whole
          ? [...reviews.values()].reduce((sum, ids) => sum + before(ids, last), 0)
          : cards.reduce((sum, card) => sum + before(reviews.get(card) ?? [], last), 0),
        covered: action.every(isCovered),
      };
    })
    .reverse();
}

function reviewsByCard(all: readonly PracticeEvent[], undone: ReadonlySet<EventId>): Map<string, EventId[]> {
  const found = new Map<string, EventId[]>();
  for (const event of all) {
    if (event.kind !== 'review' || undone.has(event.id)) continue;
    const those = found.get(event.card);
    if (those) those.push(event.id);
    else found.set(event.card, [event.id]);
  }
  return found;
}

const before = (ids: readonly EventId[], id: EventId) => ids.filter((each) => each < id).length;

/** A reset of everything stands alone; those of cards belong together when they were written at once. */
function actions(resets: readonly ResetEvent[]): ResetEvent[][] {
  const found: ResetEvent[][] = [];
  for (const event of resets) {
    const last = found.at(-1)?.at(-1);
    const together =
      last?.card !== undefined && event.card !== undefined && momentOf(event.id) - momentOf(last.id) < ONE_ACTION_MS;
    if (together) found.at(-1)?.push(event);
    else found.push([event]);
  }
  return found;
}
