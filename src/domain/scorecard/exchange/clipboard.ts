/** A card for the clipboard: a real table for documents and spreadsheets, Markdown for editors. */
import type { Assessment } from '../assess.ts';
import { sayExamples } from '../words/examples.ts';
import type { Scorecard } from '../model.ts';
import type { Cell } from './csv.ts';
import { defuse } from './csv.ts';
import { markdownTable, paragraph } from './markdown.ts';
import { briefly, tableOf } from './table.ts';

export interface ClipboardTexts {
  readonly 'text/html': string;
  readonly 'text/plain': string;
}

/** Both forms, for one clipboard item. Whatever people typed is text in either, and no formula in a spreadsheet. */
export function clipboardTexts(
  card: Scorecard,
  assessment: Pick<Assessment, 'score' | 'says' | 'placeholders'>,
): ClipboardTexts {
  const table = briefly(tableOf(card, assessment));
  const { title } = assessment.says;
  const examples = sayExamples(assessment.placeholders);
  const sentences = [
    ...assessment.says.sentences.map(({ text }) => text),
    ...(examples === '' ? [] : [`${examples}: until they are replaced, this verdict is an exercise.`]),
  ];
  const head = table.header.map((name) => `<th scope="col">${cellHtml(name)}</th>`).join('');
  const body = table.rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const reasons = sentences.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return {
    'text/html':
      `<h2>${escapeHtml(card.title)}</h2>\n<p>${escapeHtml(card.question)}</p>\n<p><strong>${escapeHtml(title)}</strong></p>\n` +
      `<ul>${reasons}</ul>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>\n`,
    'text/plain': [
      `## ${paragraph(card.title)}`,
      ...(card.question.trim() === '' ? [] : [paragraph(card.question)]),
      `**${paragraph(title)}**`,
      sentences.map((text) => `- ${paragraph(text)}`).join('\n'),
      markdownTable(table),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n'),
  };
}

/** A spreadsheet runs a pasted cell that begins like a formula, even out of HTML. */
const cellHtml = (cell: Cell) =>
  typeof cell === 'string' ? escapeHtml(defuse(cell)).replace(/\r\n?|\n/g, '<br>') : String(cell ?? '');

export function escapeHtml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
