import type { Shown } from './view.tsx';

/** What to do where nothing was done yet. */
export function Begin({ shown: { deck, places } }: { readonly shown: Shown }) {
  return (
    <section class="begin" aria-labelledby="begin">
      <h2 id="begin">Nothing to show yet</h2>
      <p>
        After ten reviews this page says how much comes up in the next days and what of each topic you know; once cards
        come up again, on later days, it says how much of them you recall. {deck.cards.length} cards are waiting.
      </p>
      <p>
        <a class="primary" href={places.review}>
          Begin reviewing
        </a>
      </p>
      <p class="meta">
        Practised on another device? <a href={places.record}>Bring its backup in</a>.
      </p>
    </section>
  );
}
