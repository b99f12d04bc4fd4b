import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  durationMs,
  isHostName,
  isIpOrBlock,
  isLabelValue,
  isObjectName,
  isQualifiedName,
  isRe2,
  isWildcardHost,
} from '../../../../src/checks/manifests/formats.ts';

describe('durations', () => {
  it.each<[string, number | undefined]>([
    ['1h30m', 5_400_000],
    ['2.5s', 2500],
    ['500ms', 500],
    ['.5s', 500],
    ['100us', 0.1],
    ['0', 0],
    ['-1s', -1000],
    ['10', undefined],
    ['1 s', undefined],
    ['1d', undefined],
    ['', undefined],
  ])('%j has %s milliseconds', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it('of whole milliseconds are read back', () => {
    fc.assert(fc.property(fc.nat(), (ms) => durationMs(`${ms}ms`) === ms));
  });
});

describe('names', () => {
  it.each<[check: (text: string) => boolean, good: readonly string[], bad: readonly string[]]>([
    [
      isHostName,
      ['reviews', 'a.b.example.com', 'example.com.'],
      ['', 'a_b', '-a', '*.example.com', '10.0.0.1', `${'x'.repeat(64)}.com`],
    ],
    [isWildcardHost, ['*', '*.example.com', '*-eu.example.com', 'reviews'], ['', 'a.*.com', '**.com', 'a b']],
    [isObjectName, ['web', 'a.b-c'], ['Web', 'a_b', '', '-a']],
    [isLabelValue, ['', 'v1', 'a_b.c-D'], ['-a', 'a b', 'x'.repeat(64), 'a*']],
    [isQualifiedName, ['app', 'istio.io/rev', 'a_b'], ['a/b/c', '', 'Example.com/x', '/x', 'a b']],
    [
      isIpOrBlock,
      ['10.0.0.1', '10.0.0.0/8', '2001:db8::1', '2001:db8::/32'],
      ['10.0.0', '10.0.0.0/33', 'host', '10.0.0.0/8/8'],
    ],
    [isRe2, ['^/v[12]/.*$', '(?i)abc', '(?P<x>a)', '*'.slice(1)], ['(a', 'a(?=b)', '(a)\\1', '*']],
  ])('%o', (check, good, bad) => {
    expect(good.filter((text) => !check(text))).toEqual([]);
    expect(bad.filter(check)).toEqual([]);
  });
});
