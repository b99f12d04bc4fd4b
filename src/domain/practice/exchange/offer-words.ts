import type { Day } from '../calendar.ts';
import { counted, shortDay } from '../day-words.ts';
import type { Settings } from '../log/event.ts';
import type { Offer } from './offer.ts';

const NAMES: Readonly<Record<keyof Settings, string>> = {
  retention: 'the retention that you want',
  newADay: 'new cards a day',
  reviewsADay: 'reviews a day',
  twoButtons: 'two buttons or four',
  interview: 'the date of your interview',
};

/** What a file holds, and what of it is new, in sentences. */
export function sayOffer(offer: Offer, today: Day): readonly string[] {
  const { events, known, silenced, settings, newer, contradicting } = offer;
  if (events === 0) return ['It holds no entries: there is nothing to bring in.'];
  return [
    sayHeld(offer, today),
    ...(known === events ? [] : [sayNew(offer)]),
    ...(silenced > 0
      ? [
          `${counted(silenced, 'review')} that ${silenced === 1 ? 'counts' : 'count'} here now would not count any longer: the file holds a reset or an undo of ${silenced === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(settings.length > 0
      ? [`Set later than here, and to be taken over: ${settings.map((key) => NAMES[key]).join(', ')}.`]
      : []),
    ...(contradicting > 0
      ? [
          `${counted(contradicting, 'entry', 'entries')} of it ${contradicting === 1 ? 'contradicts one' : 'contradict those'} of the same id here: one of each two is kept, the same on every device.`,
        ]
      : []),
    ...(newer > 0
      ? [
          `${counted(newer, 'entry', 'entries')} of it ${newer === 1 ? 'was' : 'were'} written by a newer version of this site, and ${newer === 1 ? 'is' : 'are'} kept unread.`,
        ]
      : []),
  ];
}

function sayHeld({ reviews, cards, interviews, days, events, known, knownReviews }: Offer, today: Day): string {
  const what = [
    ...(reviews > 0 ? [`${counted(reviews, 'review')} of ${counted(cards, 'card')}`] : []),
    ...(interviews > 0 ? [counted(interviews, 'mock interview')] : []),
  ];
  const [first, last] = days ?? [];
  const when =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? ` on ${shortDay(first, today)}`
        : ` from ${shortDay(first, today)} to ${shortDay(last, today)}`;
  const held = what.length === 0 ? 'It holds marks and settings only' : `It holds ${what.join(' and ')}${when}`;
  if (known === events) return `${held}; all of it is here already.`;
  if (known === 0) return `${held}; none of it is here yet.`;
  return reviews === 0
    ? `${held}; a part of it is here already.`
    : `${held}; ${counted(knownReviews, 'review is', 'reviews are')} here already.`;
}

const sayNew = ({ events, known, reviews, knownReviews }: Offer): string => {
  const [fresh, others] = [reviews - knownReviews, events - known - (reviews - knownReviews)];
  const [one, many] = fresh > 0 ? ['other entry', 'other entries'] : ['entry', 'entries'];
  const parts = [
    ...(fresh > 0 ? [counted(fresh, 'review')] : []),
    ...(others > 0 ? [`${counted(others, one, many)}, such as marks, settings and undos`] : []),
  ];
  return `To be added: ${parts.join(' and ')}.`;
};
