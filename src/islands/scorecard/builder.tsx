import { useEffect } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { setCard } from '../../domain/scorecard/change/edit.ts';
import { writeJson } from '../../domain/scorecard/exchange/write-json.ts';
import { download, fileName } from '../shared/download.ts';
import { commandName, isCommand } from '../shared/keys.ts';
import { Aside } from './aside.tsx';
import { Rewritten, TextField } from './fields.tsx';
import type { Keeping } from './keeping.ts';
import { Parts, SharedNumbersPart, type Newer } from './parts.tsx';
import { pasteRows } from './pasting.ts';
import type { Session } from './session.ts';
import { SharePart } from './share-part.tsx';
import { RowTable } from './tables.tsx';
import { VerdictBand } from './verdict.tsx';

interface Props {
  readonly session: Session;
  readonly keeping: ReadonlySignal<Keeping>;
  /** The template has changed since the card was made. */
  readonly newer: Newer | undefined;
  /** What to say above the card: where it came from. */
  readonly notice: preact.ComponentChild;
}

export function Builder({ session, keeping, newer, notice }: Props) {
  useEffect(() => listenToKeys(session), [session]);
  return (
    <Rewritten.Provider value={session.rewritten.value}>
      <div class="builder">
        <Head session={session} keeping={keeping} />
        {notice}
        <VerdictBand session={session} />
        <div class="columns">
          <div class="card">
            <RowTable session={session} kind="benefit" />
            <RowTable session={session} kind="cost" />
            <RowTable session={session} kind="gate" />
            <SharedNumbersPart session={session} />
            <p class="meta paste-hint">
              Rows can be pasted from a spreadsheet. Enter goes down a column, Alt and an arrow move a row,{' '}
              {commandName('Z')} takes back.
            </p>
          </div>
          <Aside session={session} />
        </div>
        <Parts session={session} newer={newer} />
        {session.told.value === undefined ? null : (
          <p class="told">
            {session.told.value}{' '}
            <button type="button" onClick={() => session.tell(undefined)}>
              Close
            </button>
          </p>
        )}
      </div>
    </Rewritten.Provider>
  );
}

function Head({ session, keeping }: Pick<Props, 'session' | 'keeping'>) {
  const card = session.card.value;
  const { done, undone } = session.history.value;
  const { text, alarm } = keeping.value;
  return (
    <header class="head">
      <div class="titles">
        <h1 class="unseen">{card.title}</h1>
        <TextField
          label="Title"
          hideLabel
          wraps
          class="title"
          value={card.title}
          required
          most={300}
          onValue={(title) => session.change('Title', (before) => setCard(before, { title }), 'title')}
        />
        <TextField
          label="Question"
          hideLabel
          wraps
          class="question"
          value={card.question}
          onValue={(question) => session.change('Question', (before) => setCard(before, { question }), 'question')}
        />
        <p class={`keeping meta${alarm ? ' alarm' : ''}`} role={alarm ? 'alert' : undefined}>
          {text}
          {alarm ? (
            <>
              {' '}
              <button
                type="button"
                onClick={() =>
                  download(fileName(card.title, 'json'), 'application/json', writeJson(session.card.value))
                }
              >
                Download the card
              </button>
            </>
          ) : null}
        </p>
      </div>
      <div class="tools">
        {/* Not disabled, which would take the focus from whoever presses it until nothing is left. */}
        <button
          type="button"
          aria-disabled={done.length === 0}
          title={done.length === 0 ? '' : `${done.at(-1)?.label ?? ''} (${commandName('Z')})`}
          onClick={session.undo}
        >
          Undo
        </button>
        <button
          type="button"
          aria-disabled={undone.length === 0}
          title={undone.at(-1)?.label ?? ''}
          onClick={session.redo}
        >
          Redo
        </button>
        <SharePart session={session} />
      </div>
    </header>
  );
}

/** In a field that is no part of the card, such as that of the search. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable]') !== null &&
  target.closest('scorecard-builder') === null;

/** Undo and redo wherever the focus is, a step of its own for each visit to a field, and rows pasted outside of any field for words. */
function listenToKeys(session: Session): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isCommand(event) || event.altKey || isElsewhere(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.redo();
      else session.undo();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const inText = event.target instanceof Element && event.target.closest('.text, dialog') !== null;
    if (inText || isElsewhere(event.target) || !/[\t\n]./.test(text.trim())) return;
    event.preventDefault();
    pasteRows(session, text).then(session.tell, () =>
      session.tell('Nothing was pasted: the reader of tables could not be loaded.'),
    );
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('focusout', session.seal);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('focusout', session.seal);
    document.removeEventListener('paste', onPaste);
  };
}
