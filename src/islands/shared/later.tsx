/** A view whose code comes when it is first wanted. */
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What has come once is there at once the next time. */
const arrived = new WeakMap<object, unknown>();

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Shown until it has come. */
  readonly meanwhile?: ComponentChild;
}

/** @param props.load the same function at every rendering; where it failed, it is tried again when the view is next mounted */
export function Later<P extends object>({ load, props, meanwhile = null }: Props<P>) {
  const [View, setView] = useState(() => arrived.get(load) as ComponentType<P> | undefined);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (View) return;
    load().then(
      (loaded) => {
        arrived.set(load, loaded);
        setView(() => loaded);
      },
      () => setFailed(true),
    );
  }, [load]);
  if (View) return <View {...props} />;
  return failed ? (
    <p role="alert">This part could not be loaded. Open it again once there is a connection.</p>
  ) : (
    <>{meanwhile}</>
  );
}
