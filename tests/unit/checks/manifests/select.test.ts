import { expect, it } from 'vitest';
import { select } from '../../../../src/checks/manifests/select.ts';

const root = {
  spec: {
    http: [{ timeout: '1s', route: [{ weight: 1 }, { weight: 2 }] }, { timeout: '2s' }],
    map: { a: { x: 1 }, b: {} },
  },
};
const found = (pattern: string) =>
  select(root, pattern).map(({ value, path }) => `${path.join('/')}=${JSON.stringify(value)}`);

it('goes through lists and maps, and leaves out what is not there', () => {
  expect(found('spec.http[].timeout')).toEqual(['spec/http/0/timeout="1s"', 'spec/http/1/timeout="2s"']);
  expect(found('spec.http[].route[].weight')).toEqual(['spec/http/0/route/0/weight=1', 'spec/http/0/route/1/weight=2']);
  expect(found('spec.map{}.x')).toEqual(['spec/map/a/x=1']);
  expect(found('spec.tls[].route')).toEqual([]);
});

it('finds at any depth, and the whole', () => {
  expect(found('**.weight')).toEqual(['spec/http/0/route/0/weight=1', 'spec/http/0/route/1/weight=2']);
  expect(select(root, '')).toEqual([{ value: root, path: [] }]);
});
