import type { Places } from './places.ts';

/** What to do where there is nothing yet. */
export function Empty({ places: { templates, scorecards, card } }: { places: Places }) {
  const [first, ...others] = templates;
  return (
    <div class="empty">
      <p>No scorecard is kept in this browser yet. A card is kept as soon as something is entered.</p>
      <p class="begin">
        {first ? (
          <a class="primary" href={first.fill}>
            Fill in “{first.title}”
          </a>
        ) : null}
        <a href={`${card}#new=blank`}>A blank card</a>
        <a href={scorecards}>About the templates</a>
      </p>
      {others.length > 0 ? (
        <>
          <p class="meta">Or begin with another template:</p>
          <ul class="plain others">
            {others.map(({ id, title, fill }) => (
              <li key={id}>
                <a href={fill}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
