import { strToU8, zipSync } from 'fflate';

/** The file that Anki imports: a collection, and the list of its media, of which there are none. */
export function packageOf(collection: Uint8Array): Uint8Array {
  // The first day that a zip can tell, as the clock on the wall here tells it: the same bytes everywhere.
  const always = new Date(1980, 0, 1);
  return zipSync(
    { 'collection.anki2': [collection, { level: 9 }], media: [strToU8('{}'), { level: 0 }] },
    { mtime: always, os: 0 },
  );
}
