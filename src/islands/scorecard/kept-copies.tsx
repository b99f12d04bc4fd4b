/** Copies of the card that were kept along the way, each with a name and the way to what has changed since. */
import { useState } from 'preact/hooks';
import { writePicks } from '../../domain/scorecard/compare/compare-address.ts';
import { addMilestone } from '../../domain/scorecard/change/edit.ts';
import { LIMITS } from '../../domain/scorecard/schema.ts';
import { announce } from '../shared/announcer.ts';
import { TextField } from './fields.tsx';
import { newId, type Session } from './session.ts';

/** Where all scorecards are compared, with the base of the site; ends with a slash. */
const minePage = () => document.querySelector<HTMLElement>('scorecard-builder')?.dataset['mine'] ?? '';

export function Milestones({ session }: { session: Session }) {
  const { id: card, milestones } = session.card.value;
  const [typed, type] = useState<string>();
  const usual = `${session.today}, ${session.assessment.value.says.title}`.slice(0, LIMITS.name);
  const keep = () => {
    const at = new Date().toISOString();
    const id = newId();
    const name = (typed ?? '').trim() || usual;
    session.change('Kept copy', (before) => addMilestone(before, { id, name, at }));
    type(undefined);
    announce(`A copy of the card as it is now was kept as “${name}”.`);
  };
  return (
    <section>
      <h3>Kept copies</h3>
      <p class="meta">A copy never changes: it shows later what the card said on a day.</p>
      {milestones.length === 0 ? null : (
        <ul>
          {milestones.map(({ id, name, at }) => (
            <li key={id}>
              {name}{' '}
              <time class="meta" dateTime={at}>
                {name.includes(at.slice(0, 10)) ? '' : at.slice(0, 10)}
              </time>{' '}
              <a href={`${minePage()}#compare=${writePicks([{ id: card, at: id }, { id: card }])}`}>
                Compare with the card as it is now<span class="unseen">: {name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {milestones.length >= LIMITS.milestones ? null : (
        <div class="pair">
          <TextField label="Name of the copy" value={typed ?? usual} most={LIMITS.name} onValue={type} />
          <button type="button" onClick={keep}>
            Keep a copy of today
          </button>
        </div>
      )}
    </section>
  );
}
