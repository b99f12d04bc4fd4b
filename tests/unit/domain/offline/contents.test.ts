import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesInLists,
  changesInWords,
  compareContents,
  CONTENT_KINDS,
  parseContents,
  type ContentItem,
  type Contents,
} from '../../../../src/domain/offline/contents.ts';

const items = fc.uniqueArray(
  fc.record({ path: fc.constantFrom('/a/', '/b/', '/c/'), title: fc.string(), hash: fc.constantFrom('1', '2') }),
  { selector: ({ path }) => path },
);
const contents: fc.Arbitrary<Contents> = fc.record({
  questions: items,
  terms: items,
  references: items,
  scorecards: items,
});
const NOTHING: Contents = { questions: [], terms: [], references: [], scorecards: [] };

describe('what a new release changes', () => {
  it('is nothing against itself', () => {
    fc.assert(
      fc.property(contents, (all) => {
        expect(changesInLists(compareContents(all, all))).toEqual([]);
      }),
    );
  });

  it('the other way round, what was new is gone, and what was changed is changed', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const [there, back] = [compareContents(before, after), compareContents(after, before)];
        for (const kind of CONTENT_KINDS) {
          expect(back[kind].removed).toEqual(there[kind].added.map(({ title }) => title));
          expect(back[kind].changed.map(({ path }) => path).toSorted()).toEqual(
            there[kind].changed.map(({ path }) => path).toSorted(),
          );
        }
      }),
    );
  });

  it('is said by numbers and by names', () => {
    const item = (path: string, hash: string): ContentItem => ({ path, title: `Title of ${path}`, hash });
    const before = { ...NOTHING, questions: [item('/q/1/', 'a'), item('/q/2/', 'a')], terms: [item('/terms/#x', 'a')] };
    const after = { ...NOTHING, questions: [item('/q/2/', 'b'), item('/q/3/', 'a'), item('/q/4/', 'a')] };
    const changes = compareContents(before, after);
    expect(changesInWords(changes)).toBe('2 new questions, 1 changed question, 1 removed question, 1 removed term');
    expect(changesInLists(changes)).toEqual([
      {
        heading: 'New questions',
        items: [
          { path: '/q/3/', title: 'Title of /q/3/' },
          { path: '/q/4/', title: 'Title of /q/4/' },
        ],
      },
      { heading: 'Changed questions', items: [{ path: '/q/2/', title: 'Title of /q/2/' }] },
      { heading: 'Removed questions', items: [{ title: 'Title of /q/1/' }] },
      { heading: 'Removed terms', items: [{ title: 'Title of /terms/#x' }] },
    ]);
    expect(changesInWords(compareContents(NOTHING, NOTHING))).toBe('no text changed, only how the site is built');
  });
});

it('reads anything as contents, and its own as itself', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Object.keys(parseContents(value))).toEqual([...CONTENT_KINDS]);
    }),
  );
  fc.assert(
    fc.property(contents, (all) => {
      expect(parseContents(JSON.parse(JSON.stringify(all)))).toEqual(all);
    }),
  );
});
