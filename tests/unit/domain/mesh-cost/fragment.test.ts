import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ENTRIES, fromFragment, MAX_ENTRY, toFragment } from '../../../../src/domain/mesh-cost/fragment.ts';
import { FIELD_IDS } from '../../../../src/domain/mesh-cost/inputs.ts';

describe('the fragment of the address', () => {
  it('holds what was entered, and nothing where nothing was', () => {
    expect(toFragment({ ...EMPTY_ENTRIES, pods: '500', nodes: ' 40 ' })).toBe('pods=500&nodes=40');
    expect(toFragment(EMPTY_ENTRIES)).toBe('');
  });

  it('leaves the form alone where it speaks of something else', () => {
    expect(fromFragment('#figures')).toBeUndefined();
    expect(fromFragment('')).toBeUndefined();
  });

  it('keeps even what cannot be read as a number, so that it can be mended', () => {
    expect(fromFragment('#pods=many&x=1')).toEqual({ ...EMPTY_ENTRIES, pods: 'many' });
  });

  it('cuts what nobody typed', () => {
    expect(fromFragment(`#pods=${'9'.repeat(5000)}`)?.pods).toHaveLength(MAX_ENTRY);
  });

  it('brings back whatever was entered', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((s) => s.trim().slice(0, MAX_ENTRY));
    const entries = fc.record(Object.fromEntries(FIELD_IDS.map((id) => [id, text])));
    fc.assert(
      fc.property(entries, (some) => {
        const all = { ...EMPTY_ENTRIES, ...some };
        expect(fromFragment(`#${toFragment(all)}`) ?? EMPTY_ENTRIES).toEqual(all);
      }),
      { seed: 5 },
    );
  });
});
