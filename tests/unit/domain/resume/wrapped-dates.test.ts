import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../src/domain/resume/reading/pdf/page.ts';
import { withWholeDates } from '../../../../src/domain/resume/reading/pdf/wrapped-dates.ts';

const at = (text: string, row: number, x = 40): Segment => ({
  text,
  x,
  right: x + text.length * 5,
  y: 100 + row * 13,
  size: 10,
  isBold: false,
  isRtl: false,
  row,
});
const texts = (segments: readonly Segment[]) => withWholeDates(segments).map(({ text, row }) => [text, row]);

describe('a span of time over two lines of a narrow column', () => {
  it.each([
    ['02/2020 –', '06/2024', '02/2020 – 06/2024'],
    ['Sep 2016 – May', '2020', 'Sep 2016 – May 2020'],
    ['2019-10 –', 'Present', '2019-10 – Present'],
    ['September 2011 –', 'March 2018', 'September 2011 – March 2018'],
  ])('is one: %s %s', (first, second, whole) => {
    const cells = [at(first, 1), at('Engineer, Acme', 1, 160), at(second, 2), at('• Ran the mesh', 2, 160)];
    expect(texts(cells)).toEqual([
      [whole, 1],
      ['Engineer, Acme', 1],
      ['• Ran the mesh', 2],
    ]);
  });

  it.each([
    ['two dates of their own', [at('2019', 1), at('2020', 2)]],
    ['two spans', [at('2015 – 2019', 1), at('2019 – 2021', 2)]],
    ['a span and a year', [at('2015 – 2019', 1), at('2021', 2)]],
    ['dates of two columns', [at('02/2020 –', 1), at('06/2024', 2, 160)]],
    ['dates far apart', [at('02/2020 –', 1), at('06/2024', 4)]],
    ['a date and a word', [at('02/2020 –', 1), at('Acme', 2)]],
  ])('stays apart where it is %s', (_, segments) => expect(withWholeDates(segments)).toEqual(segments));
});
