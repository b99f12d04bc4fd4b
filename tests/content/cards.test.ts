import { expect, it } from 'vitest';
import { readCorpus } from '../../src/checks/corpus.ts';
import { cardIds, publishedIds } from './card-ids.ts';

const cards = cardIds(readCorpus('.'));
const published = publishedIds();

it('there are 250 cards at least, each with an id of its own', () => {
  expect(cards.length).toBeGreaterThanOrEqual(250);
  expect(cards.filter((id, i) => cards.indexOf(id) !== i)).toEqual([]);
});

it('no card that was published is gone, or has another id', () => {
  const there = new Set(cards);
  expect(
    published.filter((id) => !there.has(id)),
    'cards that no page makes any more. Give them back their ids; to drop one for good, delete its line in tests/content/card-ids.txt',
  ).toEqual([]);
});

it('every card is on the list of the published ones', () => {
  const listed = new Set(published);
  expect(
    cards.filter((id) => !listed.has(id)),
    'cards that are new: run npm run card-ids',
  ).toEqual([]);
});

it('the list is sorted, and names each once', () => {
  expect(published).toEqual([...new Set(published)].sort());
});
