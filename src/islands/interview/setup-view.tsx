import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { EXAM_DOMAIN_IDS, EXAM_DOMAINS, LEVELS } from '../../domain/content/vocabulary.ts';
import { domainWeight, OUTSIDE_WEIGHT } from '../../domain/practice/interview/draw.ts';
import { MINUTES, OFFERED_MINUTES, secondsEach } from '../../domain/practice/interview/length.ts';
import { spokenTime } from '../../domain/practice/interview/words.ts';
import { download } from '../shared/download.ts';
import { PastInterviews } from './past.tsx';
import type { About, Setup } from './setup.ts';
import type { Interview } from './store.ts';

export function SetupView({ interview }: { readonly interview: Interview }) {
  const { setup, notice, trouble, isStarting } = interview;
  return (
    <>
      <h1>Mock interview</h1>
      <p class="lead">
        Questions as an interviewer asks them, one at a time and against the clock. Then the model answer beside yours,
        the key points to tick, and a report at the end.
      </p>
      {notice.value === undefined ? null : (
        <p class="notice" role="status">
          {notice.value}
        </p>
      )}
      <Unreadable interview={interview} />
      <div class="begin">
        <form
          class="setup"
          aria-label="The interview"
          onSubmit={(event) => {
            event.preventDefault();
            void interview.start();
          }}
        >
          <Length setup={setup} />
          <fieldset>
            <legend>Level</legend>
            <div class="choices">
              {LEVELS.map((level) => (
                <Tick key={level} set={setup.levels} value={level}>
                  {level}
                </Tick>
              ))}
            </div>
          </fieldset>
          <Subject interview={interview} />
          <div class="deed">
            <Outlook setup={setup} />
            {trouble.value === undefined ? null : (
              <p class="problem" role="alert">
                {trouble.value}
              </p>
            )}
            <button type="submit" class="primary" aria-disabled={setup.problem.value !== undefined || isStarting.value}>
              {isStarting.value ? 'Fetching the answers…' : 'Start the interview'}
            </button>
          </div>
        </form>
        <Rules setup={setup} />
      </div>
      <PastInterviews interview={interview} />
    </>
  );
}

function Length({ setup }: { readonly setup: Setup }) {
  const { minutes, isFree } = setup;
  const id = useId();
  return (
    <fieldset>
      <legend>Minutes</legend>
      <div class="choices">
        {OFFERED_MINUTES.map((offered) => (
          <label key={offered} class="choice">
            <input
              type="radio"
              name="minutes"
              checked={!isFree.value && minutes.value === offered}
              onChange={() => {
                isFree.value = false;
                minutes.value = offered;
              }}
            />
            {offered}
          </label>
        ))}
        <label class="choice">
          <input type="radio" name="minutes" checked={isFree.value} onChange={() => (isFree.value = true)} />
          Other
        </label>
        {isFree.value ? (
          <span class="free">
            <label htmlFor={id} class="unseen">
              Minutes, {MINUTES.least} to {MINUTES.most}
            </label>
            <input
              id={id}
              type="number"
              min={MINUTES.least}
              max={MINUTES.most}
              step={1}
              value={minutes.value ?? ''}
              onInput={({ currentTarget }) =>
                (minutes.value = currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)
              }
            />
            <span class="meta" aria-hidden="true">
              {MINUTES.least} to {MINUTES.most}
            </span>
          </span>
        ) : null}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly set: { value: ReadonlySet<string> };
  readonly value: string;
  readonly children: ComponentChildren;
}

function Tick({ set, value, children }: TickProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={set.value.has(value)}
        onChange={({ currentTarget }) => {
          const others = [...set.value].filter((other) => other !== value);
          set.value = new Set(currentTarget.checked ? [...others, value] : others);
        }}
      />
      <span>{children}</span>
    </label>
  );
}

function Subject({ interview: { setup, deck } }: { readonly interview: Interview }) {
  const { about, topics, exams, levels, chosen } = setup;
  const ofLevel = deck.questions.filter(({ level }) => levels.value.has(level));
  const number = (count: number) => <span class="count">{count}</span>;
  const options: readonly (readonly [About, string])[] = [
    ['everything', 'Everything'],
    ['topics', 'Topics'],
    ['exams', 'Exam domains'],
    ...(chosen.value.length > 0 ? ([['questions', 'The questions of last time']] as const) : []),
  ];
  return (
    <fieldset>
      <legend>About</legend>
      <div class="choices">
        {options.map(([value, name]) => (
          <label key={value} class="choice">
            <input type="radio" name="about" checked={about.value === value} onChange={() => (about.value = value)} />
            {name}
          </label>
        ))}
      </div>
      {about.value === 'topics' ? (
        <div class="many" role="group" aria-label="Topics">
          {deck.topics.map(({ id, name }) => (
            <Tick key={id} set={topics} value={id}>
              {name} {number(ofLevel.filter(({ topic }) => topic === id).length)}
            </Tick>
          ))}
        </div>
      ) : null}
      {about.value === 'exams' ? (
        <div class="many" role="group" aria-label="Exam domains">
          {EXAM_DOMAIN_IDS.map((id) => (
            <Tick key={id} set={exams} value={id}>
              {EXAM_DOMAINS[id].name} {number(ofLevel.filter(({ exam }) => exam === id).length)}
            </Tick>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}

const questionsText = (count: number) => `${count} question${count === 1 ? '' : 's'}`;

/** How many questions there will be, and why. */
function Outlook({ setup }: { readonly setup: Setup }) {
  const { problem, pool, count, round } = setup;
  if (problem.value !== undefined) {
    return (
      <p class="problem" role="status">
        {problem.value}
      </p>
    );
  }
  const all = pool.value.length;
  const { asked, spent } = round.value;
  const left = all - asked.size;
  return (
    <p class="outlook" role="status">
      <strong>{questionsText(count.value)}</strong> of the {all} in the pool
      {asked.size > 0
        ? `, ${left} of them not asked yet${left < count.value ? ': then it begins anew.' : '.'}`
        : spent > 0
          ? '. All of them have been asked: it begins anew.'
          : '.'}
    </p>
  );
}

function Rules({ setup: { pool } }: { readonly setup: Setup }) {
  return (
    <section class="rules" aria-labelledby="rules">
      <h2 id="rules">How they are drawn and timed</h2>
      <ul>
        <li>
          A question has twice the seconds that its model answer takes to say, and there is a minute to mark it
          {pool.value.length > 0 ? `: about ${spokenTime(Math.round(secondsEach(pool.value)))} each here` : ''}. Running
          over is shown and costs nothing.
        </li>
        <li>
          Each domain of the exam has its share, such as {domainWeight('traffic')} % for traffic management; what the
          exam leaves out weighs {OUTSIDE_WEIGHT} beside its 100.
        </li>
        <li>
          Within a domain, what you have never seen comes up twice as readily, and what is weak three times as readily,
          as what you know.
        </li>
        <li>
          Nothing comes again before all of the pool was asked. A question that you skip is not marked, and was not
          asked.
        </li>
        <li>What you type stays in this browser. Nothing is recorded unless you turn it on for an answer.</li>
      </ul>
    </section>
  );
}

/** An interview that this version cannot read is neither shown nor thrown away. */
function Unreadable({ interview: { unreadable } }: { readonly interview: Interview }) {
  const raw = unreadable.value;
  if (raw === undefined) return null;
  return (
    <p class="notice alarm" role="alert">
      An interview that was under way cannot be read: it is damaged, or a newer version of this site wrote it. It is
      kept aside when you start another.{' '}
      <button type="button" onClick={() => download('interrupted-interview.json', 'application/json', raw)}>
        Save it as a file
      </button>
    </p>
  );
}
