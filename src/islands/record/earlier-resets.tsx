import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted } from '../../domain/practice/day-words.ts';
import { standingResets, type Reset } from '../../domain/practice/log/resets.ts';
import { announce } from '../shared/announcer.ts';
import { exactly } from '../shared/when.ts';
import type { Desk } from './desk.ts';
import { nameOfReset } from './resetting.ts';

/** Every reset that stands, to be taken back however long ago it was. Reads the whole log, so only when it is opened. */
export function EarlierResets({ desk }: { readonly desk: Desk }) {
  const open = useSignal(false);
  const resets = useSignal<readonly Reset[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const [isOpen, changes] = [open.value, desk.changes.value];
  const derived = desk.record.derived.value;
  useEffect(() => {
    if (!isOpen) return;
    desk.record
      .settled()
      .then(() => desk.record.store.everything())
      .then(
        ({ events }) => (resets.value = standingResets(events)),
        () => (problem.value = 'The record could not be read. Load the page again.'),
      );
  }, [desk, isOpen, changes, derived, resets, problem]);

  const takeBack = async (reset: Reset) => {
    await desk.record.undo(reset.ids);
    await desk.refresh();
    announce(`Taken back: ${nameOfReset(reset, desk.deck)}.`);
  };

  return (
    <details onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>Earlier resets</summary>
      {problem.value === undefined ? null : <p role="alert">{problem.value}</p>}
      {resets.value === undefined ? null : resets.value.length === 0 ? (
        <p class="none">None stands.</p>
      ) : (
        <ul class="plain resets" aria-label="Earlier resets">
          {resets.value.map((reset) => (
            <li key={reset.ids.join(' ')}>
              <span>
                {nameOfReset(reset, desk.deck)}
                <span class="meta">
                  {exactly(new Date(reset.at).toISOString())}, {counted(reset.reviews, 'review')} before it
                </span>
              </span>
              {reset.covered ? (
                <span class="meta">A later reset covers it: take that one back first.</span>
              ) : (
                <button type="button" onClick={() => void takeBack(reset)}>
                  Take back <span class="unseen">{nameOfReset(reset, desk.deck)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
