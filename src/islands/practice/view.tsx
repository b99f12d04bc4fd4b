import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { RecordNotices } from '../shared/practice/notices.tsx';
import { Decks } from './decks.tsx';
import { Interview } from './interview.tsx';
import type { Places } from './places.ts';
import { SetAside } from './set-aside.tsx';
import { SettingsPart } from './settings.tsx';
import type { Home } from './store.ts';
import { Today } from './today.tsx';

/** What is due comes first; the long lists are drawn once that is on the screen. */
export function View({ home, places }: { readonly home: Home; readonly places: Places }) {
  const rest = useSignal(false);
  useEffect(() => {
    // An effect runs when its view has been painted, or a moment after that.
    const drawing = setTimeout(() => (rest.value = true));
    return () => clearTimeout(drawing);
  }, []);
  return (
    <>
      <RecordNotices record={home.record} />
      <Today home={home} places={places} />
      <Interview home={home} places={places} />
      {rest.value ? (
        <>
          <Decks home={home} places={places} />
          <SetAside home={home} />
          <SettingsPart home={home} />
        </>
      ) : null}
    </>
  );
}
