import { expect, it } from 'vitest';
import { unstated, withSizes } from '../../../src/downloads/sizes.ts';

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
    'index.html': '<p>(<span>2 kB</span>)</p>',
    'other/index.html': expect.stringMatching(/^<p>\(<span>5 kB, 1 kB on the way<\/span>\)<\/p>$/) as string,
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
