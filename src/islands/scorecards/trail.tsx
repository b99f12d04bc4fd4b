import type { Places } from './places.ts';

/** The way back: to the templates, and from a comparison or a history to all cards. */
export function Trail({ places, below = false }: { places: Places; below?: boolean }) {
  return (
    <nav aria-label="Breadcrumbs" class="trail">
      <a href={places.scorecards}>Scorecards</a>
      {below ? <a href="#all">My scorecards</a> : null}
    </nav>
  );
}
