/** The way to a value inside a manifest. */
export type Path = readonly (string | number)[];

/** Something wrong at a place of a manifest. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
}

/** A path as people write it, such as `spec.http[0].match`; empty for the whole. */
export function pathText(path: Path): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      return /^[\w-]+$/.test(part) ? `${i > 0 ? '.' : ''}${part}` : `["${part}"]`;
    })
    .join('');
}

/** Whether `inner` is at `outer` or below it. */
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((part, i) => inner[i] === part);
}
