import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans, withoutDates } from '../../../../src/domain/resume/fields/dates.ts';
import { monthsCovered } from '../../../../src/domain/resume/fields/experience.ts';

const span = (text: string) => findSpans(text).map(({ from, to }) => [from, to])[0];

describe('findSpans', () => {
  it.each([
    ['Jan 2020 – Present', { year: 2020, month: 1 }, 'present'],
    ['01/2020-03/2022', { year: 2020, month: 1 }, { year: 2022, month: 3 }],
    ['2019–2021', { year: 2019 }, { year: 2021 }],
    ['seit März 2018', { year: 2018, month: 3 }, 'present'],
    ['Summer 2016', { year: 2016, month: 7 }, { year: 2016, month: 7 }],
    ['2020-05 to date', { year: 2020, month: 5 }, 'present'],
    ['06.2014 – 12.2015', { year: 2014, month: 6 }, { year: 2015, month: 12 }],
    ['Sept. 2013 until February 2014', { year: 2013, month: 9 }, { year: 2014, month: 2 }],
    ["Jan '19 - Dec '20", { year: 2019, month: 1 }, { year: 2020, month: 12 }],
    ['Mar – Jun 2020', { year: 2020, month: 3 }, { year: 2020, month: 6 }],
    ['2017-07-01 – 2018-02-28', { year: 2017, month: 7 }, { year: 2018, month: 2 }],
    ['2019年3月 – 现在', { year: 2019, month: 3 }, 'present'],
  ])('reads %s', (text, from, to) => expect(span(text)).toEqual([from, to]));

  it.each(['Cut 2,020 alerts', '+49 30 2019 2021', 'Istio 1.20', '$2020', '2022 – 2019', 'version 2020.1', '15 %'])(
    'sees no span in %s',
    (text) => expect(findSpans(text).filter(({ isSingle }) => !isSingle)).toEqual([]),
  );

  it('never ends before it begins, and says where it stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('Jan2019–-/. 0123to present|,')), maxLength: 60 }),
        (text) => {
          for (const { from, to, written, at } of findSpans(text)) {
            expect(text.slice(at).trimStart().startsWith(written)).toBe(true);
            if (to !== 'present') expect(to.year).toBeGreaterThanOrEqual(from.year);
          }
        },
      ),
    );
  });

  it('leaves the rest of the line', () => {
    expect(withoutDates('Platform Engineer, Acme (Jan 2020 – Mar 2021)')).toBe('Platform Engineer, Acme');
    expect(withoutDates('2019 – 2021   Acme')).toBe('Acme');
  });
});

describe('monthsCovered', () => {
  const point = fc.record({ year: fc.integer({ min: 1990, max: 2024 }), month: fc.integer({ min: 1, max: 12 }) });
  const any = fc.tuple(point, fc.nat(60)).map(([from, length]) => {
    const end = from.year * 12 + from.month - 1 + length;
    return { from, to: { year: Math.floor(end / 12), month: (end % 12) + 1 } };
  });

  it('counts a month once, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (spans) => {
        const months = monthsCovered(spans, '2026-11') as number;
        expect(monthsCovered([...spans, ...spans].reverse(), '2026-11')).toBe(months);
        const all = new Set(
          spans.flatMap(({ from, to }) =>
            Array.from(
              { length: (to.year - from.year) * 12 + to.month - from.month + 1 },
              (_, i) => from.year * 12 + from.month + i,
            ),
          ),
        );
        expect(months).toBe(all.size);
      }),
    );
  });

  it('counts years alone from middle to middle, and nothing without dates', () => {
    expect(monthsCovered([{ from: { year: 2019 }, to: { year: 2021 } }], '2026-11')).toBe(24);
    expect(monthsCovered([{ from: { year: 2026, month: 10 }, to: 'present' }], '2026-11')).toBe(2);
    expect(monthsCovered([], '2026-11')).toBeUndefined();
  });
});
