import type { Gap } from '../../domain/scorecard/pictures/gaps.ts';
import { goTo } from './go-to.ts';

/** What to enter first, each with the way to its field. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  return (
    <ul>
      {gaps.map(({ input, kind, text }) => (
        <li key={text}>
          <a href={`#${kind === 'driver' ? 'driver' : 'row'}-${input}`} onClick={goTo}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
