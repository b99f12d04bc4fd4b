import { browserEnv, type Env } from '../indexed/env.ts';
import { openBackend } from '../indexed/open.ts';
import { reclaim } from './aside.ts';
import { bulletinOf, type Bulletin } from './bulletin.ts';
import type { Backend } from './backend.ts';
import type { Replayed, ScorecardStore } from './contract.ts';
import { CHANNEL, LAYOUT } from './format.ts';
import { journalOf, notesIn, removeNote } from './journal.ts';
import { presenceOf, type Presence } from './presence.ts';
import { replayNote } from './replaying.ts';
import { purgeBin } from './shelf.ts';
import { deskOf, storeOf } from './store.ts';

const TAKEN_OVER =
  'A newer version of this site was opened in another tab and has taken over the storage. Load this page again: what you changed is kept and comes back.';

/**
 * Opens the stored scorecards; once a page. Changes that closed or crashed pages left behind are brought in first, and what has
 * lain in the bin for 30 days is erased.
 *
 * @returns a store that lasts, or, where the browser offers none, one in memory that says so; never throws
 */
export async function openScorecards(given: Partial<Env> = {}): Promise<ScorecardStore> {
  const env: Env = { ...browserEnv(), ...given };
  const bulletin = bulletinOf(env.channel(CHANNEL));
  const writer = env.newId();
  const presence = presenceOf(env, writer);
  const backend = await openBackend(env, LAYOUT, () => bulletin.say({ kind: 'closed', message: TAKEN_OVER }));
  const desk = deskOf(env);
  await presence.come();
  const replayed = backend.why === undefined && !backend.newer() ? await tidy(env, backend, presence, bulletin) : [];
  const journal = journalOf(env.localStorage, writer, desk.now);
  return storeOf({ env, backend, bulletin, journal, presence, replayed });
}

/** Whatever fails here is tried again at the next opening: it must not keep the cards from being opened. */
async function tidy(env: Env, backend: Backend, presence: Presence, bulletin: Bulletin): Promise<Replayed[]> {
  const desk = deskOf(env);
  const outcome: Replayed[] = [];
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      // Said above.
    }
  };
  await attempt(() => backend.write(reclaim));
  for (const noted of notesIn(env.localStorage)) {
    const { writer, note } = noted;
    const [left, at] = typeof note === 'string' ? [false, ''] : [note.left === true, note.at];
    await attempt(() =>
      presence.ifGone({ writer, left, at }, async () => {
        // The page that left it may have come back, or another may have been first.
        const latest = notesIn(env.localStorage).find(({ key, text }) => key === noted.key && text === noted.text);
        if (!latest) return;
        const result = await backend.write((tx) => replayNote(tx, desk, latest));
        if (result === 'wait') return;
        removeNote(env.localStorage, latest.key);
        if (!result) return;
        outcome.push(result);
        if (result.kind !== 'aside') bulletin.tell(result.card, result.rev);
      }),
    );
  }
  await attempt(() => backend.write((tx) => purgeBin(tx, desk.now())));
  return outcome;
}
