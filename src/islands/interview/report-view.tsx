/** What an interview came to: the marks, what was missed, what to read. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { reportOf, type MarkRow, type Report } from '../../domain/practice/interview/report.ts';
import { scopeWords } from '../../domain/practice/interview/scope-words.ts';
import { clockText } from '../../domain/practice/interview/words.ts';
import { FeedPart } from './feed-part.tsx';
import { MarkBar } from './mark-bar.tsx';
import { whenWords } from './past.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportedQuestions } from './reported.tsx';
import type { Interview } from './store.ts';

/** With one's own words so many questions fit on two pages. */
const FIT = 16;

interface Props {
  readonly interview: Interview;
  readonly id: string;
}

export function ReportView({ interview, id }: Props) {
  const { record, deck, backs, trouble, state } = interview;
  const heading = useRef<HTMLHeadingElement>(null);
  const prints = useSignal(true);
  const event = record.derived.value.interviews.find((other) => other.id === id);
  useEffect(() => {
    heading.current?.focus();
    prints.value = (event?.asked.length ?? 0) <= FIT;
    if (!backs.value) void interview.needBacks();
  }, [id]);
  const back = (
    <p class="onwards no-print">
      <a href="#setup">{state.value ? 'Back to the interview under way' : 'Another interview'}</a>
    </p>
  );
  if (!event) {
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          No such interview
        </h1>
        <p class="lead">It was deleted, or it was held in another browser.</p>
        {back}
      </>
    );
  }
  const report = reportOf(event, deck, backs.value);
  return (
    <article class={prints.value ? 'report' : 'report prints-no-words'} aria-labelledby="report">
      <h1 id="report" ref={heading} tabIndex={-1}>
        Mock interview, {whenWords(event)}
      </h1>
      <Outcome report={report} about={scopeWords(event.scope, deck)} />
      <ReportActions interview={interview} report={report} prints={prints} />
      {trouble.value === undefined || backs.value ? null : (
        <p class="notice alarm" role="alert">
          {trouble.value} Until then the points that were missed cannot be shown.
        </p>
      )}
      {report.marked > 0 ? (
        <div class="tables">
          <MarkTable name="Topic" rows={report.byTopic} />
          <MarkTable name="Level" rows={report.byLevel} />
        </div>
      ) : null}
      <ToRead report={report} />
      <FeedPart interview={interview} event={event} />
      <ReportedQuestions interview={interview} report={report} />
      {back}
    </article>
  );
}

const counted = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : []);

function Outcome({ report, about }: { readonly report: Report; readonly about: string }) {
  const { total, marked, skipped, notReached, used, planned } = report;
  return (
    <div class="outcome">
      <p class="total">
        {total === undefined ? (
          'Not marked'
        ) : (
          <>
            <b>{total}</b> of 100
          </>
        )}
      </p>
      <p>
        {[
          ...counted(marked, marked === 1 ? 'question marked' : 'questions marked'),
          ...counted(skipped, 'skipped'),
          ...counted(notReached, 'not reached'),
        ].join(', ')}
        . {clockText(used)} of {clockText(planned)} used. {about}.
      </p>
    </div>
  );
}

function MarkTable({ name, rows }: { readonly name: string; readonly rows: readonly MarkRow[] }) {
  return (
    <table>
      <caption>By {name.toLowerCase()}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" class="number">
            Asked
          </th>
          <th scope="col">Mark</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td class="number">{row.asked}</td>
            <td>
              <MarkBar mark={row.mark} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ToRead({ report: { toRead, marked } }: { readonly report: Report }) {
  if (marked === 0 && toRead.length === 0) return null;
  return (
    <section class="to-read" aria-labelledby="to-read">
      <h2 id="to-read">What to read</h2>
      {toRead.length === 0 ? (
        <p>Every answer was marked 70 or more: nothing is pressing.</p>
      ) : (
        <ul>
          {toRead.map(({ known, mark }) => (
            <li key={known.id}>
              <a href={known.href}>{known.short}</a>{' '}
              <span class="meta">{mark === null ? 'skipped' : `marked ${mark}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
