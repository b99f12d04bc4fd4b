import { wordsOf } from '../../domain/practice/line-words.ts';
import type { Notice, Review } from './contract.ts';

const SAYS: Readonly<Record<Notice['kind'], string>> = {
  leech: 'Forgotten for the eighth time, and so suspended: this card takes more than it gives. Read its page again.',
  suspended: 'Suspended: it does not come again until you take it back under Today.',
  buried: 'Buried: it does not come again before tomorrow.',
  undone: 'Taken back.',
  elsewhere: 'Done in another tab meanwhile: here is the next card.',
};

/** What has happened to a card that is no longer in sight. */
export function NoticeView({ review }: { readonly review: Review }) {
  const notice = review.notice.value;
  if (!notice || notice.kind === 'undone') return null;
  const question = review.deck.questions.find(({ id }) => id === notice.card.question);
  return (
    <p class={`notice${notice.kind === 'leech' ? ' alarm' : ''}`}>
      <b class="which">{wordsOf(notice.card.front)}</b> {SAYS[notice.kind]}{' '}
      {notice.kind === 'leech' && question ? <a href={question.href}>Read the page</a> : null}
    </p>
  );
}
