import { kindOf, messageOf } from '../indexed/failures.ts';
import type { Failure } from './contract.ts';

const KEPT =
  'What you do is kept in this page, and, as far as there is room, noted to be brought in when the site is opened again.';

/** What went wrong, and what the reader can do. */
export function failureOf(error: unknown): Failure {
  const kind = kindOf(error);
  switch (kind) {
    case 'quota':
      return {
        kind,
        message: `The browser has no room left for your record. ${KEPT} Free some space, or download a backup.`,
      };
    case 'denied':
      return {
        kind,
        message: `The browser does not let this site store anything. ${KEPT} Download a backup to be sure.`,
      };
    case 'newer':
      return {
        kind,
        message: `A newer version of this site keeps your record now. ${KEPT} Load this page again to get the newer version.`,
      };
    case 'failed':
      return { kind, message: `The browser could not write your record (${messageOf(error)}). ${KEPT}` };
  }
}
