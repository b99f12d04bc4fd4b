import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../domain/practice/day-words.ts';
import { wordsOf } from '../../domain/practice/line-words.ts';
import { timed } from '../../domain/practice/log/ahead.ts';
import { announce } from '../shared/announcer.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import type { Desk } from './desk.ts';
import { EarlierResets } from './earlier-resets.tsx';
import { askOf, EVERYTHING, knownCards, resetEvents, targetOf, type Target } from './resetting.ts';

/** What was just reset, to be taken back right there. */
interface Done {
  readonly name: string;
  readonly ids: readonly string[];
  /** Why it could not be stored, or that it was taken back. */
  readonly says: string;
  readonly undone: boolean;
}

/** Begin anew with a card, a topic, or everything. */
export function ResetPart({ desk }: { readonly desk: Desk }) {
  const chosen = useSignal('');
  const asking = useSignal(false);
  const done = useSignal<Done | undefined>(undefined);
  const derived = desk.record.derived.value;
  const topics = useComputed(() => knownCards(desk.deck, desk.record.derived.value));
  const target = targetOf(chosen.value, desk.deck, derived);

  const reset = async (what: Target) => {
    asking.value = false;
    const { store } = desk.record;
    const now = desk.calendar.now();
    const events = resetEvents(what, store.newId).map((event) => timed(event, now));
    await desk.record.settled();
    const stored = await store.append(events);
    await desk.refresh();
    const said = `${counted(what.reviews, 'review counts', 'reviews count')} no longer.`;
    const says = stored.kind === 'stored' ? said : `${said} ${stored.message}`;
    chosen.value = '';
    done.value = { name: what.name, ids: events.map(({ id }) => id), says, undone: false };
    announce(says);
  };
  const takeBack = async (it: Done) => {
    await desk.record.undo(it.ids);
    await desk.refresh();
    done.value = { ...it, says: 'It is as it was before.', undone: true };
    announce('It is as it was before.');
  };

  return (
    <section aria-labelledby="reset">
      <h2 id="reset">Begin anew</h2>
      <p>A card, a topic, or everything can be made new again. The entries stay, so that it can be taken back.</p>
      {topics.value.length === 0 && derived.interviews.length === 0 ? (
        <p class="none">There is nothing yet to begin anew with.</p>
      ) : (
        <p class="tools">
          <Choice desk={desk} chosen={chosen} topics={topics.value} />
          <button
            type="button"
            onClick={() => {
              if (target) asking.value = true;
              else announce('Choose first what to reset.');
            }}
          >
            Reset
          </button>
        </p>
      )}
      {asking.value && target ? (
        <AskFirst
          question={askOf(target)}
          yes="Reset"
          no="Keep it"
          onYes={() => void reset(target)}
          onNo={() => (asking.value = false)}
        />
      ) : null}
      {done.value ? <DoneNotice done={done.value} onUndo={() => done.value && void takeBack(done.value)} /> : null}
      <EarlierResets desk={desk} />
    </section>
  );
}

interface ChoiceProps {
  readonly desk: Desk;
  readonly chosen: Signal<string>;
  readonly topics: ReturnType<typeof knownCards>;
}

function Choice({ chosen, topics }: ChoiceProps) {
  return (
    <>
      <label htmlFor="reset-what">Begin anew with</label>
      <select
        id="reset-what"
        value={chosen.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
      >
        <option value="">Choose…</option>
        <option value={EVERYTHING}>Everything</option>
        <optgroup label="A topic">
          {topics.map(({ id, name }) => (
            <option key={id} value={`topic:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        {topics.map(({ id, name, cards }) => (
          <optgroup key={id} label={`A card of ${name}`}>
            {cards.map((card) => (
              <option key={card.id} value={`card:${card.id}`}>
                {wordsOf(card.front)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}

function DoneNotice({ done, onUndo }: { readonly done: Done; readonly onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const says = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done.undone) says.current?.focus();
    else undo.current?.focus();
  }, [done]);
  return (
    <p class="notice" ref={says} tabIndex={-1}>
      {done.undone ? 'Taken back' : 'Reset'}: {done.name}. {done.says}{' '}
      {done.undone ? null : (
        <button type="button" ref={undo} onClick={onUndo}>
          Undo
        </button>
      )}
    </p>
  );
}
