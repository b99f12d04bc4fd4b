import { useRef } from 'preact/hooks';
import { nameOf } from '../../domain/practice/choice/decks.ts';
import { summaryOf } from '../../domain/practice/session/summary.ts';
import type { Review } from './contract.ts';

/** Which session it is, how far, and what else can be done. */
export function Head({ review, help }: { readonly review: Review; readonly help: () => void }) {
  const session = review.session.value;
  const { graded } = summaryOf(session);
  return (
    <header class="head">
      <h1>
        {session.cram ? 'Cram' : 'Review'} <span>{nameOf(review.selection, review.deck)}</span>
      </h1>
      <p class="counts meta">
        <span>
          <b>{graded}</b> done
        </span>
        <Left review={review} />
      </p>
      <div class="tools">
        <button type="button" aria-keyshortcuts="u" disabled={session.steps.length === 0} onClick={review.undo}>
          Undo
        </button>
        <More review={review} help={help} />
      </div>
    </header>
  );
}

function Left({ review }: { readonly review: Review }) {
  if (review.session.value.cram) {
    return (
      <span>
        <b>{review.crammed.value.length}</b> left
      </span>
    );
  }
  const { learning, due, fresh } = review.queue.value;
  return (
    <>
      <span>
        <span class="unseen">left: </span>
        <b>{learning.length}</b> learning
      </span>
      <span>
        <b>{due.length}</b> due
      </span>
      <span>
        <b>{fresh.length}</b> new
      </span>
    </>
  );
}

function More({ review, help }: { readonly review: Review; readonly help: () => void }) {
  const place = useRef<HTMLDetailsElement>(null);
  const now = review.now.value;
  const close = () => {
    if (place.current) place.current.open = false;
  };
  const item = (name: string, key: string, act: () => void, disabled = false) => (
    <li>
      <button
        type="button"
        aria-keyshortcuts={key}
        disabled={disabled}
        onClick={() => {
          close();
          act();
        }}
      >
        {name} <kbd aria-hidden="true">{key}</kbd>
      </button>
    </li>
  );
  const none = now.kind !== 'card' || review.session.value.cram || review.record.locked;
  const starred = now.kind === 'card' && review.record.derived.value.cards.get(now.card.id)?.starred === true;
  return (
    // Escape is heard from what is inside; it takes no focus itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <details
      class="more"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        place.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>More</summary>
      <ul class="plain">
        {item('Bury until tomorrow', 'b', review.bury, none)}
        {item('Suspend', 's', review.suspend, none)}
        {item(starred ? 'Take the star away' : 'Star', '*', review.star, none)}
        {item('Keys', '?', help)}
      </ul>
    </details>
  );
}
