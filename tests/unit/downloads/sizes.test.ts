import { expect, it } from 'vitest';
import { readableSize, unstated, withSizes } from '../../../src/downloads/sizes.ts';

it.each([
  [0, '0.0 kB'],
  [1_234, '1.2 kB'],
  [9_960, '10 kB'],
  [471_600, '472 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_243_066, '2.2 MB'],
  [13_700_000, '14 MB'],
])('%d bytes are read as %s', (bytes, expected) => {
  expect(readableSize(bytes)).toBe(expected);
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const place = (of: string, meanwhile = '') => `<p>(<span data-size-of="${of}">${meanwhile}</span>)</p>`;

it('states sizes where there are places for them', () => {
  const built = new Map([
    ['index.html', bytes(place('/book.epub'))],
    ['book/index.html', bytes('x'.repeat(5000))],
    ['other/index.html', bytes(place('/book/', 'some kilobytes'))],
    ['still/index.html', bytes('<p>nothing</p>')],
    ['book.epub', bytes('e'.repeat(1234))],
  ]);
  expect(Object.fromEntries(withSizes(built))).toEqual({
    'index.html': '<p>(<span>1.2 kB</span>)</p>',
    'other/index.html': expect.stringMatching(/^<p>\(<span>5\.0 kB, 0\.0 kB on the way<\/span>\)<\/p>$/) as string,
  });
});

it('leaves a place for what is not there yet, and tells it', () => {
  const html = place('/site.zip', 'some megabytes');
  expect(withSizes(new Map([['index.html', bytes(html)]])).size).toBe(0);
  expect(unstated(html)).toEqual(['/site.zip']);
  const whole =
    withSizes(
      new Map([
        ['index.html', bytes(html)],
        ['site.zip', bytes('PK')],
      ]),
    ).get('index.html') ?? '';
  expect(unstated(whole)).toEqual([]);
});
