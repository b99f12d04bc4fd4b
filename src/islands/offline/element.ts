import { changesInLists, changesInWords, type Changes } from '../../domain/offline/contents.ts';
import type { CopyHead } from '../../domain/offline/manifest.ts';
import { percentOf, type CopyStatus } from '../../domain/offline/status.ts';
import { bytesInWords, inFull, TROUBLE_WORDS, wayInWords, wayOf } from '../../domain/offline/words.ts';
import { announce } from '../shared/announcer.ts';
import {
  ask,
  BASE,
  begin,
  choice,
  hindrance,
  isCutOff,
  onNews,
  pause,
  remove,
  serverHead,
  status,
  useNow,
} from './link.ts';

const NONE: CopyStatus = { ready: false, copying: false };

/** The worker answers with this page where it has no other. */
const NOT_HERE =
  'The page that you asked for is not on this device, and there is no network to fetch it. Go back, or load it again when there is one.';

const HINDRANCES = {
  file: [
    'The portable edition',
    'You read from this disk. Everything opens without a network; there is nothing to copy.',
  ],
  browser: [
    'Online only',
    'This browser keeps no copy of a site that is served like this one: it takes https or localhost, and often no private window. The two ways below work in every browser.',
  ],
} as const;

/** `<offline-copy>`: which way of reading the reader has, and everything that can be done to the copy. Its HTML is finished without it. */
export class OfflineCopy extends HTMLElement {
  /** What the server offers, while nothing of it is here. */
  #head: CopyHead | undefined;
  #said = '';

  connectedCallback(): void {
    const hindered = hindrance();
    if (hindered) {
      const [lead, way] = HINDRANCES[hindered];
      this.#text('.lead', lead);
      this.#text('.way', way);
      return;
    }
    this.#press('.do', () => void this.#do());
    this.#press('.look', () => void this.#look());
    this.#press('.remove', () => void this.#remove());
    this.#press('.use', () => void useNow());
    onNews(() => this.#show());
    this.#show();
    void serverHead().then((head) => {
      this.#head = head;
      this.#show();
    });
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #text(selector: string, text: string): void {
    const part = this.#part(selector);
    if (part.textContent !== text) part.textContent = text;
    part.hidden = text === '';
  }

  #press(selector: string, run: () => void): void {
    this.#part(selector).addEventListener('click', run);
  }

  async #do(): Promise<void> {
    const now = status() ?? NONE;
    if (now.copying) await pause();
    else await begin(now.found?.version ?? now.next?.version ?? this.#head?.version);
  }

  async #look(): Promise<void> {
    await ask('look');
    announce('Asked the server for its newest release.');
  }

  async #remove(): Promise<void> {
    await remove();
    announce('The copy is removed. It does not come back until you ask for it.');
    this.#part('.do').focus();
  }

  #show(): void {
    const now = status() ?? NONE;
    const isPaused = choice().mode === 'paused';
    const way = wayOf(now);
    this.dataset['way'] = way;
    this.#text('.lead', wayInWords(now));
    this.#text('.way', inFull(now, isPaused));
    const stopped = now.trouble === undefined ? '' : TROUBLE_WORDS[now.trouble];
    this.#text('.trouble', now.trouble === 'full' ? `${stopped} What had come of it was deleted again.` : stopped);
    const isStandIn = location.pathname !== `${BASE}offline/`;
    this.#text(
      '.network',
      isStandIn ? NOT_HERE : isCutOff() && now.trouble !== 'network' ? 'There is no network just now.' : '',
    );
    this.#showProgress(now);
    this.#showButtons(now, way);
    this.#showUpdate(now);
    this.#showFacts(now);
    void this.#showStorage();
    this.#announceOnce(now, way);
  }

  #showProgress({ next, copying, ready }: CopyStatus): void {
    const isGrowing = next !== undefined && !ready;
    this.#part('.progress').hidden = !isGrowing;
    if (!isGrowing) return;
    const bar = this.#part('progress') as HTMLProgressElement;
    bar.max = next.bytes;
    bar.value = next.haveBytes;
    this.#text(
      '.count',
      `${next.have} of ${next.files} files, ${bytesInWords(next.haveBytes)} of ${bytesInWords(next.bytes)}, ${percentOf(next)} %${copying ? '' : ' (standing still)'}`,
    );
  }

  #showButtons(now: CopyStatus, way: string): void {
    const { current, next, found, ready, copying } = now;
    const wire = found?.wire ?? next?.wire ?? this.#head?.wire;
    const size = wire === undefined ? '' : `, about ${bytesInWords(wire)}`;
    const name = copying
      ? 'Pause'
      : next && !ready && next.have > 0
        ? 'Go on'
        : found && current
          ? 'Fetch the new release'
          : `Make the copy${size}`;
    const main = this.#part('.do');
    main.hidden = current !== undefined && !copying && (ready || (!next && !found));
    if (main.textContent !== name) main.textContent = name;
    this.#part('.look').hidden = way === 'none' && !copying;
    this.#part('.remove').hidden = way === 'none' && !copying;
    this.#part('.controls').hidden = false;
  }

  #showUpdate({ ready, changes, changed }: CopyStatus): void {
    this.#part('.waiting').hidden = !ready;
    if (ready && changes) {
      this.#text('.brings', `It brings ${changesInWords(changes)}.`);
      this.#list('.waiting .changes', changes);
    }
    this.#part('.since').hidden = ready || !changed;
    if (changed) this.#list('.since .changes', changed);
  }

  #list(selector: string, changes: Changes): void {
    const groups = changesInLists(changes).map(({ heading, items }) => {
      const [group, head, list] = [
        document.createElement('div'),
        document.createElement('h3'),
        document.createElement('ul'),
      ];
      head.textContent = `${heading}: ${items.length}`;
      list.append(
        ...items.map(({ title, path }) => {
          const item = document.createElement('li');
          const name = document.createElement(path === undefined ? 'span' : 'a');
          if (name instanceof HTMLAnchorElement && path !== undefined) name.href = BASE + path.slice(1);
          name.textContent = title;
          item.append(name);
          return item;
        }),
      );
      group.append(head, list);
      return group;
    });
    this.#part(selector).replaceChildren(...groups);
  }

  #showFacts({ current, next }: CopyStatus): void {
    const head = current ?? next ?? this.#head;
    this.#part('.facts').hidden = !head;
    if (!head) return;
    this.#text(
      '.size',
      `${head.files} files, ${bytesInWords(head.bytes)} stored, about ${bytesInWords(head.wire)} to fetch`,
    );
    this.#text('.release', current ? `${current.version}, read from the copy` : head.version);
  }

  async #showStorage(): Promise<void> {
    try {
      const [{ usage = 0, quota = 0 }, isKept] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
      ]);
      const promise = isKept
        ? 'The browser has promised not to clear it by itself.'
        : 'The browser may clear it when the device runs out of room.';
      this.#text(
        '.storage',
        `${bytesInWords(usage)} of the ${bytesInWords(quota)} that the browser gives this site. ${promise}`,
      );
    } catch {
      this.#text('.storage', 'The browser does not say.');
    }
  }

  /** Whoever does not see the bar hears when something begins, stops or is done; not each file. */
  #announceOnce({ copying, ready, trouble }: CopyStatus, way: string): void {
    const said = [way, copying, ready, trouble].join();
    if (this.#said !== '' && said !== this.#said)
      announce([this.#part('.lead'), this.#part('.trouble')].map((part) => part.textContent).join(' '));
    this.#said = said;
  }
}
