import { useEffect, useRef } from 'preact/hooks';
import { sayImported, type Outcome } from './outcomes.ts';
import { openHref, type Places } from './places.ts';
import { Problems } from './problems.tsx';
import { nameOf, type Cards } from './store.ts';

/** Chooses files; they may also be dropped anywhere on the page. */
export function ImportButton({ cards: { imports } }: { cards: Cards }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {imports.busy.value ? 'Reading…' : 'Import files'}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values"
        aria-label="Files to import"
        onChange={({ currentTarget }) => {
          void imports.take([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** What became of each file, until the reader has read it. */
export function ImportResults({ cards, places }: { cards: Cards; places: Places }) {
  const results = cards.imports.results.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (results.length > 0) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [results]);
  if (results.length === 0) return null;
  return (
    <section class="imported" aria-labelledby="imported">
      <h2 id="imported" ref={heading}>
        {sayImported(results)}
      </h2>
      <ul class="plain">
        {results.flatMap(({ file, outcomes }, i) =>
          outcomes.map((outcome, j) => (
            <li key={`${i} ${j}`}>
              <code>{file}</code> <Result outcome={outcome} places={places} />
            </li>
          )),
        )}
      </ul>
      <p>
        <button type="button" onClick={cards.imports.clear}>
          Close
        </button>
      </p>
    </section>
  );
}

function Result({ outcome, places }: { outcome: Outcome; places: Places }) {
  const { title } = outcome;
  switch (outcome.kind) {
    case 'imported':
      return (
        <>
          <a href={openHref(places, outcome.id)}>{title}</a> is imported
          {outcome.copied ? ', as a card of its own: one with its id was here already and is untouched' : null}.
          {outcome.notes.map((note) => (
            <p key={note} class="meta">
              {note}
            </p>
          ))}
          {outcome.left.length > 0 ? (
            <>
              <p class="meta">Left out, and to be entered by hand:</p>
              <Problems problems={outcome.left} />
            </>
          ) : null}
        </>
      );
    case 'known':
      return (
        <>
          <a href={openHref(places, outcome.id)}>{title}</a>
          {outcome.wasInBin
            ? ' was in the bin and is taken out of it.'
            : ' is here already, just as it is in the file.'}
        </>
      );
    case 'newer':
      return (
        <>
          {title === '' ? 'holds a card' : `holds ${nameOf({ title })}`} in format {outcome.version}, written by a newer
          version of this site. It was not imported: load this page again to get that version.
        </>
      );
    case 'refused':
      return (
        <>
          was not imported{title === '' ? null : <>: {nameOf({ title })}</>}.
          <Problems problems={outcome.problems} />
        </>
      );
  }
}
