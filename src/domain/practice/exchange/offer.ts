/** What bringing a record in would do, before it is done. */
import type { Day } from '../calendar.ts';
import { counting } from '../log/counting.ts';
import { withSetting } from '../fold/fold.ts';
import { DEFAULT_SETTINGS, type PracticeEvent, type ReviewEvent, type Settings } from '../log/event.ts';
import { canonical, union, type Log } from '../log/union.ts';

export interface Offer {
  /** Of the file, all its reviews, also those that count no longer. */
  readonly reviews: number;
  readonly cards: number;
  readonly interviews: number;
  /** Of its reviews and mock interviews; undefined where it has neither. */
  readonly days: readonly [first: Day, last: Day] | undefined;
  /** All its events, those of later versions too. */
  readonly events: number;
  /** Events that are here already. */
  readonly known: number;
  readonly knownReviews: number;
  /** Events whose ids are here with another content: of each two, one is kept, the same on every device. */
  readonly contradicting: number;
  /** Reviews that count here now, and would not any longer: the file holds an undo or a reset of them. */
  readonly silenced: number;
  /** Settings that would be others: the file was set later. */
  readonly settings: readonly (keyof Settings)[];
  /** Events that only a later version understands. */
  readonly newer: number;
}

const hasId = (raw: unknown): raw is { readonly id: string } =>
  raw !== null && typeof raw === 'object' && 'id' in raw && typeof raw.id === 'string';

const idsOf = ({ events, unknown }: Log) => new Set([...events, ...unknown.filter(hasId)].map(({ id }) => id));

/** @param here what is stored @param brought what the file holds */
export function offerOf(here: Log, brought: Log): Offer {
  const known = idsOf(here);
  const reviews = brought.events.filter((event) => event.kind === 'review');
  const days = brought.events.flatMap((event) => ('day' in event ? [event.day] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  const both = union(here, brought);
  const added = idsOf(both).size - known.size;
  return {
    reviews: reviews.length,
    cards: new Set(reviews.map(({ card }) => card)).size,
    interviews: brought.events.filter(({ kind }) => kind === 'interview').length,
    days: first === undefined || last === undefined ? undefined : [first, last],
    events: brought.events.length + brought.unknown.length,
    known: brought.events.length + brought.unknown.length - added,
    knownReviews: reviews.filter(({ id }) => known.has(id)).length,
    contradicting: contradicting(here, brought),
    ...changes(here.events, both.events),
    newer: brought.unknown.length,
  };
}

function contradicting(here: Log, brought: Log): number {
  const stored = new Map(here.events.map((event) => [event.id, event]));
  return brought.events.filter((event) => {
    const same = stored.get(event.id);
    return same !== undefined && canonical(same) !== canonical(event);
  }).length;
}

function changes(
  before: readonly PracticeEvent[],
  after: readonly PracticeEvent[],
): Pick<Offer, 'silenced' | 'settings'> {
  const [countedBefore, countedAfter] = [counting(before), counting(after)];
  const stillCount = new Set(countedAfter.map(({ id }) => id));
  const silenced = countedBefore.filter(
    (event): event is ReviewEvent => event.kind === 'review' && !stillCount.has(event.id),
  );
  const [old, fresh] = [settingsOf(countedBefore), settingsOf(countedAfter)];
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return {
    silenced: silenced.length,
    settings: keys.filter((key) => canonical(old[key]) !== canonical(fresh[key])),
  };
}

const settingsOf = (events: ReturnType<typeof counting>): Settings =>
  events.reduce(
    (settings, event) => (event.kind === 'setting' ? withSetting(settings, event) : settings),
    DEFAULT_SETTINGS,
  );
