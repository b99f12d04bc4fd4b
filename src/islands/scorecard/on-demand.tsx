/** A part of the page whose code comes when it is first opened. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Session } from './session.ts';

type Part = ComponentType<{ session: Session }>;

export function OnDemand({
  id,
  title,
  note,
  session,
  load,
}: {
  id?: string;
  title: string;
  note: string;
  session: Session;
  load: () => Promise<Part>;
}) {
  const [part, setPart] = useState<{ View?: Part; failed?: boolean }>({});
  const [open, setOpen] = useState(false);
  const { View, failed = false } = part;
  return (
    <details
      id={id}
      class="part"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (!event.currentTarget.open || View) return;
        load().then(
          (loaded) => setPart({ View: loaded }),
          () => setPart({ failed: true }),
        );
      }}
    >
      <summary>
        <h2>{title}</h2>
        <span class="meta">{note}</span>
      </summary>
      {open && View ? <View session={session} /> : null}
      {failed ? (
        <p role="alert">This part could not be loaded. Close it and open it again once there is a connection.</p>
      ) : null}
    </details>
  );
}
