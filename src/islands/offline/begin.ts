/**
 * `offline.js`, a file of its own beside the bundles of the pages, since what it shared with them would cost each a request more. Loaded by every page once it has loaded and is quiet: makes the copy or goes on with it, says at the foot of the page what there is, and
 * turns links that need a network to our own notes while there is none.
 */
import { decide, wantedRelease } from '../../domain/offline/decide.ts';
import { inShort } from '../../domain/offline/words.ts';
import { OfflineCopy } from './element.ts';
import { installable } from './installable.ts';
import {
  ask,
  BASE,
  choice,
  connect,
  connection,
  hasWorker,
  hindrance,
  isCutOff,
  isDearNow,
  onNews,
  serverHead,
  status,
} from './link.ts';
import { markLinks } from './network-links.ts';
import { offer, offerFirst } from './notice.ts';

/** How long a copy that lost its connection waits before it looks for it, in milliseconds. */
const LOOK_AGAIN = 30_000;

/** Releases that this page has set going already: what fails is not tried again and again. */
const begun = new Set<string>();
let timer: number | undefined;

function sayInFoot(): void {
  const link = document.querySelector(`footer.site a[href="${BASE}offline/"]`);
  const now = status();
  if (!link || !now) return;
  const said = inShort(now, choice().mode === 'paused') ?? 'Read without a network';
  if (link.textContent !== said) link.textContent = said;
}

function act(): void {
  const now = status();
  if (!now) return;
  const wanted = wantedRelease(now) ?? '';
  const doing = decide(choice(), connection(), now);
  offer(now, doing === 'ask');
  if (doing === 'go on' && !begun.has(wanted)) {
    begun.add(wanted);
    void ask('go on');
  }
  if (now.network === false) timer ??= window.setTimeout(lookAgain, LOOK_AGAIN);
}

function lookAgain(): void {
  window.clearTimeout(timer);
  timer = undefined;
  begun.clear();
  void ask('hello');
}

async function start(): Promise<void> {
  markLinks(isCutOff());
  addEventListener('offline', () => markLinks(true));
  addEventListener('online', () => markLinks(isCutOff()));
  if (hindrance()) return;
  installable();
  onNews(() => {
    markLinks(isCutOff());
    sayInFoot();
    act();
  });
  addEventListener('online', lookAgain);
  const isThere = await hasWorker();
  if (choice().mode === 'removed') return;
  if (isThere || !isDearNow() || choice().agreed !== undefined) await connect();
  else offerFirst(await serverHead());
}

customElements.define('offline-copy', OfflineCopy);
void start();
