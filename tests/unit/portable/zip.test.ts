import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../src/portable/zip.ts';

const file = strToU8('text');

describe('zip', () => {
  it('holds every file below one folder', () => {
    const unpacked = unzipSync(zip('copy', new Map([['a/b.txt', file]])));
    expect(Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['copy/a/b.txt', 'text'],
    ]);
  });

  it('is the same bytes for the same files, in whatever order, zone and hour', () => {
    const zone = process.env['TZ'];
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((place, i) => {
      process.env['TZ'] = place;
      const files = [['b', file] as const, ['a', file] as const];
      return zip('copy', new Map(i === 0 ? files : files.toReversed()));
    });
    process.env['TZ'] = zone;
    expect(made[0]).toEqual(made[1]);
  });

  it.each(['a:b.html', 'con.html', 'x/NUL', 'dot.', 'blank ', 'a//b', 'q?.html', 'back\\slash'])(
    'refuses %s, which Windows cannot unpack',
    (name) => {
      expect(() => zip('copy', new Map([[name, file]]))).toThrow('cannot be unpacked everywhere');
    },
  );

  it('refuses names that differ in case alone', () => {
    const twins = new Map([
      ['a/B.js', file],
      ['a/b.js', file],
    ]);
    expect(() => zip('copy', twins)).toThrow('one file on Windows');
  });
});
