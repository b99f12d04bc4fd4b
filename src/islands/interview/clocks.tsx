/** The only parts that are drawn anew with every second. */
import { budgetSeconds } from '../../domain/practice/interview/length.ts';
import { current, settle } from '../../domain/practice/interview/running.ts';
import { leftText } from '../../domain/practice/interview/words.ts';
import type { Interview } from './store.ts';

interface ClockProps {
  readonly name: string;
  readonly spent: number;
  /** Seconds. */
  readonly budget: number;
}

function Clock({ name, spent, budget }: ClockProps) {
  const { text, isOver } = leftText(spent, budget);
  const share = Math.min(100, spent / (budget * 10));
  return (
    <div class={`clock${isOver ? ' over' : ''}`} role="timer" aria-label={name} aria-live="off">
      <span class="caption" aria-hidden="true">
        {name}
      </span>
      <b>
        {isOver ? '+' : ''}
        {text}
      </b>{' '}
      <span class="meta">{isOver ? 'over' : 'left'}</span>
      <svg width="100%" height="4" aria-hidden="true">
        <rect class="ground" width="100%" height="4" />
        <rect class="length" width={`${share.toFixed(1)}%`} height="4" />
      </svg>
    </div>
  );
}

const settled = ({ state, shownAt }: Interview) => state.value && settle(state.value, shownAt.value);

export function InterviewClock({ interview }: { readonly interview: Interview }) {
  const it = settled(interview);
  return it ? <Clock name="Interview" spent={it.spent} budget={it.minutes * 60} /> : null;
}

export function QuestionClock({ interview }: { readonly interview: Interview }) {
  const it = settled(interview);
  const at = it && current(it);
  const { value: question } = interview.question;
  return at && question ? (
    <Clock name="This question" spent={at.answer.spent} budget={budgetSeconds(question)} />
  ) : null;
}
