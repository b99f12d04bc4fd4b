import { percentOf, type CopyStatus, type Trouble } from './status.ts';

/** Bytes as people say them: "640 kB", "9.8 MB"; a kilobyte is 1,000 bytes. */
export function bytesInWords(bytes: number): string {
  if (bytes <= 999_000) return `${Math.ceil(bytes / 1e3)} kB`;
  const [size, unit] = bytes < 999_500_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

export const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  network: 'The connection was lost. It goes on when there is one again; what has come is kept.',
  full: 'There is no room left for it on this device, or the browser gives the site no more. Make room and try again.',
  missing:
    'The server did not give a file that belongs to this release. It may be in the middle of an update: try again later.',
  altered:
    'A file arrived other than it was built. Something on the way changes what it carries, and a copy of that is not kept.',
  refused: 'The browser refuses to store anything for this site, as in some private windows.',
};

/** The ways of reading that the state of the copy gives. */
export type Way = 'whole' | 'part' | 'none';

export const wayOf = ({ current, next }: CopyStatus): Way =>
  current ? 'whole' : next && next.have > 0 ? 'part' : 'none';

/** A few words for the foot of every page; undefined where there is nothing to say beyond the name of the page that they lead to. */
export function inShort(status: CopyStatus, paused: boolean): string | undefined {
  const { current, next, ready, copying, trouble } = status;
  if (ready) return 'Reads without a network · a new release waits';
  const percent = next ? `${percentOf(next)} %` : '';
  if (current)
    return copying ? `Reads without a network · fetching a new release, ${percent}` : 'Reads without a network';
  if (!next) return trouble === undefined ? undefined : 'Offline copy: not begun';
  if (copying) return `Offline copy: ${percent}`;
  return `Offline copy: ${trouble !== undefined ? 'stopped' : paused ? 'paused' : 'waiting'} at ${percent}`;
}

/** What the reader has right now, in a few words. */
export function wayInWords(status: CopyStatus): string {
  const { next } = status;
  const way = wayOf(status);
  if (way === 'whole') return 'A complete copy on this device';
  return way === 'part' && next ? `Part of a copy: ${next.have} of ${next.files} files` : 'Online only';
}

/** What follows from that, in a sentence or two. */
export function inFull(status: CopyStatus, paused: boolean): string {
  const way = wayOf(status);
  if (way === 'whole')
    return 'Every page, the search, every tool and every note open from it, with or without a network.';
  if (way === 'part') {
    const how = status.copying
      ? 'The rest is being fetched'
      : paused
        ? 'The rest waits: you paused it'
        : 'The rest is missing';
    return `${how}. Without a network you can read what is here and nothing else.`;
  }
  return status.copying
    ? 'The copy is beginning. Until something of it is here, you need a network.'
    : 'There is no copy on this device: without a network these pages do not open.';
}
