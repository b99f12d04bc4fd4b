/** What follows from the log, as it was written down beside it, and made anew. */
import { FOLD_VERSION, foldAll, withSetting } from '../../domain/practice/fold/fold.ts';
import type { CardState, DayCount, Derived } from '../../domain/practice/fold/state.ts';
import { lastReset, counting } from '../../domain/practice/log/counting.ts';
import {
  DEFAULT_SETTINGS,
  type EventId,
  type InterviewEvent,
  type PracticeEvent,
  type SettingEvent,
} from '../../domain/practice/log/event.ts';
import { reclaim, setAside, type Desk } from './aside.ts';
import {
  DERIVED,
  INTERVIEW,
  readCardState,
  readDayCount,
  readDerivedRecord,
  SETTING,
  STALE,
  type DerivedRecord,
  type Tx,
} from './format.ts';
import { eventsOf, readEntry, readLog, type Entry } from './log.ts';

export interface Known {
  readonly derived: Derived;
  /** No event has a higher id. */
  readonly last: EventId;
}

/** @returns `stale`: to be folded anew; `newer`: likewise, but a newer version of the site wrote what is there */
export async function readDerived(tx: Tx): Promise<Known | 'stale' | 'newer'> {
  const [meta, cards, days, events] = await Promise.all([
    tx.all('meta'),
    tx.all('cards'),
    tx.all('days'),
    tx.count('events'),
  ]);
  const found = new Map(meta);
  const record = readDerivedRecord(found.get(DERIVED));
  if (isNewer(found.get(DERIVED))) return 'newer';
  if (record?.fold !== FOLD_VERSION || found.has(STALE)) return 'stale';
  if (record.events !== events || record.cards !== cards.length || record.days !== days.length) return 'stale';

  const states = new Map<string, CardState>();
  for (const [id, raw] of cards) {
    const state = readCardState(raw);
    if (!state) return 'stale';
    states.set(id, state);
  }
  const counts = new Map<string, DayCount>();
  for (const [day, raw] of days) {
    const count = readDayCount(day, raw);
    if (!count) return 'stale';
    counts.set(day, count);
  }
  let settings = DEFAULT_SETTINGS;
  const interviews: InterviewEvent[] = [];
  for (const [key, raw] of meta) {
    if (key === DERIVED) continue;
    const entry = readEntry(raw);
    const event = 'why' in entry ? undefined : entry.event;
    if (event?.kind === 'setting' && key === SETTING + event.key) settings = withSetting(settings, event);
    else if (event?.kind === 'interview' && key === INTERVIEW + event.id) interviews.push(event);
    else return 'stale';
  }
  return { derived: { cards: states, days: counts, settings, interviews }, last: record.last };
}

/** A higher fold than ours, whatever else the record holds. */
const isNewer = (raw: unknown): boolean =>
  raw !== null && typeof raw === 'object' && 'fold' in raw && Number(raw.fold) > FOLD_VERSION;

/** The highest of the ids that a log holds, or names. */
export const lastOf = (entries: readonly Entry[], from: EventId = ''): EventId =>
  entries.reduce((last, { id, event }) => {
    for (const each of event?.kind === 'undo' ? [id, ...event.of] : [id]) if (each > last) last = each;
    return last;
  }, from);

/** As `refold`, but leaves alone what a newer version of the site wrote. */
export const refoldOurs = async (tx: Tx, desk: Desk): Promise<Known | undefined> =>
  isNewer(await tx.get('meta', DERIVED)) ? undefined : refold(tx, desk);

/** Folds the whole log, sets aside what of it cannot be read, and writes down what follows. */
async function refold(tx: Tx, desk: Desk): Promise<Known> {
  await reclaim(tx, desk);
  const { entries, damaged } = readLog(await tx.all('events'));
  for (const each of damaged) {
    await setAside(tx, desk, 'event', each);
    await tx.delete('events', each.key);
  }
  const events = eventsOf(entries);
  const derived = foldAll(events);
  const last = lastOf(entries);
  await Promise.all([tx.clear('cards'), tx.clear('days'), tx.clear('meta')]);
  const record: DerivedRecord = {
    version: 1,
    fold: FOLD_VERSION,
    events: entries.length,
    cards: derived.cards.size,
    days: derived.days.size,
    last,
    since: lastReset(events) ?? '',
  };
  await Promise.all([
    ...[...derived.cards].map(([id, state]) => tx.put('cards', id, state)),
    ...[...derived.days].map(([day, count]) => tx.put('days', day, count)),
    ...derived.interviews.map((event) => tx.put('meta', INTERVIEW + event.id, event)),
    ...settingsThatHold(events).map((event) => tx.put('meta', SETTING + event.key, event)),
    tx.put('meta', DERIVED, record),
  ]);
  return { derived, last };
}

/** The last word on each setting. */
export const settingsThatHold = (events: readonly PracticeEvent[]): SettingEvent[] => {
  const said = counting(events.filter(({ kind }) => kind === 'setting' || kind === 'undo'));
  const settings = said.filter((event): event is SettingEvent => event.kind === 'setting');
  return [...new Map(settings.map((event) => [event.key, event])).values()];
};
