import { intervalWords, spokenInterval } from '../../domain/practice/progress/words.ts';
import type { Grade } from '../../domain/practice/log/event.ts';
import type { Outcome } from '../../domain/practice/session/grading.ts';
import type { Review } from './contract.ts';

interface Button {
  readonly grade: Grade;
  readonly name: string;
  readonly key: string;
}

const FOUR: readonly Button[] = [
  { grade: 1, name: 'Again', key: '1' },
  { grade: 2, name: 'Hard', key: '2' },
  { grade: 3, name: 'Good', key: '3' },
  { grade: 4, name: 'Easy', key: '4' },
];
const TWO: readonly Button[] = [
  { grade: 1, name: 'Not yet', key: '1' },
  { grade: 3, name: 'Got it', key: '2' },
];

/** What can be done with the card, always in the same place and of the same height, within reach of a thumb. */
export function Bar({ review }: { readonly review: Review }) {
  const now = review.now.value;
  if (now.kind !== 'card') return null;
  const disabled = review.record.locked && !review.session.value.cram;
  if (!now.shown) {
    return (
      <div class="bar">
        <button type="button" class="show" aria-keyshortcuts="Space Enter" onClick={review.show}>
          Show answer <kbd aria-hidden="true">Space</kbd>
        </button>
      </div>
    );
  }
  const { twoButtons } = review.record.derived.value.settings;
  const outcomes = review.outcomes.value;
  const capped = outcomes && Object.values(outcomes).some((outcome) => outcome.capped);
  return (
    <div class="bar" role="group" aria-label="How well did you know it?">
      {capped ? <p class="meta capped">⚑ before your interview</p> : null}
      {(twoButtons ? TWO : FOUR).map((button) => (
        <GradeButton key={button.grade} {...{ review, button, disabled }} outcome={outcomes?.[button.grade]} />
      ))}
    </div>
  );
}

function GradeButton({
  review,
  button: { grade, name, key },
  outcome,
  disabled,
}: {
  readonly review: Review;
  readonly button: Button;
  readonly outcome: Outcome | undefined;
  readonly disabled: boolean;
}) {
  return (
    <button
      type="button"
      class={`grade grade-${grade}`}
      aria-keyshortcuts={key}
      disabled={disabled}
      onClick={() => review.grade(grade)}
    >
      <span>{name}</span>
      {outcome ? (
        <>
          <span class="interval" aria-hidden="true">
            {outcome.capped ? '⚑ ' : ''}
            {intervalWords(outcome.interval)}
          </span>
          <span class="unseen">{sayOutcome(outcome)}</span>
        </>
      ) : null}
      <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
}

const sayOutcome = ({ interval, capped }: Outcome): string =>
  `${spokenInterval(interval)}${capped ? ', before your interview' : ''}`;
