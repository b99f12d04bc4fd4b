import { useEffect, useRef } from 'preact/hooks';
import { current, MAX_TEXT } from '../../domain/practice/interview/running.ts';
import { commandName, isCommand } from '../shared/keys.ts';
import { RecorderPart } from './recorder-part.tsx';
import type { Interview } from './store.ts';

/** The question, as it is asked, and a place for the answer. */
export function AskingView({ interview }: { readonly interview: Interview }) {
  const { state, question, speaks } = interview;
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a phone a focused field opens the keyboard over half of the question.
    const types = !speaks.value && matchMedia('(hover: hover)').matches;
    scrollTo(0, 0);
    (types ? field.current : heading.current)?.focus({ preventScroll: true });
  }, []);
  const at = state.value && current(state.value);
  if (!at) return null;
  return (
    // Ctrl and Enter are heard from its fields and buttons; it takes no focus itself.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <section
      class="asking"
      aria-labelledby="question"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isCommand(event)) return;
        event.preventDefault();
        interview.showAnswer();
      }}
    >
      <h2 id="question" ref={heading} tabIndex={-1}>
        {question.value?.question ?? 'This question has left the site. Skip it.'}
      </h2>
      <fieldset class="manner">
        <legend class="unseen">How you answer</legend>
        {(['I type', 'I speak'] as const).map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="manner"
              checked={speaks.value === (name === 'I speak')}
              onChange={() => (speaks.value = name === 'I speak')}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {speaks.value ? (
        <RecorderPart interview={interview} question={at.id} />
      ) : (
        <label class="answer-field">
          <span class="caption">Your answer, in the words that you would say</span>
          <textarea
            ref={field}
            rows={7}
            maxLength={MAX_TEXT}
            value={at.answer.text}
            onInput={({ currentTarget }) => interview.write(currentTarget.value)}
          />
        </label>
      )}
      <p class="deed">
        <button type="button" class="primary" onClick={() => interview.showAnswer()}>
          Show the answer
        </button>
        <button type="button" onClick={() => interview.skip()} aria-describedby="skipping">
          Skip
        </button>
        <span class="meta hint" id="skipping">
          A skipped question is not marked and may be asked again.{' '}
          <span class="keys">
            <kbd>{commandName('Enter')}</kbd> shows the answer.
          </span>
        </span>
      </p>
    </section>
  );
}
