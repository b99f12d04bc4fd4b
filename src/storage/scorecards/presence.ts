/** Which pages are still there: what a living one noted is its own to save, what another left behind is for anyone to bring in. */
import type { Env } from '../indexed/env.ts';
import { WRITER_LOCK } from './format.ts';

/** Where the browser has no locks: a living page rewrites or removes its notes sooner than this. */
const ABANDONED_MS = 10_000;

export interface Presence {
  /** From now on this page is seen to be there. */
  readonly come: () => Promise<void>;
  readonly leave: () => void;
  /** Does the work if the writer of a note is gone; where there are locks, no other page then does it at the same time. */
  readonly ifGone: (
    note: { readonly writer: string; readonly left: boolean; readonly at: string },
    work: () => Promise<void>,
  ) => Promise<void>;
}

export function presenceOf({ locks, now }: Pick<Env, 'locks' | 'now'>, writer: string): Presence {
  let usable = locks;
  let release: (() => void) | undefined;
  return {
    come: () =>
      new Promise((resolve) => {
        if (!usable || release) {
          resolve();
          return;
        }
        const held = new Promise<void>((end) => (release = end));
        usable
          .request(WRITER_LOCK + writer, () => {
            resolve();
            return held;
          })
          .catch(() => {
            // Denied, as on pages without an origin.
            usable = undefined;
            resolve();
          });
      }),
    leave: () => {
      release?.();
      release = undefined;
    },
    ifGone: async (note, work) => {
      if (usable) {
        await usable.request(WRITER_LOCK + note.writer, { ifAvailable: true }, async (lock) => {
          if (lock !== null || note.left) await work();
        });
      } else if (note.left || !(now() - Date.parse(note.at) < ABANDONED_MS)) {
        await work();
      }
    },
  };
}
