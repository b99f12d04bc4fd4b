export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** IndexedDB is not to be had; the message says why. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What went wrong, by the name that browsers give it. */
export function kindOf(error: unknown): 'quota' | 'denied' | 'newer' | 'failed' {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'quota';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NewerDatabase':
    case 'VersionError':
      return 'newer';
    default:
      return 'failed';
  }
}
