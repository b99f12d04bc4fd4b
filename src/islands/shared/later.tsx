/** A view whose code comes when it is first wanted. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** @param props.load the same function at every rendering */
export function Later<P extends object>({ load, props }: Props<P>) {
  const [{ View, failed = false }, set] = useState<{ View?: ComponentType<P>; failed?: boolean }>({});
  useEffect(() => {
    load().then(
      (loaded) => set({ View: loaded }),
      () => set({ failed: true }),
    );
  }, [load]);
  if (View) return <View {...props} />;
  return failed ? (
    <p role="alert">This part could not be loaded. Load the page again once there is a connection.</p>
  ) : null;
}
