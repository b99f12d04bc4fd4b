import { deckGroups, type DeckCount, type DeckGroup } from '../../domain/practice/choice/decks.ts';
import { writeSelection } from '../../domain/practice/choice/selection.ts';
import { ROLES } from '../shared/table-roles.ts';
import type { Places } from './places.ts';
import type { Home } from './store.ts';

interface Props {
  readonly home: Home;
  readonly places: Places;
}

/** Everything that can be reviewed by itself. */
export function Decks({ home, places }: Props) {
  // With the clock: what is due changes with the day.
  const groups = home.clock.value > 0 ? deckGroups(home.given.value) : [];
  return (
    <section class="decks" aria-labelledby="decks">
      <h2 id="decks">Decks</h2>
      <p class="meta">
        Review goes by what is due and by your limits. Cram goes once through all of a deck, and writes nothing down.
      </p>
      {groups.map((group) => (
        <Group key={group.name} group={group} places={places} />
      ))}
    </section>
  );
}

function Group({ group: { name, decks }, places }: { readonly group: DeckGroup; readonly places: Places }) {
  return (
    <table {...ROLES.table}>
      <caption>{name}</caption>
      <thead {...ROLES.rowgroup}>
        <tr {...ROLES.row}>
          <th scope="col" {...ROLES.columnheader}>
            Deck
          </th>
          {['Cards', 'Due', 'New', 'Known'].map((column) => (
            <th key={column} scope="col" class="number" {...ROLES.columnheader}>
              {column}
            </th>
          ))}
          <th scope="col" class="go" {...ROLES.columnheader}>
            <span class="unseen">Begin</span>
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup}>
        {decks.map((deck) => (
          <Row key={deck.name} deck={deck} places={places} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ deck, places }: { readonly deck: DeckCount; readonly places: Places }) {
  const address = `${places.review}#deck=${writeSelection(deck.selection)}`;
  const numbers = [
    [deck.all, 'cards'],
    [deck.due, 'due'],
    [deck.fresh, 'new'],
    [deck.known, 'known'],
  ] as const;
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        {deck.name}
      </th>
      {numbers.map(([count, what]) => (
        <td key={what} class={`number${count === 0 ? ' nothing' : ''}`} data-what={what} {...ROLES.cell}>
          {count}
        </td>
      ))}
      <td class="go" {...ROLES.cell}>
        {deck.all > 0 ? (
          <>
            <a href={address} aria-label={`Review: ${deck.name}`}>
              Review
            </a>
            <a href={`${address}&cram`} aria-label={`Cram: ${deck.name}`}>
              Cram
            </a>
          </>
        ) : null}
      </td>
    </tr>
  );
}
