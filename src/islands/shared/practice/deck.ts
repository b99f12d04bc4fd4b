/** The cards, as the build wrote them. */
import { parseBacks, parseDeck, type Backs, type Deck } from '../../../domain/practice/deck.ts';

/** Loads a file once. A failed try is forgotten, so that the next one asks again. */
function loaderOf<T>(what: string, parse: (raw: unknown, address: string) => T): (address: string) => Promise<T> {
  let loading: Promise<T> | undefined;
  return (address) =>
    (loading ??= fetch(address)
      .then(async (response) => {
        if (!response.ok) throw new Error(`${address} answered ${response.status}`);
        return parse(await response.json(), address);
      })
      .catch((error: unknown) => {
        loading = undefined;
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`${what} could not be loaded (${why}).`, { cause: error });
      }));
}

const PAGE = /questions\/[^/]+\/[^/]+\/$/;

/** A copy that is opened from disk has another root than the site that was built; the deck lies one folder below it. */
function deckAt(raw: unknown, address: string): Deck {
  const deck = parseDeck(raw);
  const root = new URL('..', new URL(address, document.baseURI));
  const placed = (page: string) => {
    const { href, pathname, origin } = new URL(PAGE.exec(page)?.[0] ?? '', root);
    return origin === location.origin ? pathname : href;
  };
  return { ...deck, questions: deck.questions.map((question) => ({ ...question, href: placed(question.href) })) };
}

/** The index and the fronts. @param address `data-deck` of the tool @throws Error with a message for the reader */
export const loadDeck = loaderOf<Deck>('The cards', deckAt);
/** The answers. @param address `data-backs` of the tool @throws Error with a message for the reader */
export const loadBacks = loaderOf<Backs>('The answers', parseBacks);
