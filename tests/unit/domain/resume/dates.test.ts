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
    ['Q3 2020 – Q1 2022', { year: 2020, month: 7 }, { year: 2022, month: 3 }],
    ['2H 2019 – H1 2021', { year: 2019, month: 7 }, { year: 2021, month: 6 }],
    ['mid-2018 – late 2020', { year: 2018, month: 7 }, { year: 2020, month: 11 }],
    ['03/2018–', { year: 2018, month: 3 }, 'present'],
    ['(Jan 2020 – ) | Acme', { year: 2020, month: 1 }, 'present'],
    ['2015–17', { year: 2015 }, { year: 2017 }],
    ['2015-17', { year: 2015 }, { year: 2017 }],
    ['2015 – 17', { year: 2015 }, { year: 2017 }],
    ['WS 2018/19', { year: 2018 }, { year: 2019 }],
    ['2018-09 – 2020-01', { year: 2018, month: 9 }, { year: 2020, month: 1 }],
    ['Jan-2019 to till date', { year: 2019, month: 1 }, 'present'],
    ['Jun-16 – Dec-18', { year: 2016, month: 6 }, { year: 2018, month: 12 }],
    ['Jan/2019 – Feb/2020', { year: 2019, month: 1 }, { year: 2020, month: 2 }],
    ['Jan 1st, 2018 – May 18 2019', { year: 2018, month: 1 }, { year: 2019, month: 5 }],
    ["Summer '19", { year: 2019, month: 7 }, { year: 2019, month: 7 }],
    ['Jan. 2019 - bis heute', { year: 2019, month: 1 }, 'present'],
    ['août 2019 à ce jour', { year: 2019, month: 8 }, 'present'],
    ['03.18 – 05.20', { year: 2018, month: 3 }, { year: 2020, month: 5 }],
  ])('reads %s', (text, from, to) => expect(span(text)).toEqual([from, to]));

  it.each([
    'Cut 2,020 alerts',
    '+49 30 2019 2021',
    'Istio 1.20',
    '$2020',
    '2022 – 2019',
    'version 2020.1',
    '15 %',
    '2018 – 20 engineers',
    'Istio 1.18 – 1.20',
    '2015–07',
    '2019 – the mesh',
  ])('sees no span in %s', (text) => expect(findSpans(text).filter(({ isSingle }) => !isSingle)).toEqual([]));

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

  it('knows a style only where there is one', () => {
    const styles = (text: string) => findSpans(text).map((each) => each.styles)[0];
    expect(styles('Jan 2020 – May 2021')).toEqual(['Mon YYYY']);
    expect(styles('January 2020 – May 2021')).toEqual(['Month YYYY']);
    expect(styles('May 2019 – June 2021')).toEqual([]);
    expect(styles('Jan 2020 – March 2021')).toEqual(['Mon YYYY', 'Month YYYY']);
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
