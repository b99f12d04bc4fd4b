/** What follows from the log, while events are added to it: read as it is needed, written at the end. */
import { advanceCard, foldCard, type CardEvent } from '../../domain/practice/fold/card.ts';
import { addCounts, countReview } from '../../domain/practice/fold/day.ts';
import { NEW_CARD, type CardState, type DayCount } from '../../domain/practice/fold/state.ts';
import { counting, undoneIn } from '../../domain/practice/log/counting.ts';
import type { EventId, InterviewEvent, PracticeEvent, Settings, UndoEvent } from '../../domain/practice/log/event.ts';
import type { Keyed } from '../indexed/backend.ts';
import { lastOf, settingsThatHold } from './derived.ts';
import {
  CARD_INDEX,
  DERIVED,
  INTERVIEW,
  readCardState,
  readDayCount,
  SETTING,
  SETTING_INDEX,
  UNDONE_INDEX,
  type DerivedRecord,
  type Tx,
} from './format.ts';
import { eventsOf, readLog, type Entry } from './log.ts';

/** The derived values cannot be carried on: they are to be folded anew from the whole log. */
export class Doubt extends Error {
  override readonly name = 'Doubt';
}

/** Values of one store by key; undefined: there is none. */
interface Held<T> {
  readonly before: T | undefined;
  now: T | undefined;
}

export class Draft {
  readonly #tx: Tx;
  #record: DerivedRecord;
  readonly #cards = new Map<string, Held<CardState>>();
  readonly #days = new Map<string, Held<DayCount>>();
  #undone: Set<EventId> | undefined;

  constructor(tx: Tx, record: DerivedRecord) {
    this.#tx = tx;
    this.#record = record;
  }

  /** The cards that have been touched. */
  get cards(): readonly string[] {
    return [...this.#cards.keys()];
  }

  /** Puts an event into the log. @throws Doubt */
  async add(entry: Entry): Promise<void> {
    const { event } = entry;
    const isLast = entry.id > this.#record.last;
    const put = () => this.#tx.put('events', entry.id, entry.raw);
    switch (event?.kind) {
      case undefined:
        await put();
        break;
      case 'review':
      case 'mark':
        if (isLast) {
          await this.#advance(event);
          await put();
        } else await this.#correct([event.card], put);
        break;
      case 'reset':
        if (event.card === undefined) throw new Doubt('Everything changes');
        await this.#correct([event.card], put);
        break;
      case 'setting':
        await put();
        await this.#settle(event.key);
        break;
      case 'interview':
        await put();
        await this.#judge(event);
        break;
      case 'undo':
        await this.#undo(event, put);
    }
    this.#record = { ...this.#record, events: this.#record.events + 1, last: lastOf([entry], this.#record.last) };
  }

  async write(): Promise<void> {
    const { cards, days } = this.#record;
    this.#record = {
      ...this.#record,
      cards: cards + (await this.#writeAll('cards', this.#cards)),
      days: days + (await this.#writeAll('days', this.#days)),
    };
    await this.#tx.put('meta', DERIVED, this.#record);
  }

  /** @returns how many more there are now */
  async #writeAll(store: 'cards' | 'days', held: ReadonlyMap<string, Held<object>>): Promise<number> {
    let more = 0;
    for (const [key, { before, now }] of held) {
      more += (now ? 1 : 0) - (before ? 1 : 0);
      if (now && now !== before) await this.#tx.put(store, key, now);
      else if (before && !now) await this.#tx.delete(store, key);
    }
    return more;
  }

  async #card(id: string): Promise<Held<CardState>> {
    return held(this.#cards, id, await this.#read('cards', id, this.#cards, readCardState));
  }

  async #day(day: string): Promise<Held<DayCount>> {
    return held(this.#days, day, await this.#read('days', day, this.#days, (raw) => readDayCount(day, raw)));
  }

  async #read<T>(store: 'cards' | 'days', key: string, known: ReadonlyMap<string, Held<T>>, read: (raw: unknown) => T) {
    if (known.has(key)) return undefined;
    const raw = await this.#tx.get(store, key);
    const value = raw === undefined ? undefined : read(raw);
    if (raw !== undefined && value === undefined) throw new Doubt(`${store}/${key} cannot be read`);
    return value;
  }

  /** One more event at the end. */
  async #advance(event: CardEvent): Promise<void> {
    const card = await this.#card(event.card);
    const state = card.now ?? NEW_CARD;
    if (event.kind === 'review') {
      const day = await this.#day(event.day);
      day.now = countReview(day.now, state, event);
    }
    card.now = advanceCard(state, event);
  }

  /** Folds cards from all that was said of them, before and after the log changes, and takes the difference over to the days. */
  async #correct(cards: readonly string[], change: () => Promise<void>): Promise<void> {
    const before = await Promise.all(cards.map((card) => this.#fold(card)));
    await change();
    for (const [i, id] of cards.entries()) {
      const after = await this.#fold(id);
      const card = await this.#card(id);
      card.now = after?.state;
      for (const [counts, sign] of [
        [before[i]?.days, -1],
        [after?.days, 1],
      ] as const) {
        for (const count of counts?.values() ?? []) {
          const day = await this.#day(count.day);
          day.now = addCounts(day.now, count, sign);
        }
      }
    }
  }

  /** @returns undefined: nothing counts that was said of the card */
  async #fold(card: string): Promise<ReturnType<typeof foldCard> | undefined> {
    const said = await this.#counting(await this.#indexed(CARD_INDEX, card));
    return said.length > 0 ? foldCard(said as CardEvent[]) : undefined;
  }

  /** Of some events those that count in the whole log. */
  async #counting(events: readonly PracticeEvent[]) {
    const { since } = this.#record;
    const undone = await this.#allUndone();
    const of = events.flatMap(({ id }) => (undone.has(id) ? [id] : []));
    return counting([
      ...events,
      ...(of.length > 0 ? [{ kind: 'undo', id: '', of } as const] : []),
      ...(since === '' ? [] : [{ kind: 'reset', id: since } as const]),
    ]);
  }

  async #indexed(index: string, value?: string): Promise<PracticeEvent[]> {
    return readable(await this.#tx.indexed('events', index, value));
  }

  async #allUndone(): Promise<Set<EventId>> {
    if (!this.#undone) {
      this.#undone = new Set(undoneIn(await this.#indexed(UNDONE_INDEX)));
    }
    return this.#undone;
  }

  async #settle(key: keyof Settings): Promise<void> {
    const [holds] = settingsThatHold(await this.#counting(await this.#indexed(SETTING_INDEX, key)));
    if (holds) await this.#tx.put('meta', SETTING + key, holds);
    else await this.#tx.delete('meta', SETTING + key);
  }

  async #judge(event: InterviewEvent): Promise<void> {
    const counts = (await this.#counting([event])).length > 0;
    if (counts) await this.#tx.put('meta', INTERVIEW + event.id, event);
    else await this.#tx.delete('meta', INTERVIEW + event.id);
  }

  async #undo(undo: UndoEvent, put: () => Promise<void>): Promise<void> {
    const named = await Promise.all(undo.of.map(async (id) => [id, await this.#tx.get('events', id)] as const));
    const events = readable(named.filter(([, raw]) => raw !== undefined));
    if (events.some((event) => event.kind === 'reset' && !event.card)) throw new Doubt('Everything changes');
    await this.#allUndone();
    const cards = new Set(events.flatMap((event) => ('card' in event ? [event.card] : [])));
    await this.#correct([...cards], async () => {
      await put();
      for (const id of undo.of) this.#undone?.add(id);
    });
    for (const event of events) {
      if (event.kind === 'setting') await this.#settle(event.key);
      else if (event.kind === 'interview') await this.#judge(event);
    }
  }
}

/** @throws Doubt: what cannot be read counts no longer, and what was derived from it must go */
function readable(found: readonly Keyed[]): PracticeEvent[] {
  const { entries, damaged } = readLog(found);
  if (damaged.length > 0) throw new Doubt('Not all of the log can be read');
  return eventsOf(entries);
}

function held<T>(all: Map<string, Held<T>>, key: string, read: T | undefined): Held<T> {
  const known = all.get(key);
  if (known) return known;
  const made: Held<T> = { before: read, now: read };
  all.set(key, made);
  return made;
}
