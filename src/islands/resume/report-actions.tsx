import { download } from '../shared/download.ts';
import type { Store } from './store.ts';

export function ReportActions({ store }: { readonly store: Store }) {
  const report = store.report.value;
  if (!report) return null;
  const { markdown, checked } = report;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      store.kept.say('The report is copied.');
    } catch {
      store.kept.say('The browser refused to copy: download the report instead.');
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
      <button type="button" onClick={() => download(`resume-check-${checked.today}.md`, 'text/markdown', markdown)}>
        Download as Markdown
      </button>
      <button type="button" onClick={() => store.kept.keep()}>
        Keep this report
      </button>
      <span class="meta">{store.kept.said.value}</span>
    </p>
  );
}
