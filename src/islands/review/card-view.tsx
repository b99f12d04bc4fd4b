import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../domain/practice/line-words.ts';
import type { Back } from '../../domain/practice/deck.ts';
import { announce } from '../shared/announcer.ts';
import { LineText } from '../shared/practice/line.tsx';
import type { Answers } from './backs.ts';
import type { Current, Review } from './contract.ts';

interface Props {
  readonly review: Review;
  readonly answers: Answers;
  readonly current: Current;
}

const WHY = { learning: 'in learning', due: 'due', new: 'new' } as const;

/** A card: its question has the focus when it comes, its answer when that is shown. */
export function CardView({ review, answers, current: { card, why, since, shown } }: Props) {
  const [front, heading] = [useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null)];
  const first = useRef(true);
  const backs = answers.backs.value;
  const back = typeof backs === 'object' ? backs.backs[card.id] : undefined;
  useEffect(() => {
    const place = shown ? heading.current : front.current;
    // Whoever has just opened the page reads it from its top.
    if (!first.current) place?.focus({ preventScroll: true });
    first.current = false;
    if (!shown) front.current?.scrollIntoView({ block: 'nearest' });
  }, [card, since, shown]);
  useEffect(() => {
    if (shown && back) announce(spoken(back));
  }, [card, since, shown, back]);
  const question = review.deck.questions.find(({ id }) => id === card.question);
  const topic = review.deck.topics.find(({ id }) => id === question?.topic);
  const starred = review.record.derived.value.cards.get(card.id)?.starred === true;
  return (
    <article class="card" aria-label="Card">
      <p class="meta facts">
        {topic ? <span>{topic.name}</span> : null}
        {question ? <span>{question.level}</span> : null}
        <span>{WHY[why]}</span>
        {starred ? <span class="starred">★ starred</span> : null}
      </p>
      <h2 ref={front} tabIndex={-1}>
        <LineText line={card.front} />
      </h2>
      {shown ? (
        <div class="answer">
          <h3 ref={heading} tabIndex={-1} class="caption">
            Answer
          </h3>
          {back ? <BackView back={back} /> : <Missing answers={answers} />}
          {question ? (
            <p class="onwards">
              <a href={question.href}>Read the page</a>
              {card.kind === 'fact' ? <span class="meta">{question.question}</span> : null}
            </p>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

function BackView({ back: { answer, points } }: { readonly back: Back }) {
  return (
    <>
      {answer.map((line, i) => (
        <p key={i}>
          <LineText line={line} />
        </p>
      ))}
      {points.length > 0 ? (
        <>
          <h4 class="caption">What the interviewer listens for</h4>
          <ul>
            {points.map((line, i) => (
              <li key={i}>
                <LineText line={line} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Missing({ answers }: { readonly answers: Answers }) {
  const backs = answers.backs.value;
  if (typeof backs !== 'string') {
    return <p class="meta">{backs ? 'This card has no answer here: read its page.' : 'The answer is being loaded…'}</p>;
  }
  return (
    <p class="notice alarm" role="alert">
      {backs} The page of the question has it, too.{' '}
      <button type="button" onClick={answers.load}>
        Try again
      </button>
    </p>
  );
}

const spoken = ({ answer, points }: Back): string =>
  [
    ...answer.map(wordsOf),
    ...(points.length > 0 ? [`What the interviewer listens for: ${points.map(wordsOf).join('; ')}`] : []),
  ].join(' ');
