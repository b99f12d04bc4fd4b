import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CopyFile, CopyList } from '../../../../src/domain/offline/manifest.ts';
import { planCopy, unneeded, type Kept } from '../../../../src/domain/offline/plan.ts';

/** Few paths and few contents, so that releases have much in common. */
const file = fc.record({
  path: fc.constantFrom('', 'a/', 'b/', 'c/', 'assets/x.js', 'search.json'),
  hash: fc.constantFrom('one', 'two', 'three', 'four').map((hash) => hash.padEnd(16, '-')),
  bytes: fc.nat(1000),
  wire: fc.nat(1000),
});
const files = fc.uniqueArray(file, { selector: ({ path }) => path });
const list = (version: string) => files.map((all): CopyList => ({ version, files: all }));
const some = <T>(all: readonly T[]) => fc.subarray([...all]);
const kept = (version: string): fc.Arbitrary<Kept> =>
  list(version).chain((whole) =>
    some(whole.files.map(({ path }) => path)).map((have) => ({ list: whole, have: new Set(have) })),
  );
const world = fc.tuple(kept('new'), kept('old'), kept('older')).map(([{ list: wanted, have }, old, older]) => ({
  wanted,
  have,
  others: [old, older],
}));

const pathsOf = (all: readonly CopyFile[]) => all.map(({ path }) => path);

describe('what is done for a whole copy', () => {
  it('makes it whole: each file is there, taken over or fetched, and only one of these', () => {
    fc.assert(
      fc.property(world, ({ wanted, have, others }) => {
        const plan = planCopy(wanted, have, others);
        const done = [...have, ...pathsOf(plan.reuse.map((reuse) => reuse.file)), ...pathsOf(plan.fetch)];
        expect(done.toSorted()).toEqual(pathsOf(wanted.files).toSorted());
      }),
    );
  });

  it('takes over only what is really there, with the same content', () => {
    fc.assert(
      fc.property(world, ({ wanted, have, others }) => {
        for (const {
          file: { hash },
          from,
          path,
        } of planCopy(wanted, have, others).reuse) {
          const other = others.find(({ list: { version } }) => version === from);
          expect(other?.have.has(path)).toBe(true);
          expect(other?.list.files.find((one) => one.path === path)?.hash).toBe(hash);
        }
      }),
    );
  });

  it('fetches nothing that another release has', () => {
    fc.assert(
      fc.property(world, ({ wanted, have, others }) => {
        const there = new Set(
          others.flatMap((other) =>
            other.list.files.filter(({ path }) => other.have.has(path)).map(({ hash }) => hash),
          ),
        );
        for (const { hash } of planCopy(wanted, have, others).fetch) expect(there.has(hash)).toBe(false);
      }),
    );
  });

  it('comes to an end however often it is interrupted', () => {
    fc.assert(
      fc.property(world, fc.nat(3), ({ wanted, have, others }, step) => {
        const there = new Set(have);
        for (let rounds = 0; rounds <= wanted.files.length; rounds++) {
          const { reuse, fetch } = planCopy(wanted, there, others);
          for (const { path } of [...reuse.map((one) => one.file), ...fetch].slice(0, step + 1)) there.add(path);
        }
        expect(planCopy(wanted, there, others)).toEqual({ reuse: [], fetch: [] });
      }),
    );
  });

  it('keeps to the order of the list', () => {
    fc.assert(
      fc.property(world, ({ wanted, have, others }) => {
        const order = pathsOf(wanted.files);
        const fetched = pathsOf(planCopy(wanted, have, others).fetch);
        expect(fetched).toEqual(order.filter((path) => fetched.includes(path)));
      }),
    );
  });
});

it('deletes neither what is read nor what waits, and all the rest', () => {
  const versions = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(
      versions,
      fc.array(fc.constantFrom('a', 'b', undefined)),
      (stored: string[], needed: (string | undefined)[]) => {
        const gone = unneeded(stored, needed);
        expect(gone.some((version) => needed.includes(version))).toBe(false);
        expect(stored.filter((version) => !gone.includes(version)).every((version) => needed.includes(version))).toBe(
          true,
        );
      },
    ),
  );
});
