import { useEffect, useRef } from 'preact/hooks';
import type { Checked } from '../../domain/resume/report/checked.ts';
import { summaryOf } from '../../domain/resume/report/words.ts';
import { ChangesView } from './changes-view.tsx';
import { FieldsView } from './fields-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { KeptPart } from './kept-part.tsx';
import { MatchView } from './match-view.tsx';
import { PlanView } from './plan-view.tsx';
import { ReadingView } from './reading-view.tsx';
import { ReportActions } from './report-actions.tsx';
import type { Store } from './store.ts';

interface Props {
  readonly store: Store;
  readonly checked: Checked;
  readonly review: string;
}

export function ResultView({ store, checked, review }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [checked]);
  return (
    <section class="result" aria-labelledby="resume-result">
      <h2 id="resume-result" tabIndex={-1} ref={heading}>
        Result
      </h2>
      <p class="on-paper">Resume check of {checked.today}</p>
      <p class="summary">{summaryOf(checked)}</p>
      <ReportActions store={store} />
      <KeptPart kept={store.kept} />
      <ChangesView kept={store.kept} />
      <ReadingView document={checked.document} />
      <FieldsView checked={checked} />
      <FindingsView findings={checked.findings} />
      {checked.match && <MatchView match={checked.match} names={checked.names} />}
      {checked.plan && <PlanView plan={checked.plan} review={review} />}
    </section>
  );
}
