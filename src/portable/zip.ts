import { zipSync, type Zippable } from 'fflate';

/** Characters that Windows does not take in a name, names that it keeps for devices, and a dot or blank at the end. */
const UNSAFE = /[<>:"\\|?*\p{Cc}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/iu;

/**
 * Packs files below one folder, in the order of their names.
 *
 * @throws where a name could not be unpacked on every system, or two would fall on one file where case does not count
 */
export function zip(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].sort();
  const seen = new Map<string, string>();
  for (const name of names) {
    const bad = name.split('/').find((part) => part === '' || UNSAFE.test(part));
    if (bad !== undefined) throw new Error(`${name} cannot be unpacked everywhere: rename "${bad}".`);
    const twin = seen.get(name.toLowerCase());
    if (twin !== undefined) throw new Error(`${twin} and ${name} are one file on Windows and macOS.`);
    seen.set(name.toLowerCase(), name);
  }
  // The first day that a zip can tell, as the clock on the wall here tells it: the same site gives the same bytes everywhere.
  const always = new Date(1980, 0, 1);
  const packed: Zippable = {};
  for (const name of names) packed[`${folder}/${name}`] = [files.get(name) as Uint8Array, { mtime: always, level: 9 }];
  return zipSync(packed);
}
