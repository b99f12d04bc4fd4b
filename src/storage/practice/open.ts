import { bulletinOf } from '../indexed/bulletin.ts';
import { browserEnv, type Env } from '../indexed/env.ts';
import { openBackend } from '../indexed/open.ts';
import { reclaim } from './aside.ts';
import type { PracticeStore, StoreNews } from './contract.ts';
import { lastOf } from './derived.ts';
import { CHANNEL, DERIVED, LAYOUT, readDerivedRecord, type Backend } from './format.ts';
import { queueOf } from './queue.ts';
import { idClockOf, storeOf, type IdClock } from './store.ts';

const TAKEN_OVER =
  'A newer version of this site was opened in another tab and has taken over the storage. Load this page again: what you do until then is noted and comes back.';

/**
 * Opens the record of practice; once a page. What closed or crashed pages left behind is brought in first.
 *
 * @returns a store that lasts, or, where the browser offers none, one in memory that says so; never throws
 */
export async function openPractice(given: Partial<Env> = {}): Promise<PracticeStore> {
  const env: Env = { ...browserEnv(), ...given };
  const clock = idClockOf(env);
  const bulletin = bulletinOf<StoreNews>(env.channel(CHANNEL), (message) => newsIn(message, clock));
  const backend = await openBackend(env, LAYOUT, () => bulletin.say({ kind: 'closed', message: TAKEN_OVER }));
  await prepare(env, backend, clock);
  const queue = queueOf(
    env,
    backend,
    env.newId(),
    ({ cards }, entries) => bulletin.post({ version: 1, last: lastOf(entries), ...(cards && { cards: [...cards] }) }),
    ({ message }) => bulletin.say({ kind: 'failed', message }),
  );
  clock.saw(lastOf(queue.waiting()));
  // Whatever fails here is tried again with the next event.
  const { count = 0 } = await queue.settle();
  return storeOf({ env, backend, bulletin, queue, clock, recovered: Math.max(0, count - queue.asked) });
}

/** Learns how far the record goes, and brings back what this version can read again. */
async function prepare(env: Env, backend: Backend, clock: IdClock): Promise<void> {
  try {
    const [last, record, aside] = await backend.read((tx) =>
      Promise.all([tx.last('events'), tx.get('meta', DERIVED), tx.keys('aside', '')]),
    );
    clock.saw(last ?? '');
    clock.saw(readDerivedRecord(record)?.last ?? '');
    if (aside.length > 0 && !backend.newer()) await backend.write((tx) => reclaim(tx, env));
  } catch {
    // It will be said when something is to be read or written.
  }
}

/** `{ version: 1, last: "0mhx…", cards: ["what-is-istio"] }`; without `cards`: whatever there is may have changed. */
function newsIn(message: unknown, clock: IdClock): StoreNews | undefined {
  if (message === null || typeof message !== 'object' || !('version' in message) || message.version !== 1) {
    return undefined;
  }
  if ('last' in message && typeof message.last === 'string') clock.saw(message.last);
  const cards: readonly unknown[] | undefined =
    'cards' in message && Array.isArray(message.cards) ? message.cards : undefined;
  return { kind: 'changed', ...(cards && { cards: cards.filter((card) => typeof card === 'string') }) };
}
