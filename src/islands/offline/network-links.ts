import { CONTENTS_FILE, parseContents } from '../../domain/offline/contents.ts';
import { BASE } from './link.ts';
import { adopt } from './styles.ts';

/** Our own notes by the address of the source that they are on. */
let notes: Promise<ReadonlyMap<string, string>> | undefined;

async function loadNotes(): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(BASE + CONTENTS_FILE);
  const { references } = parseContents(await response.json());
  return new Map(references.flatMap(({ url, path }) => (url === undefined ? [] : [[url, BASE + path.slice(1)]])));
}

const external = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].filter(
    ({ origin }) => origin !== location.origin,
  );

let isMarked = false;

/** While there is no network, links that need one say so, and lead to our own note where there is one. */
export function markLinks(isCutOff: boolean): void {
  if (isCutOff === isMarked) return;
  isMarked = isCutOff;
  if (isCutOff) void mark();
  else unmark();
}

async function mark(): Promise<void> {
  adopt();
  notes ??= loadNotes();
  const known = await notes.catch(() => {
    notes = undefined;
    return new Map<string, string>();
  });
  if (!isMarked) return;
  for (const link of external()) {
    const note = known.get(link.href) ?? known.get(link.href.split('#')[0] ?? '');
    link.dataset['network'] = link.href;
    link.dataset['without'] = note === undefined ? 'nothing' : 'note';
    if (note !== undefined) link.href = note;
  }
}

function unmark(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-network]')) {
    link.href = link.dataset['network'] ?? link.href;
    delete link.dataset['network'];
    delete link.dataset['without'];
  }
}
