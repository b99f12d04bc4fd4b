import { useSignal } from '@preact/signals';
import { reportMarkdown } from '../../domain/practice/interview/markdown.ts';
import type { Report } from '../../domain/practice/interview/report.ts';
import type { Interview } from './store.ts';

interface Props {
  readonly interview: Interview;
  readonly report: Report;
  /** Whether one's own words are printed, too. */
  readonly prints: { value: boolean };
}

export function ReportActions({ interview, report, prints }: Props) {
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportMarkdown(report, (href) => new URL(href, document.baseURI).href));
      said.value = 'The report is copied.';
    } catch {
      said.value = 'The browser refused to copy: select the report and copy by hand.';
    }
  };
  return (
    <p class="actions no-print">
      <button type="button" onClick={() => print()}>
        Print
      </button>
      <button type="button" onClick={() => void copy()}>
        Copy as Markdown
      </button>
      {report.questions.some(({ text }) => text.trim() !== '') ? (
        <label class="choice">
          <input
            type="checkbox"
            checked={prints.value}
            onChange={({ currentTarget }) => (prints.value = currentTarget.checked)}
          />
          Print what I said, too
        </label>
      ) : null}
      <a href="#setup">{interview.state.value ? 'Back to the interview under way' : 'Another interview'}</a>
      <span class="meta" role="status">
        {said.value}
      </span>
    </p>
  );
}
