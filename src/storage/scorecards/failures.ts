import type { Failure } from './contract.ts';

export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** IndexedDB is not to be had; the message says why. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

export const NEWER: Failure = {
  kind: 'newer',
  message:
    'A newer version of this site stored this. It can be read and downloaded here, but not changed: load the page again to get the newer version.',
};

export const MISSING: Failure = { kind: 'missing', message: 'There is no such scorecard in this browser.' };

export const UNREADABLE: Failure = {
  kind: 'failed',
  message: 'This cannot be read. It is kept as it was found, and can be downloaded.',
};

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** What went wrong, by the name that browsers give it, and what the reader can do. */
export function failureOf(error: unknown): Failure {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return {
        kind: 'quota',
        message:
          'The browser has no room left to save this. Nothing is lost while the page stays open: download the card, or free some space and save again.',
      };
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        kind: 'denied',
        message: 'The browser does not let this site store anything. Download the card to keep it.',
      };
    case 'NewerDatabase':
    case 'VersionError':
      return NEWER;
    default:
      return {
        kind: 'failed',
        message: `The browser could not save this (${error instanceof Error ? error.message : String(error)}). Nothing is lost while the page stays open: save again, or download the card.`,
      };
  }
}
