/** A part of the page whose code comes when it is first opened. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Later } from '../shared/later.tsx';

interface Props<P> {
  readonly id?: string;
  readonly title: string;
  readonly note: string;
  /** The same function at every rendering. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

export function OnDemand<P extends object>({ id, title, note, load, props }: Props<P>) {
  const [open, setOpen] = useState(false);
  return (
    <details id={id} class="part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        <span class="meta">{note}</span>
      </summary>
      {open ? <Later load={load} props={props} /> : null}
    </details>
  );
}
