import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, diff, invert, keyOf, merge } from '../../../../../src/domain/scorecard/change/diff.ts';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { changeOf, replay, valueAt } from '../../../../../src/domain/scorecard/change/replay.ts';
import { parseScorecard } from '../../../../../src/domain/scorecard/schema.ts';
import {
  anyEdits,
  cardOf,
  criterion,
  edited,
  editsBesideRows,
  editsOfEverySecondRow,
  editsOfRows,
  type Edit,
} from '../edits.ts';

const base = cardOf(8);

/** The card with its lists sorted, for where two orders are equally right. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const entries = value.map(unordered);
    return entries.every((entry) => keyOf(entry) !== undefined)
      ? entries.sort((a, b) => String(keyOf(a)).localeCompare(String(keyOf(b))))
      : entries;
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unordered(part)]))
    : value;
}

/** The places that a change leaves another than they were, apart from orders. */
const places = (before: Scorecard, after: Scorecard) =>
  diff(before, after).filter(({ path }) => path.at(-1) !== '(order)');

/** Holds for a number of drawn pairs of edits that is the same in every run. */
const forEdits = (
  mine: fc.Arbitrary<Edit[]>,
  theirs: fc.Arbitrary<Edit[]>,
  law: (mine: Scorecard, theirs: Scorecard) => void,
) =>
  fc.assert(
    fc.property(mine, theirs, (a, b) => {
      law(edited(base, a), edited(base, b));
    }),
    { seed: 20261124, numRuns: 400 },
  );

describe('the edits of these tests', () => {
  it('give cards that may be stored', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine) => {
      expect(parseScorecard(mine)).toMatchObject({ ok: true });
    });
  });
});

describe('a difference', () => {
  it('applied to the first card gives the second', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (one, other) => {
      expect(apply(one, diff(one, other))).toEqual(other);
    });
  });

  it('taken back gives the first card again', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (one, other) => {
      expect(apply(other, invert(diff(one, other)))).toEqual(one);
    });
  });

  it('gives back neighbours that were deleted together, in their order', () => {
    const shorter = { ...base, criteria: base.criteria.toSpliced(2, 3), observations: [] };
    expect(apply(shorter, invert(diff(base, shorter)))).toEqual(base);
  });

  it('is empty between equal cards, whatever their revisions', () => {
    expect(diff(base, { ...structuredClone(base), rev: 9 })).toEqual([]);
  });

  it('keeps what it does not name as it is, in memory too', () => {
    const changed = apply(base, diff(base, { ...base, title: 'Other' }));
    expect(changed.criteria).toBe(base.criteria);
  });

  it('survives being written as JSON', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (one, other) => {
      const written = JSON.parse(JSON.stringify(diff(one, other))) as ReturnType<typeof diff>;
      expect(apply(one, written)).toEqual(other);
    });
  });

  it('tells a person called (order) from the order of people', () => {
    const people = { ...base.people, consulted: ['(order)', 'Ann'] };
    const other = { ...base, people: { ...people, consulted: ['Ann', '(order)', 'Zoe'] } };
    expect(apply({ ...base, people }, diff({ ...base, people }, other))).toEqual(other);
  });

  it('leaves out a patch whose row is gone', () => {
    const patches = diff(base, edited(base, [{ kind: 'name', row: 2, to: 0, tag: 'Renamed' }]));
    const shorter = edited(base, [{ kind: 'remove', row: 2, to: 0, tag: '' }]);
    expect(apply(shorter, patches)).toEqual(shorter);
  });
});

describe('undo after others have edited other places', () => {
  it('takes back only its own and keeps theirs', () => {
    forEdits(editsOfEverySecondRow('a', 0), editsBesideRows('b'), (mine) => {
      fc.assert(
        fc.property(editsOfEverySecondRow('c', 1), (later) => {
          const undone = apply(edited(mine, later), invert(diff(base, mine)));
          expect(unordered(undone)).toEqual(unordered(edited(base, later)));
        }),
        { seed: 5, numRuns: 3 },
      );
    });
  });

  it('brings a deleted row back behind the row that it stood behind', () => {
    const deleted = edited(base, [{ kind: 'remove', row: 3, to: 0, tag: '' }]);
    const later = { ...deleted, criteria: [criterion('first'), ...deleted.criteria] };
    expect(apply(later, invert(diff(base, deleted))).criteria.map(({ id }) => id)).toEqual([
      'first',
      ...base.criteria.map(({ id }) => id),
    ]);
  });
});

describe('a merge', () => {
  const disjoint: readonly [string, fc.Arbitrary<Edit[]>, fc.Arbitrary<Edit[]>][] = [
    ['different rows', editsOfEverySecondRow('a', 0), editsOfEverySecondRow('b', 1)],
    ['rows, and everything but rows', editsOfRows('a'), editsBesideRows('b')],
  ];

  it.each(disjoint)('of edits in %s keeps both without a conflict', (_, edits, others) => {
    forEdits(edits, others, (mine, theirs) => {
      const { card, conflicts } = merge(base, mine, theirs);
      expect(conflicts).toEqual([]);
      for (const { path, after } of [...places(base, mine), ...places(base, theirs)]) {
        expect(unordered(valueAt(card, path))).toEqual(unordered(after));
      }
    });
  });

  it.each(disjoint)('of edits in %s gives the same rows whoever came first', (_, edits, others) => {
    forEdits(edits, others, (mine, theirs) => {
      expect(unordered(merge(base, mine, theirs).card)).toEqual(unordered(merge(base, theirs, mine).card));
    });
  });

  it('loses nothing unsaid: each of my places is in the card or among the conflicts', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine, theirs) => {
      const { card, conflicts } = merge(base, mine, theirs);
      const reported = new Set(conflicts.map(({ path }) => path.join('/')));
      for (const { path, after } of places(base, mine)) {
        if (!reported.has(path.join('/'))) expect(valueAt(card, path)).toEqual(after);
      }
      for (const { path, after } of places(base, theirs)) expect(valueAt(card, path)).toEqual(after);
    });
  });

  it('with a card that nobody else changed is mine, and with my own change again is no conflict', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine) => {
      expect(merge(base, mine, base)).toEqual({ card: mine, conflicts: [] });
      expect(merge(base, mine, mine)).toEqual({ card: mine, conflicts: [] });
    });
  });

  it('reports two values for one place, and lets theirs stand', () => {
    const [mine, theirs] = ['Mine', 'Theirs'].map((tag) => edited(base, [{ kind: 'name', row: 1, to: 0, tag }]));
    expect(merge(base, mine as Scorecard, theirs as Scorecard)).toEqual({
      card: theirs,
      conflicts: [{ path: ['criteria', 'c1', 'name'], mine: 'Mine', theirs: 'Theirs' }],
    });
  });

  it('reports an edit of a row that was deleted elsewhere, from both sides', () => {
    const named = edited(base, [{ kind: 'name', row: 1, to: 0, tag: 'Mine' }]);
    const deleted = edited(base, [{ kind: 'remove', row: 1, to: 0, tag: '' }]);
    expect(merge(base, named, deleted).conflicts).toMatchObject([{ path: ['criteria', 'c1', 'name'], mine: 'Mine' }]);
    expect(merge(base, deleted, named).conflicts).toMatchObject([{ path: ['criteria', 'c1'], theirs: 'Mine' }]);
  });

  it('lets two people each replace a placeholder of one row', () => {
    const floor = edited(base, [{ kind: 'floor', row: 1, to: 5, tag: '' }]);
    const target = edited(base, [{ kind: 'target', row: 1, to: 5, tag: '' }]);
    const { card, conflicts } = merge(base, floor, target);
    expect(conflicts).toEqual([]);
    expect(card.criteria[1]).toMatchObject({ scale: { floor: -6, target: 105 }, placeholders: ['weight'] });
  });
});

describe('a change written down apart from its card', () => {
  it('says the same, brought in later, as a merge at the time', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine, theirs) => {
      const written = JSON.parse(JSON.stringify(changeOf(base, mine))) as ReturnType<typeof changeOf>;
      const [later, direct] = [replay(theirs, written), merge(base, mine, theirs)];
      expect(new Set(later.conflicts.map(({ path }) => path.join('/')))).toEqual(
        new Set(direct.conflicts.map(({ path }) => path.join('/'))),
      );
      expect(unordered(later.card)).toEqual(unordered(direct.card));
    });
  });

  it('holds all of the change in the card to be kept apart', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine, theirs) => {
      const kept = replay(theirs, changeOf(base, mine)).mine;
      for (const { path, after } of places(base, mine)) expect(valueAt(kept, path)).toEqual(after);
    });
  });

  it('changes nothing where it is in the card already', () => {
    forEdits(anyEdits('a'), anyEdits('b'), (mine) => {
      expect(replay(mine, changeOf(base, mine))).toMatchObject({ card: mine, conflicts: [] });
    });
  });

  it('is as small as what was edited', () => {
    const large = cardOf(200);
    const change = changeOf(large, edited(large, [{ kind: 'name', row: 100, to: 0, tag: 'Renamed' }]));
    expect(JSON.stringify(change).length).toBeLessThan(1000);
  });
});
