/** From the address to the open card: opens, keeps saved, and says how it is kept. */
import { signal, type Signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { openScorecards } from '../../storage/scorecards/open.ts';
import { watchPage } from '../../storage/scorecards/page-life.ts';
import { createSaver, type Saver } from '../../storage/scorecards/saver.ts';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { download, fileName } from '../shared/download.ts';
import { Builder } from './builder.tsx';
import { keepingOf, type Keeping } from './keeping.ts';
import { open, templatesAt, type Opening, type Templates } from './opening.ts';
import { keepFocus } from './keep-focus.ts';
import { createSession } from './session.ts';

export interface Places {
  /** The folder of the templates' JSON, and the page of all cards; each ends with a slash. */
  readonly templates: string;
  readonly mine: string;
}

const OFFLINE: Extract<Opening, { kind: 'problem' }> = {
  kind: 'problem',
  title: 'This could not be loaded',
  text: 'There is no connection, and no copy of what is needed is kept in this browser. Try again once there is one.',
};

/** Shows what the fragment asks for in `root`, and again whenever it asks for something else. */
export async function startDesk(root: HTMLElement, places: Places): Promise<void> {
  const store = await openScorecards();
  const templates = templatesAt(places.templates);
  let close: () => Promise<void> = () => Promise.resolve();
  /** The fragment of the card that is shown; undefined where none is. */
  let ours: string | undefined;
  let latest = 0;

  const show = async () => {
    if (location.hash === ours) return;
    // A place on this page, such as what the skip link leads to, is no other card.
    if (ours !== undefined && document.getElementById(location.hash.slice(1))) {
      history.replaceState(null, '', ours);
      return;
    }
    latest += 1;
    const mine = latest;
    await close();
    const opening = await open(location.hash, store, templates).catch(() => OFFLINE);
    const chooser = opening.kind === 'choose' ? await import('./choose.tsx').catch(() => undefined) : undefined;
    if (mine !== latest) return;
    // What was there is the fallback, or the card before: nothing of it is to be kept.
    render(null, root);
    root.replaceChildren();
    if (opening.kind === 'card') {
      close = work(root, opening, store, templates, places, (fragment) => {
        ours = fragment;
        history.replaceState(null, '', fragment);
      });
    } else {
      ours = undefined;
      close = () => Promise.resolve();
      const problem = opening.kind === 'problem' ? opening : OFFLINE;
      render(
        chooser ? <chooser.Choose store={store} places={places} /> : <Problem {...problem} places={places} />,
        root,
      );
    }
  };
  addEventListener('hashchange', () => void show());
  await show();
}

function work(
  root: HTMLElement,
  opening: Extract<Opening, { kind: 'card' }>,
  store: ScorecardStore,
  templates: Templates,
  places: Places,
  setFragment: (fragment: string) => void,
): () => Promise<void> {
  const notices: Signal<readonly ComponentChild[]> = signal(opening.notes);
  /** Of a card that came by a link, until it is kept. */
  const offer = signal<ComponentChild>(undefined);
  const address = `#id=${opening.card.id}`;
  const keeping = signal<Keeping>(keepingOf(store, { state: 'new', noted: true }, opening.foreign ?? false));
  const say = (notice: ComponentChild) => (notices.value = [...notices.value, notice]);

  const saver: Saver = createSaver(store, opening.card, {
    onStatus: (status) => {
      const before = keeping.value;
      keeping.value = keepingOf(store, status, false);
      if (status.state !== 'new') offer.value = undefined;
      if (keeping.value.alarm && keeping.value.text !== before.text) announce(keeping.value.text);
    },
    onCard: (card) => session.takeOver(card),
    onFork: (fork) => {
      void loadNotices().then(({ Forked }) => say(<Forked fork={fork} />));
      announce(`Another tab changed the same fields. Your version is kept as ${fork.title}.`);
    },
  });
  const session = createSession(opening.card, {
    today: new Date().toLocaleDateString('sv'),
    onChange: (card) => {
      saver.change(card);
      if (location.hash !== address) setFragment(address);
    },
  });
  if (opening.stored) {
    setFragment(address);
    keeping.value = keepingOf(store, saver.status(), false);
  } else {
    setFragment(location.hash);
  }
  const replayed = store.replayed.filter(({ card }) => card === opening.card.id);
  if (replayed.length > 0) {
    void loadNotices().then(({ Replays }) => say(<Replays replayed={replayed} mine={places.mine} />));
  }
  const hearForks = store.subscribe((event) => {
    // A fork is told of when it is made, as the first revision of a card of its own.
    if (event.kind !== 'card' || event.here || event.rev !== 1 || event.id === opening.card.id) return;
    void store.load(event.id).then((loaded) => {
      if (loaded.kind !== 'card' || loaded.entry.forkOf !== opening.card.id) return;
      void loadNotices().then(({ TheirFork }) => say(<TheirFork fork={loaded.card} />));
      announce(`Another tab changed the same fields. Its version is kept as ${loaded.card.title}.`);
    });
  });
  const newer = signal<Parameters<typeof Builder>[0]['newer']>(undefined);
  void findNewer(opening.card, templates).then((found) => (newer.value = found));

  const unwatch = watchPage(store, saver);
  const letFocusGo = keepFocus(root);
  let endPrinting: (() => void) | undefined;
  let working = true;
  // Not needed to begin with, and printing cannot wait for it.
  void import('./print-record.tsx').then(({ printAsRecord }) => {
    if (working) endPrinting = printAsRecord(session);
  });
  whenIdle(sendForParts);

  const Shown = () => {
    const said = [...notices.value, offer.value].filter((notice) => notice !== undefined);
    return (
      <Builder
        session={session}
        keeping={keeping}
        newer={newer.value}
        notice={
          said.length === 0 ? null : (
            <div>
              {said.map((notice, i) => (
                <p class="notice" role="status" key={i}>
                  {notice}
                </p>
              ))}
            </div>
          )
        }
      />
    );
  };
  render(<Shown />, root);
  if (opening.foreign) {
    const keep = async () => {
      const saved = await store.create(session.card.value);
      if (saved.kind === 'saved') {
        location.hash = `#id=${saved.card.id}`;
        announce('The card is kept in this browser.');
      } else {
        say('message' in saved ? saved.message : 'It could not be kept.');
      }
    };
    offer.value = (
      <>
        This card came by a link. It is kept in this browser as soon as you change it, or{' '}
        <button type="button" onClick={() => void keep()}>
          Keep it now
        </button>
      </>
    );
  }
  return async () => {
    working = false;
    endPrinting?.();
    hearForks();
    unwatch();
    letFocusGo();
    session.close();
    await saver.close();
  };
}

const loadNotices = () => import('./notices.tsx');

/** What the card is edited with is here before the connection can be lost. */
function sendForParts(): void {
  void Promise.allSettled([
    import('./row-panel.tsx'),
    import('./shared-numbers.tsx'),
    import('./phase-list.tsx'),
    import('./option-table.tsx'),
    import('./rule-fields.tsx'),
    import('./decision.tsx'),
    import('./share.tsx'),
    loadNotices(),
  ]);
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 2_000);
}

/** The template as it is now, where it is not the one that the card was made from. */
async function findNewer({ template }: Scorecard, templates: Templates) {
  if (!template) return undefined;
  const found = await templates(template.id).catch(() => undefined);
  return found && found.hash !== template.hash ? found : undefined;
}

function Problem({ title, text, problems, raw, places }: Extract<Opening, { kind: 'problem' }> & { places: Places }) {
  return (
    <div class="builder">
      <h1>{title}</h1>
      <p>{text}</p>
      {problems === undefined ? null : (
        <ul>
          {problems.map(({ path, message }) => (
            <li key={path}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        {raw === undefined ? null : (
          <button
            type="button"
            onClick={() =>
              download(fileName('scorecard as found', 'json'), 'application/json', JSON.stringify(raw, null, 2))
            }
          >
            Download what is stored
          </button>
        )}
        <a href={places.mine}>My scorecards</a>
      </p>
    </div>
  );
}
