import { addDays } from '../../domain/practice/calendar.ts';
import { namedDay } from '../../domain/practice/day-words.ts';
import { dueAhead } from '../../domain/practice/progress/forecast.ts';
import { secondsACard } from '../../domain/practice/progress/time.ts';
import type { Places } from './places.ts';
import type { Home } from './store.ts';

interface Props {
  readonly home: Home;
  readonly places: Places;
}

const cards = (n: number) => (n === 1 ? 'one card' : `${n} cards`);

/** What is to be done today, and the way to it. */
export function Today({ home, places }: Props) {
  const { learning, due, fresh } = home.queue.value;
  const { cards: known, days } = home.record.derived.value;
  const back = learning.length + due.length;
  const all = back + fresh.length;
  const did = days.get(home.today.value);
  if (known.size === 0 && days.size === 0) return <FirstVisit home={home} places={places} />;
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{heading(back, fresh.length)}</h2>
      <p>
        {all > 0 ? `${parts(home)}. About ${minutes(home, all)}.` : <Rest home={home} />}
        {did ? ` Done today: ${did.reviews === 1 ? 'one grade' : `${did.reviews} grades`}.` : ''}
      </p>
      <p class="begin">
        {all > 0 ? (
          <a class="primary" href={places.review}>
            {back > 0 ? `Review ${cards(all)}` : `Learn ${all === 1 ? 'one new card' : `${all} new cards`}`}
          </a>
        ) : (
          <a href={places.review}>See what else there is to review</a>
        )}
        <a href={places.interview}>Mock interview</a>
      </p>
    </section>
  );
}

function heading(back: number, fresh: number): string {
  if (back > 0) return back + fresh === 1 ? 'One card today' : `${back + fresh} cards today`;
  if (fresh > 0) return `Nothing is due. ${fresh === 1 ? 'One new card is' : `${fresh} new cards are`} waiting.`;
  return 'Nothing is due.';
}

function parts(home: Home): string {
  const { learning, due, fresh, heldBack } = home.queue.value;
  const said = [
    due.length > 0 ? `${due.length} due` : '',
    learning.length > 0 ? `${learning.length} in learning` : '',
    fresh.length > 0 ? `${fresh.length} new` : '',
    heldBack > 0 ? `${heldBack} more due beyond your limit` : '',
  ];
  return said.filter(Boolean).join(', ');
}

/** As the home page of the site says it. */
function minutes(home: Home, count: number): string {
  const seconds = secondsACard(home.record.derived.value.days.values());
  const needed = Math.max(1, Math.round((count * seconds) / 60));
  return needed === 1 ? 'a minute' : `${needed} minutes`;
}

/** Nothing is left today: why, and when it goes on. */
function Rest({ home }: { readonly home: Home }) {
  const { deck, derived, plan, calendar } = home.given.value;
  const { heldBack, later } = home.queue.value;
  const { reviewsADay, newADay } = derived.settings;
  const today = home.today.value;
  const next = dueAhead(deck, derived, plan, calendar, 60).find(({ day, due }) => day > today && due > 0);
  return (
    <>
      {heldBack > 0 ? `${heldBack} more are due beyond your limit of ${reviewsADay} reviews a day. ` : ''}
      {later > 0 && plan?.newDays !== 0
        ? `${later === 1 ? 'One card is' : `${later} cards are`} still new: they come ${Math.min(newADay, plan?.unseen ? plan.pace : newADay)} a day. `
        : ''}
      {next
        ? `Next: ${cards(next.due)} ${next.day === addDays(today, 1) ? 'tomorrow' : `on ${namedDay(next.day, today)}`}.`
        : ''}
    </>
  );
}

function FirstVisit({ home, places }: Props) {
  const { fresh } = home.queue.value;
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{home.deck.cards.length} cards, none of them seen yet</h2>
      <ol>
        <li>A card asks. Say your answer aloud, then look at ours.</li>
        <li>
          Grade how well you knew it: <b>Again</b> if you did not, <b>Hard</b>, <b>Good</b> or <b>Easy</b> if you did.
          The grade decides when the card comes back, in minutes, days or months; the buttons say when.
        </li>
        <li>
          Come back tomorrow: this page says what is due. Your record stays in this browser, and can be taken along as
          one file under <a href={places.record}>Record</a>.
        </li>
      </ol>
      <p class="begin">
        {fresh.length > 0 ? (
          <a class="primary" href={places.review}>
            Start with {fresh.length === 1 ? 'one new card' : `${fresh.length} new cards`}
          </a>
        ) : null}
        <a href={places.interview}>Mock interview</a>
      </p>
    </section>
  );
}
