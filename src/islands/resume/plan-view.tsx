import type { StudyPlan } from '../../domain/resume/plan/plan.ts';
import { counted, minutesInWords } from '../../domain/resume/report/words.ts';

function times({ minutes, days, minutesADay }: StudyPlan): string {
  const whole = `About ${minutesInWords(minutes)} to read them and to say each answer aloud twice`;
  if (minutesADay === undefined) return days === 0 ? `${whole}, and no day is left.` : `${whole}.`;
  return `${whole}: ${minutesInWords(minutesADay)} a day for the ${counted(days ?? 0, 'day')} that are left.`;
}

export function PlanView({ plan, review }: { readonly plan: StudyPlan; readonly review: string }) {
  const { questions, deck, topics, elsewhere, extraMinutes } = plan;
  const toRead = topics.filter(({ terms, references }) => terms.length + references.length > 0);
  return (
    <section aria-labelledby="resume-plan">
      <h3 id="resume-plan">Missing skills: what to study</h3>
      {questions.length > 0 ? (
        <>
          <p>
            {counted(questions.length, 'question')} in an order to read them in. {times(plan)}
          </p>
          {deck !== undefined && (
            <p class="no-print">
              <a class="practise" href={`${review}${deck}`}>
                Practise these
              </a>
            </p>
          )}
          <ol class="questions">
            {questions.map(({ id, question, href, level }) => (
              <li key={id}>
                <a href={href}>{question}</a> <span class="meta">{level}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p>No question here teaches what is missing.</p>
      )}
      {toRead.length > 0 && (
        <>
          <h4>Terms and sources to read</h4>
          <p class="meta">About {minutesInWords(extraMinutes)} more.</p>
          <ul>
            {toRead.map(({ skills, names, terms, references }) => (
              <li key={skills.join()}>
                {names.join(' or ')}:{' '}
                {[...terms, ...references].map(({ href, title }, i) => (
                  <span key={href}>
                    {i > 0 && ', '}
                    <a href={href}>{title}</a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <p>No page here teaches these: {elsewhere.map(({ names }) => names.join(' or ')).join(', ')}.</p>
      )}
    </section>
  );
}
