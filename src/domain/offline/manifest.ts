/**
 * What a build says of itself to the offline copy. `offline.json` is the head, small enough to be asked for again and again;
 * `offline-files.json` is the list, fetched once a release.
 */
export const HEAD_FILE = 'offline.json';
export const LIST_FILE = 'offline-files.json';

export interface CopyHead {
  /** Of the release: the same content gives the same version. */
  readonly version: string;
  /** How many files a whole copy has. */
  readonly files: number;
  /** What they take when stored, in bytes. */
  readonly bytes: number;
  /** What they take on the way, compressed, in bytes: about, since each server compresses in its own way. */
  readonly wire: number;
}

export interface CopyFile {
  /** Address below the base, `''` for the home page, `questions/ambient/` for a folder's page. */
  readonly path: string;
  /** The first 96 bits of the SHA-256 of its bytes, in base64url. */
  readonly hash: string;
  readonly bytes: number;
  readonly wire: number;
}

export interface CopyList {
  readonly version: string;
  /** In the order in which they are to be fetched. */
  readonly files: readonly CopyFile[];
}

/** How much of a SHA-256 is kept, in characters of base64url. */
export const HASH_LENGTH = 16;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isVersion = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,64}$/.test(value);

/** The head, or undefined where this is none, as where a server answers every address with the same page. */
export function parseHead(value: unknown): CopyHead | undefined {
  if (!isObject(value)) return undefined;
  const { version, files, bytes, wire } = value;
  return isVersion(version) && isCount(files) && isCount(bytes) && isCount(wire)
    ? { version, files, bytes, wire }
    : undefined;
}

/** The list as it is written: a file is `[path, hash, bytes, wire]`. */
export const packList = ({ version, files }: CopyList) => ({
  version,
  files: files.map(({ path, hash, bytes, wire }) => [path, hash, bytes, wire]),
});

export function parseList(value: unknown): CopyList | undefined {
  if (!isObject(value) || !isVersion(value['version']) || !Array.isArray(value['files'])) return undefined;
  const files = (value['files'] as unknown[]).map(parseFile);
  return files.every((file) => file !== undefined) ? { version: value['version'], files } : undefined;
}

function parseFile(value: unknown): CopyFile | undefined {
  if (!Array.isArray(value)) return undefined;
  const [path, hash, bytes, wire] = value as unknown[];
  const isInside = typeof path === 'string' && !/^\/|:|\\|(^|\/)\.\.?(\/|$)|[?#]/.test(path);
  return isInside && typeof hash === 'string' && hash.length === HASH_LENGTH && isCount(bytes) && isCount(wire)
    ? { path, hash, bytes, wire }
    : undefined;
}
