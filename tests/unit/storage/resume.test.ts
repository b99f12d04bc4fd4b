import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../../src/domain/resume/report/kept.ts';
import { forgetReports, keepReport, MOST_REPORTS, readKept } from '../../../src/storage/resume/kept.ts';

const REPORT: Kept = {
  on: '2026-11-26',
  fileName: 'robin.pdf',
  role: 'Platform Engineer',
  score: 71,
  scoreVersion: 1,
  advertMark: 'abc',
  findings: [{ rule: 'columns', what: 'Two columns.' }],
  skills: ['Istio'],
  markdown: '# Resume check\n',
};
const NOW = Date.UTC(2026, 10, 26);

function provide(items = new Map<string, string>(), setItem?: () => never) {
  vi.stubGlobal('localStorage', {
    get length() {
      return items.size;
    },
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: setItem ?? ((key: string, value: string) => items.set(key, value)),
    removeItem: (key: string) => items.delete(key),
  });
  return items;
}

const records = () => {
  const shelf = readKept();
  return shelf.kind === 'open' ? shelf.records : [];
};
const files = () => records().map((record) => (record.kind === 'kept' ? record.kept.fileName : record.raw));
const idOf = (kept: ReturnType<typeof keepReport>) => ('id' in kept ? kept.id : kept.failure);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('kept reports', () => {
  it('are there until they are deleted, one or all, the newest first', () => {
    const items = provide(new Map([['meshready:theme', 'dark']]));
    expect(readKept()).toEqual({ kind: 'open', records: [] });
    const names = ['a.pdf', 'b.pdf', 'c.pdf'];
    const ids = names.map((fileName, i) => idOf(keepReport({ ...REPORT, fileName }, NOW + i)));
    expect(files()).toEqual(['c.pdf', 'b.pdf', 'a.pdf']);
    expect(records()[2]).toEqual({ kind: 'kept', id: ids[0], kept: { ...REPORT, fileName: 'a.pdf' } });
    expect(forgetReports([ids[1] ?? ''])).toBe(true);
    expect(files()).toEqual(['c.pdf', 'a.pdf']);
    expect(forgetReports(records().map(({ id }) => id))).toBe(true);
    expect([...items]).toEqual([['meshready:theme', 'dark']]);
  });

  it('never replace one another, not even in the same moment', () => {
    provide();
    keepReport(REPORT, NOW);
    keepReport(REPORT, NOW);
    expect(records()).toHaveLength(2);
  });

  it('hold the one of the time when one was kept', () => {
    provide(new Map([['meshready:resume-report', JSON.stringify({ version: 1, data: REPORT })]]));
    keepReport({ ...REPORT, fileName: 'new.pdf' }, NOW);
    expect(files()).toEqual(['new.pdf', 'robin.pdf']);
    forgetReports(['']);
    expect(files()).toEqual(['new.pdf']);
  });

  it.each(['{', 'null', '{"version":2,"data":{}}', '{"version":1,"data":{}}'])(
    'stay as they are where they cannot be read, and hide no other: %s',
    (raw) => {
      const items = provide(new Map([['meshready:resume-report:0', raw]]));
      keepReport(REPORT, NOW);
      expect(files()).toEqual(['robin.pdf', raw]);
      expect(items.get('meshready:resume-report:0')).toBe(raw);
    },
  );

  it('have an end, which is said, and nothing is replaced', () => {
    const items = provide();
    for (let i = 0; i < MOST_REPORTS; i++) keepReport(REPORT, NOW + i);
    const before = new Map(items);
    expect(keepReport(REPORT, NOW + 1000)).toEqual({ failure: 'many' });
    expect(items).toEqual(before);
  });

  it('are whole or not there: what is too long is not cut', () => {
    const items = provide();
    expect(keepReport({ ...REPORT, markdown: 'x'.repeat(400_001) }, NOW)).toEqual({ failure: 'large' });
    expect(items.size).toBe(0);
  });

  it.each([
    ['QuotaExceededError', 'quota'],
    ['SecurityError', 'denied'],
    ['UnknownError', 'failed'],
  ])('say why one could not be kept: %s', (name, why) => {
    const items = new Map<string, string>();
    provide(items);
    keepReport(REPORT, NOW);
    provide(items, () => {
      throw new DOMException('no', name);
    });
    expect(keepReport(REPORT, NOW + 1)).toEqual({ failure: why });
    expect(files()).toEqual(['robin.pdf']);
  });

  it('say that storage is denied', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readKept()).toEqual({ kind: 'denied' });
    expect(keepReport(REPORT, NOW)).toEqual({ failure: 'denied' });
    expect(forgetReports([''])).toBe(false);
  });
});
