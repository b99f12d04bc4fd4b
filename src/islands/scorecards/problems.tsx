import type { Problem } from '../../domain/scorecard/schema.ts';

const SHOWN = 6;

/** Each place, and what was expected there; the first few, and how many more. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.slice(0, SHOWN).map(({ path, message }, i) => (
        <li key={i}>
          {path === '' ? null : <code>{path}</code>} {message}
        </li>
      ))}
      {problems.length > SHOWN ? <li>and {problems.length - SHOWN} more</li> : null}
    </ul>
  );
}
