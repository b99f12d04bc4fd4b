/** A report as Markdown, for notes of one's own. */
import type { Line } from '../deck.ts';
import type { MarkRow, Report } from './report.ts';
import { clockText } from './words.ts';

/** What would be a sign of Markdown in plain words. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');

const FORMS = { code: '`', strong: '**', em: '*' } as const;

export const lineMarkdown = (line: Line): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      const [form, text] = piece;
      return FORMS[form] + (form === 'code' ? text : escaped(text)) + FORMS[form];
    })
    .join('');

const table = (name: string, rows: readonly MarkRow[]): string =>
  [
    `| ${name} | Asked | Mark |`,
    '| --- | ---: | ---: |',
    ...rows.map((row) => `| ${escaped(row.name)} | ${row.asked} | ${row.mark} |`),
  ].join('\n');

const quoted = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('\n');

/** @param elsewhere an address as it works outside of the site */
export function reportMarkdown(report: Report, elsewhere: (href: string) => string): string {
  const { event, total, used, planned, questions, byTopic, byLevel } = report;
  const blocks = [
    `# Mock interview, ${event.day}`,
    `Mark: ${total === undefined ? 'none' : `${total} of 100`} (${report.marked} marked, ${report.skipped} skipped, ${report.notReached} not reached). Time: ${clockText(used)} of ${clockText(planned)}.`,
    ...(byTopic.length > 0 ? [table('Topic', byTopic), table('Level', byLevel)] : []),
    ...questions.flatMap(({ known, question, mark, seconds, text, missed = [] }, i) => [
      `## ${i + 1}. ${escaped(known?.question ?? question)}`,
      `${mark === null ? 'Skipped' : `Mark ${mark}`}, ${clockText(seconds)}.${known ? ` [Read the page](${elsewhere(known.href)})` : ''}`,
      ...(missed.length > 0 ? [`Missed:\n\n${missed.map((line) => `- ${lineMarkdown(line)}`).join('\n')}`] : []),
      ...(text.trim() === '' ? [] : [`What I said:\n\n${quoted(text)}`]),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
