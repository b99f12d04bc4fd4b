import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollection, writeCollection } from '../../../../../src/domain/scorecard/exchange/collection.ts';
import { writeJson } from '../../../../../src/domain/scorecard/exchange/json.ts';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { cardOf } from '../edits.ts';
import { golden } from '../golden.ts';
import { anyCard } from './any-card.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const cardsIn = (text: string): Scorecard[] =>
  readCollection(text).map((found) => {
    if (found.kind !== 'card') throw new Error(`Not a card: ${JSON.stringify(found)}`);
    return found.card;
  });

describe('a file of several cards', () => {
  it('gives all of them back as they were, in as many files as keep below the limit', () => {
    fc.assert(
      fc.property(fc.array(anyCard(1), { maxLength: 6 }), fc.integer({ min: 1, max: 60_000 }), (cards, most) => {
        const files = writeCollection(cards, most);
        expect(files.flatMap(cardsIn)).toEqual(cards);
        for (const file of files) if (cardsIn(file).length > 1) expect(bytes(file)).toBeLessThanOrEqual(most);
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('fills a file before it begins the next', () => {
    const cards = Array.from({ length: 10 }, (_, i) => cardOf(3, `card-${i}`));
    const one = bytes(writeJson(cardOf(3, 'card-0')));
    expect(writeCollection(cards, 10 * one + 40)).toHaveLength(1);
    expect(writeCollection(cards, 5 * one + 40)).toHaveLength(2);
    expect(writeCollection([])).toEqual([]);
  });
});

describe('reading any file of cards', () => {
  it('takes a file of one card', () => {
    expect(cardsIn(writeJson(golden))).toEqual([golden]);
  });

  it('takes a bare card, and the record in which it is stored', () => {
    const record = { version: 1, rev: 3, createdAt: '', updatedAt: '', data: golden };
    expect(cardsIn(JSON.stringify([golden, record]))).toEqual([golden, golden]);
  });

  it('takes the cards of a recovery file, and leaves earlier states aside', () => {
    const items = [
      { what: 'card', raw: { version: 1, data: golden } },
      { what: 'snapshot', raw: { version: 1, data: cardOf(1) } },
      { what: 'aside', raw: { version: 1, data: cardOf(2) } },
      { what: 'journal', raw: 'text' },
    ];
    expect(cardsIn(JSON.stringify({ format: 'meshready-recovery', items }))).toEqual([golden, cardOf(2)]);
  });

  it('lets one that is damaged keep none of the others back, and names its place', () => {
    const damaged = { ...golden, rule: { ...golden.rule, minScore: 170 } };
    expect(readCollection(JSON.stringify([golden, damaged, 'text', cardOf(1)]))).toEqual([
      { kind: 'card', card: golden },
      {
        kind: 'problems',
        title: golden.title,
        problems: [{ path: '[1].card.rule.minScore', message: 'must lie between 0 and 100' }],
      },
      { kind: 'problems', title: '', problems: [expect.objectContaining({ path: '[2]' })] },
      { kind: 'card', card: cardOf(1) },
    ]);
  });

  it('says where a file was cut off', () => {
    const text = writeJson(golden);
    expect(readCollection(text.slice(0, 400))).toEqual([
      {
        kind: 'problems',
        title: '',
        problems: [
          {
            path: expect.stringMatching(/^line \d+, column \d+$/) as string,
            message: expect.stringContaining('only part of a file') as string,
          },
        ],
      },
    ]);
  });

  it('shows the title of a card of a newer version and does not take it', () => {
    const newer = { format: 'meshready-scorecard', schema: 9, card: { ...golden, schema: 9, title: '<b>Later</b>' } };
    expect(readCollection(JSON.stringify(newer))).toEqual([{ kind: 'newer', version: 9, title: '<b>Later</b>' }]);
  });

  it.each(['', 'null', '[]', '{}', '"text"', '[null]', '{"format":"meshready-recovery","items":[]}', '[{"data":{}}]'])(
    'refuses %j with a message',
    (text) => {
      const [first] = readCollection(text);
      expect(first).toMatchObject({ kind: 'problems', problems: [{ message: expect.stringMatching(/./) as string }] });
    },
  );

  it('survives nesting that no program writes', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readCollection(`[${deep}]`)[0]?.kind).toBe('problems');
    expect(readCollection(deep)[0]?.kind).toBe('problems');
  });
});
