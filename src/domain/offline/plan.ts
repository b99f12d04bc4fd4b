import type { CopyFile, CopyList } from './manifest.ts';

/** A release that is kept already, whole or in part. */
export interface Kept {
  readonly list: CopyList;
  /** The paths that are really there. */
  readonly have: ReadonlySet<string>;
}

export interface Reuse {
  readonly file: CopyFile;
  /** The release that has a file of the same content, and under which path. */
  readonly from: string;
  readonly path: string;
}

export interface Plan {
  /** To be taken over from what is kept. */
  readonly reuse: readonly Reuse[];
  /** To be fetched, in the order of the list. */
  readonly fetch: readonly CopyFile[];
}

/**
 * What is still to be done for a whole copy of a release: what is there is left alone, what another release has with the same content
 * is taken over, the rest is fetched.
 *
 * @param have the paths of the wanted release that are there
 * @param kept other releases
 */
export function planCopy(wanted: CopyList, have: ReadonlySet<string>, kept: readonly Kept[]): Plan {
  const known = new Map<string, Omit<Reuse, 'file'>>();
  for (const { list, have: there } of kept)
    for (const { path, hash } of list.files) if (there.has(path)) known.set(hash, { from: list.version, path });
  const missing = wanted.files.filter(({ path }) => !have.has(path));
  return {
    reuse: missing.flatMap((file) => {
      const found = known.get(file.hash);
      return found ? [{ file, ...found }] : [];
    }),
    fetch: missing.filter(({ hash }) => !known.has(hash)),
  };
}

/** The releases that nobody reads or waits for any more. */
export function unneeded(stored: readonly string[], needed: Iterable<string | undefined>): readonly string[] {
  const wanted = new Set(needed);
  return stored.filter((version) => !wanted.has(version));
}

/** Sums of a list of files. */
export const bytesOf = (files: readonly CopyFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
export const wireOf = (files: readonly CopyFile[]) => files.reduce((sum, { wire }) => sum + wire, 0);
