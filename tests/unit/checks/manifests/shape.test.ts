import { describe, expect, it } from 'vitest';
import { withAdditions } from '../../../../src/checks/manifests/shape/add.ts';
import { shapeOf } from '../../../../src/checks/manifests/shape/declarations.ts';
import { pathText } from '../../../../src/checks/manifests/shape/path.ts';
import { walk } from '../../../../src/checks/manifests/shape/walk.ts';

const said = (value: unknown, type: string) =>
  walk(value, shapeOf(type)).map(({ path, message }) => `${pathText(path)} ${message}`);

describe('the walk over a declared type', () => {
  it.each<[type: string, value: unknown]>([
    ['{ a: string; b?: number[] }', { a: 'x', b: [1, 2.5] }],
    ['{ "quoted"?: Array<{ deep?: boolean }> }', { quoted: [{ deep: true }, {}] }],
    ['{ [key: string]: string }', { any: 'text' }],
    ['Record<string, { a?: 1 | 2 }>', { x: { a: 2 } }],
    ["'one' | 'two'", 'two'],
    ['string | number', 3],
    ['{ a?: unknown }', { a: [{ b: null }] }],
    ['{ a: string } & (Exclude<{ a: string }, { b: string }> | { b: string })', { a: 'x' }],
    ['{ a?: Port; b?: Duration; c?: Quantity; d?: Filled }', { a: 443, b: '1h30m', c: '128Mi', d: 'x' }],
  ])('%s takes %j', (type, value) => {
    expect(said(value, type)).toEqual([]);
  });

  it.each<[type: string, value: unknown, said: string]>([
    ['{ hosts?: string[] }', { hots: [] }, 'hots is an unknown field: did you mean "hosts"?'],
    ['{ mtls?: string }', { mTLS: 'x' }, 'mTLS is an unknown field: did you mean "mtls"?'],
    ['{ a?: string }', { zebra: 1 }, 'zebra is an unknown field: the fields are a'],
    [
      '{ timeout?: string; route?: { a?: string }[] }',
      { route: [{ timeout: '1s' }] },
      'route[0].timeout is an unknown field: it belongs to the top level, mind the indentation',
    ],
    ['{ host: string }', {}, 'host is missing: write a text, in quotes if it looks like a number or like true'],
    ['{ a: string }', { a: 1 }, 'a is 1: write a text, in quotes if it looks like a number or like true'],
    ['{ a: number }', { a: '1' }, 'a is the text "1": write a number, without quotes'],
    ['{ a: string[] }', { a: 'x' }, 'a is the text "x": write a list, each entry after "- "'],
    [
      '{ a: string }',
      { a: null },
      'a is empty: write a text, in quotes if it looks like a number or like true, or leave the key out',
    ],
    ["{ a: 'ONE' | 'TWO' }", { a: 'ONNE' }, 'a is "ONNE": did you mean "ONE"?'],
    ['{ a: Whole }', { a: 1.5 }, 'a is 1.5: write a whole number, without quotes'],
    ['{ a: Port }', { a: 70000 }, 'a is 70000: write a port from 1 to 65535, without quotes'],
    ['{ a: Duration }', { a: '10' }, 'a is the text "10": write a duration such as 500ms, 10s or 1h30m'],
    [
      '{ a?: Record<string, string> }',
      { a: { 'x/y': 1 } },
      'a["x/y"] is 1: write a text, in quotes if it looks like a number or like true',
    ],
  ])('%s refuses %j', (type, value, message) => {
    expect(said(value, type)).toEqual([message]);
  });

  it('may take an empty key for none', () => {
    expect(walk({ a: null }, shapeOf('{ a: string }'), () => true)).toEqual([]);
  });
});

describe('fields added to a shape', () => {
  const shape = shapeOf('{ rules?: { to?: Record<string, { a?: string }> }[] }');

  it('are known from then on', () => {
    const wider = withAdditions(shape, { 'rules[].to{}': { 'b!': 'number' } });
    expect(walk({ rules: [{ to: { x: { a: 'y', b: 1 } } }] }, wider)).toEqual([]);
    expect(walk({ rules: [{ to: { x: {} } }] }, wider)).toHaveLength(1);
  });

  it('must have a place', () => {
    expect(() => withAdditions(shape, { 'rules[].from': { b: 'number' } })).toThrow('no field from');
  });
});
