import type { Line, ResumeDocument } from '../../domain/resume/document.ts';
import { counted } from '../../domain/resume/report/words.ts';

const placeOf = ({ place, column }: Line) => {
  const parts = [...(place === 'body' ? [] : [place]), ...(column > 1 ? [`column ${column}`] : [])];
  return parts.join(', ');
};

/** What is marked before a line: a new page, and where the line stands if that is another place than that of the line before. */
function marksOf(line: Line, before: Line | undefined): string[] {
  const isNewPage = before !== undefined && line.page !== before.page;
  const place = placeOf(line);
  const wasElsewhere = before === undefined || isNewPage || placeOf(before) !== place;
  return [
    ...(isNewPage ? [`Page ${line.page}`] : []),
    ...(wasElsewhere && (place !== '' || (before && placeOf(before) !== '')) ? [place === '' ? 'body' : place] : []),
  ];
}

function layoutWords({ layout }: ResumeDocument): string[] {
  const { columns, tables, textBoxes, images, unmappedFonts, hidden = [] } = layout;
  return [
    ...(columns > 1 ? [`${columns} columns`] : []),
    ...(tables > 0 ? [counted(tables, 'table')] : []),
    ...(textBoxes > 0 ? [counted(textBoxes, 'text box', 'text boxes')] : []),
    ...(images > 0 ? [counted(images, 'picture')] : []),
    ...(unmappedFonts.length > 0 ? [`fonts whose letters cannot be told: ${unmappedFonts.join(', ')}`] : []),
    ...(hidden.length > 0 ? [counted(hidden.length, 'piece of hidden text', 'pieces of hidden text')] : []),
  ];
}

export function ReadingView({ document }: { readonly document: ResumeDocument }) {
  const { lines, layout, pages, fileName } = document;
  const notes = layoutWords(document);
  return (
    <section aria-labelledby="resume-reading">
      <h3 id="resume-reading">What a parser reads</h3>
      <p>
        {fileName === ''
          ? 'The text as it was pasted'
          : `The text in the order in which it stands in the file, ${counted(pages, 'page')}`}
        {notes.length > 0 ? `, with ${notes.join('; ')}` : ''}. If it makes no sense here, it makes none in a database.
      </p>
      <details class="no-print">
        <summary>The text, {counted(lines.length, 'line')}</summary>
        <ol class="lines">
          {lines.map((line, i) => (
            <li key={i}>
              {marksOf(line, lines[i - 1]).map((mark) => (
                <span class="place" key={mark}>
                  {mark}
                </span>
              ))}
              <span class={line.heading > 0 ? 'line heading' : 'line'} dir="auto">
                {line.bullet ? '• ' : ''}
                {line.text}
              </span>
            </li>
          ))}
        </ol>
        {layout.hidden && layout.hidden.length > 0 && (
          <>
            <p>Hidden from people, and read by programs:</p>
            <ul>
              {layout.hidden.map((text, i) => (
                <li key={i} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </section>
  );
}
