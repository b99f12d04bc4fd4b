import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { EXAM_DOMAIN_IDS, EXAM_DOMAINS, LEVELS } from '../../domain/content/vocabulary.ts';
import { addDays, isDay } from '../../domain/practice/calendar.ts';
import { namedDay } from '../../domain/practice/day-words.ts';
import type { InterviewDate, Scope } from '../../domain/practice/log/event.ts';
import { cardsInScope, WHOLE } from '../../domain/practice/plan/scope.ts';
import { scopeWords } from './scope-words.ts';
import type { Home } from './store.ts';

interface Props {
  readonly home: Home;
  readonly date: InterviewDate | null;
  readonly onDone: () => void;
}

/** Years ahead that a date may be: a plan for longer is none. */
const FARTHEST_DAYS = 730;

/** The day, and what has to be known by then. */
export function DateForm({ home, date, onDone }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const today = home.today.value;
  const day = useSignal(date && date.day >= today ? date.day : '');
  const scope = useSignal<Scope>(date?.scope ?? WHOLE);
  const problem = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (date) field.current?.focus();
  }, []);
  const count = cardsInScope(home.deck, scope.value).length;
  const submit = () => {
    const value = day.value;
    problem.value =
      !isDay(value) || value < today
        ? 'Interview day: enter today or a day to come.'
        : value > addDays(today, FARTHEST_DAYS)
          ? 'Interview day: enter one of the next two years.'
          : count === 0
            ? 'What it is about: nothing fits all that you have ticked.'
            : undefined;
    if (problem.value !== undefined) {
      field.current?.focus();
      return;
    }
    // The days of a plan are counted from when it was made; to tell more of the same date begins no new one.
    const setOn = date?.day === value ? date.setOn : today;
    home.set(
      'interview',
      'interview',
      { day: value, setOn, scope: scope.value },
      `The interview is on ${namedDay(value, today)}.`,
    );
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {date ? null : (
        <p>
          With a date, everything in scope is seen again before it, and new cards are spread over the days that are
          left. Your schedule itself is not touched: take the date away, and cards come when they are due, as before.
        </p>
      )}
      <p class="field">
        <label htmlFor={`${id}-day`}>Interview day</label>
        <input
          ref={field}
          id={`${id}-day`}
          type="date"
          min={today}
          value={day.value}
          aria-invalid={problem.value === undefined ? undefined : true}
          aria-describedby={problem.value === undefined ? undefined : `${id}-problem`}
          onInput={(event) => (day.value = event.currentTarget.value)}
        />
      </p>
      <details class="scope">
        <summary>
          What it is about: {scopeWords(scope.value, home.deck)} <span class="meta">{count} cards</span>
        </summary>
        <p class="meta">Tick nothing in a list to have all of it.</p>
        <Ticks
          name="Topics"
          all={home.deck.topics}
          chosen={scope.value.topics}
          onChange={(topics) => (scope.value = { ...scope.value, topics })}
        />
        <Ticks
          name="Levels"
          all={LEVELS.map((level) => ({ id: level, name: level }))}
          chosen={scope.value.levels}
          onChange={(levels) => (scope.value = { ...scope.value, levels })}
        />
        <Ticks
          name="Exam domains"
          all={EXAM_DOMAIN_IDS.map((exam) => ({ id: exam, name: EXAM_DOMAINS[exam].name }))}
          chosen={scope.value.exams}
          onChange={(exams) => (scope.value = { ...scope.value, exams })}
        />
        {scope.value.questions.length > 0 ? (
          <p>
            Only {scope.value.questions.length} chosen questions.{' '}
            <button type="button" class="quiet" onClick={() => (scope.value = { ...scope.value, questions: [] })}>
              All questions
            </button>
          </p>
        ) : null}
      </details>
      {problem.value === undefined ? null : (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem.value}
        </p>
      )}
      <p class="actions">
        <button type="submit" disabled={home.record.locked}>
          {date ? 'Save the date' : 'Set the date'}
        </button>
        {date ? (
          <button type="button" onClick={onDone}>
            Leave as it was
          </button>
        ) : null}
      </p>
    </form>
  );
}

function Ticks({
  name,
  all,
  chosen,
  onChange,
}: {
  readonly name: string;
  readonly all: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {all.map((each) => (
        <label key={each.id}>
          <input
            type="checkbox"
            checked={chosen.includes(each.id)}
            onChange={(event) => {
              const others = chosen.filter((id) => id !== each.id);
              onChange(event.currentTarget.checked ? [...others, each.id] : others);
            }}
          />
          {each.name}
        </label>
      ))}
    </fieldset>
  );
}
