import { RecordNotices } from '../shared/practice/notices.tsx';
import { Decks } from './decks.tsx';
import { Interview } from './interview.tsx';
import type { Places } from './places.ts';
import { SetAside } from './set-aside.tsx';
import { SettingsPart } from './settings.tsx';
import type { Home } from './store.ts';
import { Today } from './today.tsx';

export function View({ home, places }: { readonly home: Home; readonly places: Places }) {
  return (
    <>
      <RecordNotices record={home.record} />
      <Today home={home} places={places} />
      <Interview home={home} places={places} />
      <Decks home={home} places={places} />
      <SetAside home={home} />
      <SettingsPart home={home} />
    </>
  );
}
