import type { Report, ReportedQuestion } from '../../domain/practice/interview/report.ts';
import { clockText } from '../../domain/practice/interview/words.ts';
import { LineText } from '../shared/practice/line.tsx';
import { Clip } from './recorder-part.tsx';
import type { Interview } from './store.ts';

/** Question by question: the mark, what was missed, what was said. */
export function ReportedQuestions({ interview, report }: { readonly interview: Interview; readonly report: Report }) {
  return (
    <section class="reported" aria-labelledby="reported">
      <h2 id="reported">Question by question</h2>
      <ol>
        {report.questions.map((question) => (
          <li key={question.question}>
            <Reported interview={interview} question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reported({ interview, question }: { readonly interview: Interview; readonly question: ReportedQuestion }) {
  const { known, mark, seconds, budget, missed, text, points, said } = question;
  return (
    <>
      <h3>{known ? <a href={known.href}>{known.question}</a> : `${question.question} (no longer on the site)`}</h3>
      <p class="meta">
        {mark === null ? 'Skipped' : <strong>{mark} of 100</strong>}
        {mark === null || points === 0 ? '' : `, ${said.length} of ${points} points`}, {clockText(seconds)}
        {budget === undefined ? '' : ` of ${clockText(budget)}`}
      </p>
      {missed && missed.length > 0 ? (
        <>
          <p class="caption">Missed</p>
          <ul>
            {missed.map((line, i) => (
              <li key={i}>
                <LineText line={line} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {text.trim() === '' ? null : (
        <div class="words">
          <p class="caption">What you said</p>
          <p class="said">{text.trim()}</p>
        </div>
      )}
      <Clip interview={interview} question={question.question} />
    </>
  );
}
