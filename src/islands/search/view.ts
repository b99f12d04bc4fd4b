import type { Hit } from '../../domain/search/engine.ts';
import type { EntryKind } from '../../domain/search/entries.ts';
import { highlight, type Run } from '../../domain/search/highlight.ts';
import type { TextHit } from './full-text.ts';

const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  question: 'Question',
  topic: 'Topic',
  term: 'Term',
  reference: 'Source',
  page: 'Page',
  scorecard: 'Scorecard',
};

type Child = Node | string;

/** Everything found or typed enters the page as text, never as markup. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function fragment(...children: readonly Child[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...children);
  return made;
}

const marked = (runs: readonly Run[]): Child[] =>
  runs.map(({ text, marked: isMatch }) => (isMatch ? element('mark', {}, text) : text));

const link = (base: string, url: string, title: readonly Child[], ...below: readonly Child[]) =>
  element('li', {}, element('a', { href: base.replace(/\/$/, '') + url }, ...title, element('span', {}, ...below)));

export function resultsList(base: string, hits: readonly Hit[], text: readonly TextHit[]): DocumentFragment {
  const list = fragment();
  if (hits.length > 0) {
    const rows = hits.map(({ entry, matched }) =>
      link(
        base,
        entry.url,
        marked(highlight(entry.title, matched)),
        `${KIND_NAMES[entry.kind]} · `,
        ...marked(highlight(entry.context, matched)),
      ),
    );
    list.append(element('ul', { class: 'plain' }, ...rows));
  }
  if (text.length > 0) {
    const rows = text.map(({ url, title, excerpt }) => link(base, url, [title], ...marked(excerpt)));
    list.append(element('h2', {}, 'In the text'), element('ul', { class: 'plain' }, ...rows));
  }
  return list;
}

export function recentState(recent: readonly string[]): DocumentFragment {
  if (recent.length === 0) {
    return fragment(
      element(
        'p',
        { class: 'meta' },
        'Type a question, a term, an old name, a label, a port. Small mistakes in spelling do not matter.',
      ),
    );
  }
  const rows = recent.map((query) => element('button', { type: 'button', 'data-again': query }, query));
  return fragment(
    element('h2', {}, 'Recent searches'),
    element(
      'p',
      { class: 'filters' },
      ...rows,
      element('button', { type: 'button', class: 'quiet', 'data-forget': '' }, 'Forget these'),
    ),
  );
}

export function forgottenState(): DocumentFragment {
  return fragment(
    element('p', {}, element('button', { type: 'button', class: 'quiet', 'data-restore': '' }, 'Take that back')),
  );
}

export function emptyState(query: string, base: string, isFiltered: boolean): DocumentFragment {
  const shown = query.length > 60 ? `${query.slice(0, 60)}…` : query;
  return fragment(
    element('p', {}, `Nothing here matches “${shown}”.`),
    element(
      'p',
      { class: 'meta' },
      'Try fewer words, or the name of an object such as Gateway or ztunnel. Or browse ',
      element('a', { href: `${base}questions/` }, 'all questions'),
      ' and ',
      element('a', { href: `${base}terms/` }, 'all terms'),
      '.',
    ),
    ...(isFiltered ? [element('button', { type: 'button', 'data-unfilter': '' }, 'Search without filters')] : []),
  );
}

export function failedState(base: string): DocumentFragment {
  return fragment(
    element(
      'p',
      {},
      'Type again to try once more, or browse ',
      element('a', { href: `${base}questions/` }, 'all questions'),
      '.',
    ),
  );
}
