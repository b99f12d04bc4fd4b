import { changesInWords } from '../../domain/offline/contents.ts';
import { wantedRelease } from '../../domain/offline/decide.ts';
import type { CopyHead } from '../../domain/offline/manifest.ts';
import type { CopyStatus } from '../../domain/offline/status.ts';
import { bytesInWords } from '../../domain/offline/words.ts';
import { announce } from '../shared/announcer.ts';
import { BASE, begin, choice, choose, holdsWork, useNow } from './link.ts';
import { adopt } from './styles.ts';

interface Button {
  readonly name: string;
  readonly press: () => void;
}

let shown: HTMLElement | undefined;
let shownFor = '';

/** A card in the corner of the page that offers something and keeps out of the way: it takes no focus and moves nothing. */
function show(key: string, title: string, text: string, buttons: readonly Button[], more?: string): void {
  if (shownFor === key) return;
  hide();
  adopt();
  shownFor = key;
  shown = document.createElement('aside');
  shown.className = 'copy-notice no-print';
  shown.setAttribute('aria-label', title);
  const [head, said, row] = ['b', 'p', 'p'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  head.textContent = title;
  said.append(text);
  if (more !== undefined) {
    const link = document.createElement('a');
    link.href = `${BASE}offline/`;
    link.textContent = more;
    said.append(' ', link);
  }
  for (const { name, press } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', press);
    row.append(button);
  }
  shown.append(head, said, row);
  document.querySelector('footer.site')?.before(shown);
  announce(`${title}. ${text}`);
}

function hide(): void {
  shown?.remove();
  shown = undefined;
  shownFor = '';
}

function pressed(run: () => unknown): void {
  hide();
  run();
}

const isOwnPage = () => document.querySelector('offline-copy') !== null;

/** The first copy, over a connection that costs: asked for before anything of it is fetched. */
export function offerFirst(head: CopyHead | undefined): void {
  if (!head || isOwnPage()) return;
  show(
    'first',
    'Read all of this without a network?',
    `The whole site can be kept on this device: about ${bytesInWords(head.wire)} to fetch, ${bytesInWords(head.bytes)} stored. Your connection is slow, metered or saves data, so nothing has been fetched.`,
    [
      { name: `Keep it, about ${bytesInWords(head.wire)}`, press: () => pressed(() => begin(head.version)) },
      { name: 'No', press: () => pressed(() => choose({ mode: 'removed' })) },
    ],
  );
}

/** What the state of the copy asks of the reader, or nothing. */
export function offer(status: CopyStatus, asks: boolean): void {
  const { next, found, current, ready, changes } = status;
  const wanted = ready ? next?.version : wantedRelease(status);
  if (isOwnPage() || wanted === undefined || choice().later === wanted || !(ready || asks)) {
    hide();
    return;
  }
  if (ready && changes) {
    show(
      `use ${wanted}`,
      'A new release is here',
      `It brings ${changesInWords(changes)}.${holdsWork() ? ' This page stays as it is; the new release is read from the next page on.' : ''}`,
      [
        { name: 'Use it now', press: () => pressed(useNow) },
        { name: 'Later', press: () => choose({ later: wanted }) },
      ],
      'What changed',
    );
    return;
  }
  const head = found ?? next;
  if (!current || !head) {
    offerFirst(head);
    return;
  }
  show(
    `fetch ${wanted}`,
    'There is a new release',
    `Fetching it takes at most ${bytesInWords(head.wire)}; your connection is slow, metered or saves data. The copy that you have goes on working.`,
    [
      { name: 'Fetch it', press: () => pressed(() => begin(head.version)) },
      { name: 'Later', press: () => choose({ later: wanted }) },
    ],
  );
}
