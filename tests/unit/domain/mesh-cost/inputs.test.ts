import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_IDS, FIELDS, problemWith, readField } from '../../../../src/domain/mesh-cost/inputs.ts';

describe('reading a field', () => {
  it.each([
    ['500', 500],
    [' 20,000 ', 20_000],
    ['20 000', 20_000],
    ['20\u202f000', 20_000],
    ['1,234,567.5', 1_234_567.5],
    ['.5', 0.5],
    ['7.', 7],
    ['0', 0],
  ])('takes %j as %d', (text, value) => {
    expect(readField('internalRps', text)).toEqual({ value });
  });

  it('takes an empty field as not entered, which is not nought', () => {
    expect(readField('pods', '  ')).toEqual({ value: null });
  });

  it.each(['many', '1e5', '20k', '1,5', '12,34', '5 0', '--5', '0x10', 'NaN', 'Infinity', '<b>'])(
    'refuses %j and says what was expected',
    (text) => {
      expect(readField('pods', text)).toEqual({
        problem: expect.stringMatching(
          /^Pods: this is not a number\. Enter a whole number from 0 to 1,000,000\./,
        ) as string,
      });
    },
  );

  it('advises a point where a comma stands before decimals', () => {
    expect(readField('gibPrice', '3,50')).toEqual({ problem: expect.stringContaining('Write a point') as string });
  });

  it.each(['-5', '−5', '1000001', '2.5'])('refuses %j pods by their range', (text) => {
    expect(readField('pods', text)).toEqual({ problem: 'Pods: enter a whole number from 0 to 1,000,000.' });
  });

  it('reads back every number it would accept, plain or with commas', () => {
    const any = fc.constantFrom(...FIELD_IDS).chain((id) => {
      const { min, max } = FIELDS[id];
      return fc.tuple(fc.constant(id), fc.integer({ min, max }));
    });
    fc.assert(
      fc.property(any, ([id, value]) => {
        expect(readField(id, String(value))).toEqual({ value });
        expect(readField(id, value.toLocaleString('en-US'))).toEqual({ value });
      }),
      { seed: 1 },
    );
  });

  it('is total: any text gives a number in range, nothing, or a message that names the field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_IDS), fc.string({ unit: 'binary' }), (id, text) => {
        const reading = readField(id, text);
        if ('problem' in reading) expect(reading.problem.startsWith(`${FIELDS[id].label}: `)).toBe(true);
        else if (reading.value !== null) expect(problemWith(id, reading.value)).toBeUndefined();
      }),
      { seed: 2 },
    );
  });
});

describe('the fields', () => {
  it('have examples that are no defaults but can be entered as they stand', () => {
    for (const id of FIELD_IDS) {
      expect(readField(id, FIELDS[id].example.replace('e.g. ', '')), id).toHaveProperty('value');
    }
  });
});
