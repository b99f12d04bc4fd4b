/** What all pictures share: a sentence that says what is to be seen, the picture, and its twin, a table. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface TableTwin {
  readonly head: readonly string[];
  /** Cells of each row; the first names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

interface PictureProps {
  readonly title: string;
  readonly finding: string;
  readonly table: TableTwin;
  readonly children: ComponentChildren;
  /** What stands below the picture and its table. */
  readonly more?: ComponentChildren;
}

export function Picture({ title, finding, table, children, more }: PictureProps) {
  const id = useId();
  return (
    <figure class="picture">
      <h3 id={`${id}-title`}>{title}</h3>
      <p id={`${id}-finding`}>{finding}</p>
      <div class="chart" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-finding`}>
        {children}
      </div>
      <Twin title={title} {...table} />
      {more}
    </figure>
  );
}

export function Twin({ title, head, rows }: TableTwin & { title: string }) {
  return (
    <details class="twin">
      <summary class="meta">As a table</summary>
      {/* A box that scrolls has to be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div class="scroll" role="group" aria-label={`${title}, as a table`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((text) => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                {cells.map((cell, j) => (
                  <td key={j}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A picture of which nothing can be drawn yet, and what to do about it. */
export function NoPicture({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <figure class="picture">
      <h3>{title}</h3>
      <div class="empty meta">{children}</div>
    </figure>
  );
}

/** Rows beyond what a picture can show at once are in its table alone. */
export const MOST_LANES = 12;

export function More({ count }: { count: number }) {
  return count <= 0 ? null : <p class="meta more">and {count} more in the table</p>;
}
