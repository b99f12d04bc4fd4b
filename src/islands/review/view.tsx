import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { nameOf } from '../../domain/practice/choice/decks.ts';
import { RecordNotices } from '../shared/practice/notices.tsx';
import type { Answers } from './backs.ts';
import { Bar } from './bar.tsx';
import { CardView } from './card-view.tsx';
import { End, Waiting } from './end.tsx';
import { Head } from './head.tsx';
import { Help } from './help.tsx';
import { NoticeView } from './notice-view.tsx';
import type { Places } from './places.ts';
import type { Review } from './contract.ts';

export interface ViewProps {
  readonly review: Review;
  readonly answers: Answers;
  readonly places: Places;
  /** Whether the keys are being shown. */
  readonly helping: Signal<boolean>;
}

export function View({ review, answers, places, helping }: ViewProps) {
  const help = () => (helping.value = true);
  const now = review.now.value;
  const { cram } = review.session.value;
  const name = nameOf(review.selection, review.deck);
  useEffect(() => {
    document.title = `${cram ? 'Cram' : 'Review'}: ${name} · Meshready`;
  }, [cram, name]);
  return (
    <div class="session">
      <Head review={review} help={help} />
      <RecordNotices record={review.record} />
      {cram ? (
        <p class="meta cram">
          Cramming: each card once, forgotten ones again. Nothing is written into your record, and no interval changes.
        </p>
      ) : null}
      <NoticeView review={review} />
      <div class="stage">
        {now.kind === 'card' ? (
          <CardView {...{ review, answers }} current={now} />
        ) : now.kind === 'wait' ? (
          <Waiting review={review} until={now.until} />
        ) : (
          <End {...{ review, places }} />
        )}
      </div>
      <Bar review={review} />
      {helping.value ? <Help onClose={() => (helping.value = false)} /> : null}
    </div>
  );
}

/** The address names a deck that there is not. */
export function Unknown({ deck, places }: { readonly deck: string; readonly places: Places }) {
  return (
    <section class="end" aria-labelledby="unknown">
      <h1 id="unknown">There is no such deck</h1>
      <p>
        The address asks for <code>{deck === '' ? 'a deck without a name' : deck}</code>, which is no topic, level, exam
        domain or question of this site.
      </p>
      <p>
        <a href={places.review}>Review all cards</a> or <a href={places.home}>choose a deck</a>.
      </p>
    </section>
  );
}
