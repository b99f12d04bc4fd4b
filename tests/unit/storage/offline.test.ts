import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_RECORD, parseRecord } from '../../../src/storage/offline/record.ts';
import { offlineFormat } from '../../../src/storage/offline/preference.ts';

it('reads whatever is stored as a record, and what is none as the empty one', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseRecord(value)).toEqual(NO_RECORD);
    }),
  );
  expect(parseRecord({ version: 2, data: { current: 'release-a' } })).toEqual(NO_RECORD);
  const data = { current: 'release-a', next: 'release-b', ready: true, older: { client: 'release-a', odd: 1 } };
  expect(parseRecord({ version: 1, data: { ...data, trouble: 'full', changed: { questions: [] } } })).toEqual({
    ...data,
    older: { client: 'release-a' },
    trouble: 'full',
    changed: undefined,
  });
  expect(parseRecord({ version: 1, data: { ready: true, older: {} } }).ready).toBe(false);
});

it('knows what the reader decided, and nothing else', () => {
  expect(offlineFormat.parse({ mode: 'paused', agreed: 'release-a', later: 3 })).toEqual({
    mode: 'paused',
    agreed: 'release-a',
    later: undefined,
  });
  expect([{ mode: 'perhaps' }, null, undefined, 'auto', []].map((data) => offlineFormat.parse(data))).toEqual(
    Array(5).fill(undefined),
  );
});
