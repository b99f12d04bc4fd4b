/** Links, files, the clipboard and paper. Each format is loaded when it is asked for. */
import { useState } from 'preact/hooks';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { copyBoth } from '../shared/clipboard.ts';
import { download, fileName } from '../shared/download.ts';
import { templatesAt } from './opening.ts';
import type { Session } from './session.ts';

interface Said {
  readonly text: string;
  readonly alarm?: boolean;
}

export function Share({ session }: { session: Session }) {
  const [said, setSaid] = useState<Said>();
  const say = (text: string, alarm = false) => {
    setSaid({ text, alarm });
  };
  const card = () => session.card.value;
  const act = (work: () => Promise<string>) => () => {
    work().then(
      (text) => say(text),
      (error: unknown) => say(error instanceof Error ? error.message : String(error), true),
    );
  };
  const file = (ending: string, type: string, make: (card: Scorecard) => Promise<BlobPart>) =>
    act(async () => {
      const name = fileName(card().title, ending);
      download(name, type, await make(card()));
      return `${name} was handed to the browser.`;
    });

  return (
    <>
      <p class={`outcome${said?.alarm ? ' alarm' : ''}`} role={said?.alarm ? 'alert' : 'status'}>
        {said?.text}
      </p>
      <section>
        <h3>As a link</h3>
        <p class="meta">The card is in the link itself, behind the #; no server sees it.</p>
        <p class="actions">
          <button type="button" onClick={act(() => copyLink(session, 'full'))}>
            Copy the full link
          </button>
          {card().template === undefined ? null : (
            <button type="button" onClick={act(() => copyLink(session, 'numbers'))}>
              Copy a short link, numbers only
            </button>
          )}
        </p>
      </section>
      <section>
        <h3>For the wiki or the repository</h3>
        <p class="actions">
          <button type="button" onClick={act(() => copyTable(session))}>
            Copy as a table
          </button>
          <button type="button" onClick={act(() => copyRecord(session))}>
            Copy the decision record
          </button>
          <button
            type="button"
            onClick={file('md', 'text/markdown', async (it) =>
              (await import('../../domain/scorecard/exchange/madr.ts')).writeMadr(sourceOf(session, it)),
            )}
          >
            Decision record, Markdown
          </button>
        </p>
      </section>
      <section>
        <h3>As a file</h3>
        <p class="actions">
          <button
            type="button"
            onClick={file(
              'xlsx',
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
              async (it) =>
                new Uint8Array(
                  (await import('../../domain/scorecard/exchange/xlsx.ts')).writeXlsx(sourceOf(session, it)),
                ),
            )}
          >
            Workbook, XLSX
          </button>
          <button
            type="button"
            onClick={file('csv', 'text/csv', async (it) => {
              const { tableOf } = await import('../../domain/scorecard/exchange/table.ts');
              const { writeCsv } = await import('../../domain/scorecard/exchange/csv.ts');
              const { header, rows } = tableOf(it, session.assessment.value);
              return writeCsv([header, ...rows], { mark: true });
            })}
          >
            Table, CSV
          </button>
          <button
            type="button"
            onClick={file('json', 'application/json', async (it) =>
              (await import('../../domain/scorecard/exchange/write-json.ts')).writeJson(it),
            )}
          >
            Everything, JSON
          </button>
          <button
            type="button"
            onClick={file('json', 'application/json', async (it) =>
              (await import('../../domain/scorecard/exchange/write-json.ts')).writeJson(asTemplate(it)),
            )}
          >
            As a template of your own
          </button>
        </p>
        <p class="meta">
          The workbook computes with live formulas. JSON loses nothing and is read again under “My scorecards”. A
          template of your own is the card without its numbers.
        </p>
      </section>
      <section>
        <h3>On paper</h3>
        <p class="actions">
          <button type="button" onClick={() => print()}>
            Print the one-page record
          </button>
        </p>
      </section>
    </>
  );
}

const sourceOf = (session: Session, card: Scorecard) => ({
  card,
  assessment: session.assessment.value,
  today: session.today,
  simulation: session.simulation.value,
});

async function copyLink(session: Session, form: 'full' | 'numbers'): Promise<string> {
  const { writeFullLink, writeNumbersLink } = await import('../../domain/scorecard/exchange/link.ts');
  const card = session.card.value;
  const base = document.querySelector<HTMLElement>('scorecard-builder')?.dataset['templates'] ?? '';
  const template = card.template && (await templatesAt(base)(card.template.id));
  if (form === 'numbers' && !template) throw new Error('The template of this card is not here: copy the full link.');
  const { fragment, leftOut } =
    form === 'numbers' && template ? await writeNumbersLink(card, template) : await writeFullLink(card, template);
  const url = new URL(location.href);
  url.hash = fragment;
  await navigator.clipboard.writeText(url.href);
  return `Copied, ${url.href.length.toLocaleString('en')} characters. ${leftOut.join(' ')}`.trim();
}

async function copyTable(session: Session): Promise<string> {
  const { clipboardTexts } = await import('../../domain/scorecard/exchange/clipboard.ts');
  await copyBoth(clipboardTexts(session.card.value, session.assessment.value));
  return 'Copied: a table for documents and spreadsheets, Markdown for an editor.';
}

async function copyRecord(session: Session): Promise<string> {
  const { writeMadr } = await import('../../domain/scorecard/exchange/madr.ts');
  await navigator.clipboard.writeText(writeMadr(sourceOf(session, session.card.value)));
  return 'The decision record was copied as Markdown.';
}

/** What the team asks and how, without what it found. */
function asTemplate(card: Scorecard): Scorecard {
  const { decision: _decision, currentPhase: _phase, template: _template, ...rest } = card;
  return { ...rest, title: `${card.title} (template)`, status: 'draft', observations: [], milestones: [] };
}
