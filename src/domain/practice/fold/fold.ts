import { counting } from '../log/counting.ts';
import {
  DEFAULT_SETTINGS,
  type InterviewEvent,
  type PracticeEvent,
  type SettingEvent,
  type Settings,
} from '../log/event.ts';
import { advanceCard, foldCard, type CardEvent } from './card.ts';
import { addCounts, countReview } from './day.ts';
import { NEW_CARD, type CardState, type DayCount, type Derived } from './state.ts';

/** Raised with whatever makes something else of the same log, such as a new version of ts-fsrs: what was folded before is then folded anew. */
export const FOLD_VERSION = 2;

export const NOTHING: Derived = { cards: new Map(), days: new Map(), settings: DEFAULT_SETTINGS, interviews: [] };

/** Everything that follows from a log, whatever order its events come in and however often. */
export function foldAll(events: Iterable<PracticeEvent>): Derived {
  const byCard = new Map<string, CardEvent[]>();
  const interviews: InterviewEvent[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  for (const event of counting(events)) {
    if (event.kind === 'setting') settings = withSetting(settings, event);
    else if (event.kind === 'interview') interviews.push(event);
    else {
      const those = byCard.get(event.card);
      if (those) those.push(event);
      else byCard.set(event.card, [event]);
    }
  }
  const cards = new Map<string, CardState>();
  const days = new Map<string, DayCount>();
  for (const [id, those] of byCard) {
    const folded = foldCard(those);
    cards.set(id, folded.state);
    for (const [day, count] of folded.days) days.set(day, addCounts(days.get(day), count) ?? count);
  }
  return { cards, days, settings, interviews };
}

export const withSetting = (settings: Settings, { key, value }: SettingEvent): Settings => ({
  ...settings,
  [key]: value,
});

/** The same with one more event that takes nothing back and is later than all before it. */
export function advance(derived: Derived, event: CardEvent | SettingEvent | InterviewEvent): Derived {
  if (event.kind === 'setting') return { ...derived, settings: withSetting(derived.settings, event) };
  if (event.kind === 'interview') return { ...derived, interviews: [...derived.interviews, event] };
  const state = derived.cards.get(event.card) ?? NEW_CARD;
  const cards = new Map(derived.cards).set(event.card, advanceCard(state, event));
  if (event.kind === 'mark') return { ...derived, cards };
  const days = new Map(derived.days).set(event.day, countReview(derived.days.get(event.day), state, event));
  return { ...derived, cards, days };
}
