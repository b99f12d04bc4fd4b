import { daysBetween } from '../../domain/practice/calendar.ts';
import { shortDay } from '../../domain/practice/day-words.ts';
import { interviewFinding } from '../../domain/practice/progress/findings.ts';
import { interviewMarks, topicMarks, type InterviewMark } from '../../domain/practice/progress/interviews.ts';
import { linear } from '../../domain/scorecard/pictures/scale.ts';
import { NoPicture, Picture, Twin } from '../shared/picture-frame.tsx';
import { anchorAt, percent } from '../shared/picture-lane.tsx';
import type { Shown } from './view.tsx';

const TITLE = 'Mock interviews';
const HEIGHT = 130;
const EDGE = 12;
const WEAKEST = 3;

/** Marks by date, and the topics that went worst. */
export function InterviewsPicture({ shown: { derived, deck, today, places } }: { readonly shown: Shown }) {
  const { interviews } = derived;
  if (interviews.length === 0) {
    return (
      <NoPicture title={TITLE}>
        <p>
          None yet. A mock interview asks, times and lets you mark what you said; its marks then stand here by date.{' '}
          <a href={places.interview}>Hold one</a>
        </p>
      </NoPicture>
    );
  }
  const marks = interviewMarks(interviews);
  const topics = topicMarks(interviews, deck);
  return (
    <Picture
      title={TITLE}
      finding={interviewFinding(marks, topics, today)}
      table={{
        head: ['Day', 'Minutes', 'Questions marked', 'Mark of 100'],
        rows: marks
          .toReversed()
          .map(({ day, minutes, marked, asked, mark }) => [
            shortDay(day, today),
            minutes,
            `${marked} of ${asked}`,
            mark === undefined ? 'not marked' : Math.round(mark),
          ]),
      }}
      more={
        topics.length === 0 ? null : (
          <>
            <h4>Weakest topics</h4>
            <ol class="weakest">
              {topics.slice(0, WEAKEST).map(({ topic, name, mark, questions }) => (
                <li key={topic}>
                  <a href={`${places.review}#deck=topic:${topic}`}>{name}</a>{' '}
                  <span class="meta">
                    {Math.round(mark)} of 100 in {questions === 1 ? 'one question' : `${questions} questions`}
                  </span>
                </li>
              ))}
            </ol>
            <Twin
              title="Marks by topic"
              head={['Topic', 'Questions', 'Mark of 100']}
              rows={topics.map(({ name, questions, mark }) => [name, questions, Math.round(mark)])}
            />
          </>
        )
      }
    >
      <Dots marks={marks} today={today} />
    </Picture>
  );
}

function Dots({ marks, today }: { readonly marks: readonly InterviewMark[]; readonly today: string }) {
  const first = marks[0]?.day ?? today;
  const last = marks.at(-1)?.day ?? today;
  const span = daysBetween(first, last);
  const x = (day: string) => (span === 0 ? 50 : 4 + (86 * daysBetween(first, day)) / span);
  const y = linear({ low: 0, high: 100 }, [HEIGHT, EDGE]);
  const marked = marks.flatMap((one) => (one.mark === undefined ? [] : [{ ...one, mark: one.mark }]));
  const days = span === 0 ? [first] : [first, last];
  return (
    <svg width="100%" height={HEIGHT + 20}>
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <line class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="halo" x="100%" y={y(tick) - 3} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {marked.map(({ id, day, mark }, i) => (
        <g key={id}>
          <circle class="share" cx={percent(x(day))} cy={y(mark)} r="4.5" />
          {i === 0 || i === marked.length - 1 ? (
            <text
              class="halo strong"
              x={percent(x(day))}
              y={y(mark) < 30 ? y(mark) + 18 : y(mark) - 9}
              text-anchor={anchorAt(x(day), 6)}
            >
              {Math.round(mark)}
            </text>
          ) : null}
        </g>
      ))}
      {days.map((day) => (
        <text key={day} x={percent(x(day))} y={HEIGHT + 15} text-anchor={anchorAt(x(day), 6)}>
          {shortDay(day, today)}
        </text>
      ))}
    </svg>
  );
}
