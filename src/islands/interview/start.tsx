/** From the page to the tool: what it needs is loaded, and what the address asks for is shown. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import { openDrafts } from '../../storage/practice/interview-draft.ts';
import { announce } from '../shared/announcer.ts';
import { Later } from '../shared/later.tsx';
import { loadBacks } from '../shared/practice/deck.ts';
import { RecordNotices } from '../shared/practice/notices.tsx';
import { openTool } from '../shared/practice/open.ts';
import { Elsewhere } from './elsewhere.tsx';
import { RunningView } from './running-view.tsx';
import { SetupView } from './setup-view.tsx';
import { createInterview, type Interview } from './store.ts';

const loadReport = async () => (await import('./report-view.tsx')).ReportView;

/** The id of the interview whose report is asked for. */
const reportIn = (fragment: string) => new URLSearchParams(fragment.slice(1)).get('at') ?? undefined;

/** @returns what ends it */
export async function start(root: HTMLElement, data: { readonly deck: string; readonly backs: string }) {
  const { deck, record, calendar } = await openTool(data.deck);
  const interview = createInterview({
    deck,
    record,
    calendar,
    drafts: openDrafts(),
    loadBacks: () => loadBacks(data.backs),
    say: announce,
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  });
  const asked = signal(reportIn(location.hash));
  interview.onEnd.value = (id) => {
    history.pushState(history.state, '', `#at=${id}`);
    asked.value = id;
    scrollTo(0, 0);
  };
  // A report that is asked for by its address is shown; an interview under way waits until it is left.
  await interview.open();

  root.replaceChildren();
  render(<View interview={interview} asked={asked} />, root);

  const ending = new AbortController();
  const listen = (type: string, hear: (event: Event) => void) =>
    addEventListener(type, hear, { signal: ending.signal });
  const follow = () => {
    asked.value = reportIn(location.hash);
    if (asked.value !== undefined && interview.state.value && !interview.isPaused.value) interview.pause();
    scrollTo(0, 0);
  };
  listen('hashchange', follow);
  listen('popstate', follow);
  listen('pagehide', () => interview.leave());
  listen('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void interview.open();
  });
  return () => {
    ending.abort();
    interview.dispose();
    record.end();
    render(null, root);
  };
}

function View({
  interview,
  asked,
}: {
  readonly interview: Interview;
  readonly asked: ReadonlySignal<string | undefined>;
}) {
  const { record, state, place } = interview;
  return (
    <>
      <RecordNotices record={record} />
      {asked.value !== undefined ? (
        <Later key={asked.value} load={loadReport} props={{ interview, id: asked.value }} />
      ) : place.value === 'elsewhere' ? (
        <Elsewhere interview={interview} />
      ) : state.value ? (
        <RunningView interview={interview} />
      ) : (
        <SetupView interview={interview} />
      )}
    </>
  );
}
