import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RowProps } from './row.tsx';

let loaded: ComponentType<RowProps> | undefined;

/** The panel of a row, whose code comes when the first one is opened. */
export function RowPanelOnDemand(props: RowProps) {
  const [Panel, setPanel] = useState(() => loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Panel) return;
    import('./row-panel.tsx').then(
      ({ RowPanel }) => {
        loaded = RowPanel;
        setPanel(() => RowPanel);
      },
      () => setFailed(true),
    );
  }, [Panel]);
  if (Panel) return <Panel {...props} />;
  return failed ? <p role="alert">The details could not be loaded: there is no connection.</p> : null;
}
