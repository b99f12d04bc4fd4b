import { kindOf, messageOf } from '../indexed/failures.ts';
import type { Failure } from './contract.ts';

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

/** What went wrong, and what the reader can do. */
export function failureOf(error: unknown): Failure {
  const kind = kindOf(error);
  switch (kind) {
    case 'quota':
      return {
        kind,
        message:
          'The browser has no room left to save this. Nothing is lost while the page stays open: download the card, or free some space and save again.',
      };
    case 'denied':
      return {
        kind,
        message: 'The browser does not let this site store anything. Download the card to keep it.',
      };
    case 'newer':
      return NEWER;
    case 'failed':
      return {
        kind,
        message: `The browser could not save this (${messageOf(error)}). Nothing is lost while the page stays open: save again, or download the card.`,
      };
  }
}
