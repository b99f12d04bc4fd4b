/** What happened to the card while it was out of sight, in words. */
import type { Scorecard } from '../../domain/scorecard/model.ts';
import type { Replayed } from '../../storage/scorecards/contract.ts';

const CardLink = ({ card }: { card: Scorecard }) => <a href={`#id=${card.id}`}>{card.title}</a>;

/** To the tab that came second. */
export function Forked({ fork }: { fork: Scorecard }) {
  return (
    <>
      Another tab changed the same fields to other values. Its values stand here; yours are kept whole as{' '}
      <CardLink card={fork} />.
    </>
  );
}

/** To the tab that came first. */
export function TheirFork({ fork }: { fork: Scorecard }) {
  return (
    <>
      Another tab changed the same fields to other values. Yours stand here; its version is kept whole as{' '}
      <CardLink card={fork} />.
    </>
  );
}

/** What became of changes that a closed or crashed page had left behind. */
export function Replays({ replayed, mine }: { replayed: readonly Replayed[]; mine: string }) {
  const forks = replayed.flatMap(({ fork }) => (fork ? [fork] : []));
  return (
    <>
      {replayed.some(({ kind }) => kind === 'restored')
        ? 'Changes that were not yet saved when the page last closed have been brought back. '
        : null}
      {forks.map((fork) => (
        <span key={fork.id}>
          Changes that were not yet saved contradict what was saved since: they are kept whole as{' '}
          <CardLink card={fork} />.{' '}
        </span>
      ))}
      {replayed.some(({ kind }) => kind === 'aside') ? (
        <>
          Changes that were not yet saved no longer fit the card. They can be downloaded from{' '}
          <a href={mine}>My scorecards</a>.
        </>
      ) : null}
    </>
  );
}
