/** What a newer version of the template offers, to be taken one by one or left. Loaded when it is first opened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TemplateCore } from '../../domain/scorecard/template.ts';
import {
  acceptUpdate,
  keptNumbers,
  offeredChanges,
  type Kept,
  type TemplateChange,
} from '../../domain/scorecard/template-update.ts';
import { announce } from '../shared/announcer.ts';
import { commandName } from '../shared/keys.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly newer: { readonly template: TemplateCore; readonly hash: string };
}

export function TemplateUpdate({ session, newer }: Props) {
  const { template, hash } = newer;
  const card = session.card.value;
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (card.template?.hash === hash) return <UpToDate version={template.version} />;

  const changes = offeredChanges(card, template);
  const isChosen = ({ id, ticked }: TemplateChange) => choices.get(id) ?? ticked;
  const chosen = new Set(changes.filter(isChosen).map(({ id }) => id));
  const accept = (label: string, ids: ReadonlySet<string>, said: string) => {
    session.seal();
    session.change(label, (before) => acceptUpdate(before, template, hash, ids));
    announce(said);
  };
  return (
    <div class="template-update">
      <p>
        {card.template ? `The card was made from version ${card.template.version}; ` : ''}the template is now at version{' '}
        {template.version}. Nothing changes unless you take it: what you measured and the numbers that you entered stay.
      </p>
      {changes.length === 0 ? <p>None of its changes concerns what is on this card.</p> : null}
      {groupsOf(changes).map(([about, offers]) => (
        <section key={about}>
          <h3>{about}</h3>
          <ul class="plain">
            {offers.map((change) => (
              <Offer
                key={change.id}
                change={change}
                checked={isChosen(change)}
                onValue={(checked) => setChoices(new Map(choices).set(change.id, checked))}
              />
            ))}
          </ul>
        </section>
      ))}
      <Stays kept={keptNumbers(card, template)} />
      <p class="actions">
        {changes.length === 0 ? null : (
          <button
            type="button"
            class="primary"
            disabled={chosen.size === 0}
            onClick={() =>
              accept(
                `Version ${template.version} of the template`,
                chosen,
                `${chosen.size === 1 ? 'One change' : `${chosen.size} changes`} taken over. Undo takes them back.`,
              )
            }
          >
            Take the chosen ({chosen.size})
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            accept('Keeping the card as it is', new Set(), 'The card stays as it is, and this is not asked again.')
          }
        >
          Keep the card as it is
        </button>
      </p>
    </div>
  );
}

/** The buttons are gone, and the focus must not be lost with them. */
function UpToDate({ version }: { version: string }) {
  const root = useRef<HTMLParagraphElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <p ref={root} tabIndex={-1}>
      The card is at version {version} of its template. {commandName('Z')} takes back what was taken over.
    </p>
  );
}

interface OfferProps {
  readonly change: TemplateChange;
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
}

function Offer({ change: { about, label, before, after }, checked, onValue }: OfferProps) {
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={checked} onChange={(event) => onValue(event.currentTarget.checked)} />
        <span class="unseen">{about}: </span>
        {label}
      </label>
      <dl>
        {before === undefined ? null : (
          <div>
            <dt>On the card</dt>
            <dd>{before}</dd>
          </div>
        )}
        {after === undefined ? null : (
          <div>
            <dt>In the template</dt>
            <dd>{after}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function Stays({ kept }: { kept: readonly Kept[] }) {
  if (kept.length === 0) return null;
  return (
    <section>
      <h3>What stays as it is on the card</h3>
      <p class="meta">The template has it otherwise now. It may be yours, so it is yours to change.</p>
      <ul>
        {kept.map(({ about, label, mine, theirs }) => (
          <li key={`${about} ${label}`}>
            {about}, {label}: <b>{mine}</b>, in the template {theirs}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the order in which each group first appears. */
function groupsOf(changes: readonly TemplateChange[]): readonly (readonly [string, readonly TemplateChange[]])[] {
  const groups = new Map<string, TemplateChange[]>();
  for (const change of changes) groups.set(change.about, [...(groups.get(change.about) ?? []), change]);
  return [...groups];
}
