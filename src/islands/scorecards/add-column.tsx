import { useEffect, useState } from 'preact/hooks';
import { pickKey, writePicks, type Pick } from '../../domain/scorecard/compare/compare-address.ts';
import type { Shown } from './compare-table.tsx';
import { snapshotPick } from './dates.ts';
import { placeOf, type Cards } from './store.ts';
import { exactly } from '../shared/when.ts';

interface Choice {
  readonly pick: Pick;
  readonly name: string;
}

interface Group {
  readonly name: string;
  readonly choices: readonly Choice[];
}

interface Props {
  readonly cards: Cards;
  readonly shown: readonly Shown[];
}

/** Another card, or another date of those that are shown. */
export function AddColumn({ cards, shown }: Props) {
  const [chosen, choose] = useState('');
  const groups = useGroups(cards, shown).filter(({ choices }) => choices.length > 0);
  if (groups.length === 0) return null;
  const choice = groups.flatMap(({ choices }) => choices).find(({ pick }) => pickKey(pick) === chosen);
  const add = () => {
    if (choice) location.hash = `#compare=${writePicks([...shown.map(({ pick }) => pick), choice.pick])}`;
    choose('');
  };
  return (
    <span class="add">
      <select
        aria-label="Another card or date"
        value={choice ? chosen : ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">Another card or date…</option>
        {groups.map(({ name, choices }) => (
          <optgroup key={name} label={name}>
            {choices.map(({ pick, name: said }) => (
              <option key={pickKey(pick)} value={pickKey(pick)}>
                {said}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" onClick={add}>
        Add
      </button>
    </span>
  );
}

function useGroups(cards: Cards, shown: readonly Shown[]): readonly Group[] {
  const [earlier, setEarlier] = useState<ReadonlyMap<string, readonly Choice[]>>(new Map());
  const wanted = [...new Set(shown.map(({ pick }) => pick.id))].join(',');
  const changes = cards.changes.value;
  useEffect(() => {
    let stale = false;
    const reading = wanted
      .split(',')
      .filter(Boolean)
      .map(async (id) => [id, await snapshotsOf(cards, id)] as const);
    void Promise.all(reading).then((found) => {
      if (!stale) setEarlier(new Map(found));
    });
    return () => {
      stale = true;
    };
  }, [cards, wanted, changes]);

  const taken = new Set(shown.map(({ pick }) => pickKey(pick)));
  const free = (choices: readonly Choice[]) => choices.filter(({ pick }) => !taken.has(pickKey(pick)));
  const entries = (cards.entries.value ?? []).filter((entry) => entry.card && placeOf(entry) !== 'bin');
  const datesOf = (id: string): Group => {
    const card = entries.find((entry) => entry.id === id)?.card;
    const kept = (card?.milestones ?? []).map(({ id: at, name, at: moment }) => ({
      pick: { id, at },
      name: `${name}, ${exactly(moment)}`,
    }));
    return { name: `Dates of ${card?.title ?? 'a card'}`, choices: free([...kept, ...(earlier.get(id) ?? [])]) };
  };
  return [
    { name: 'Cards', choices: free(entries.map(({ id, title }) => ({ pick: { id }, name: title }))) },
    ...wanted.split(',').filter(Boolean).map(datesOf),
  ];
}

const snapshotsOf = async ({ store }: Cards, id: string): Promise<readonly Choice[]> =>
  (await store.snapshots(id).catch(() => [])).map(({ key, at }) => ({
    pick: snapshotPick(id, key),
    name: exactly(at),
  }));
