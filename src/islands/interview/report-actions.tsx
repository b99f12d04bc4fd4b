import { useSignal } from '@preact/signals';
import { reportMarkdown } from '../../domain/practice/interview/markdown.ts';
import type { Report } from '../../domain/practice/interview/report.ts';
import type { Interview } from './store.ts';

export function ReportActions({ interview, report }: { readonly interview: Interview; readonly report: Report }) {
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportMarkdown(report, location.origin === 'null' ? '' : location.origin));
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
      <a href="#setup">{interview.state.value ? 'Back to the interview under way' : 'Another interview'}</a>
      <span class="meta" role="status">
        {said.value}
      </span>
    </p>
  );
}
