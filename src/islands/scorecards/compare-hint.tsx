import type { CardEntry } from '../../storage/scorecards/contract.ts';

/** What the boxes before the cards are for; with a single card, that its dates can be compared. */
export function CompareHint({ entries, comparable }: { entries: readonly CardEntry[]; comparable: boolean }) {
  const [first, ...others] = entries;
  if (comparable) return <p class="meta compare-hint">Tick two cards to compare them, or more.</p>;
  if (!first || others.length > 0) return null;
  return (
    <p class="meta compare-hint">
      <a href={`#history=${first.id}`}>Compare its dates</a>: as it is now with how it was.
    </p>
  );
}
