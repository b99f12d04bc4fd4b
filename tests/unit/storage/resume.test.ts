import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetReport, keepReport, readKept } from '../../../src/storage/resume/kept.ts';

const REPORT = {
  on: '2026-11-26',
  fileName: 'robin.pdf',
  score: 71,
  scoreVersion: 1,
  advertMark: 'abc',
  findings: [{ rule: 'columns', what: 'Two columns.' }],
  skills: ['Istio'],
  markdown: '# Resume check\n',
};

function provide(items = new Map<string, string>(), setItem?: () => never) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: setItem ?? ((key: string, value: string) => items.set(key, value)),
    removeItem: (key: string) => items.delete(key),
  });
  return items;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the kept report', () => {
  it('is there until it is deleted', () => {
    const items = provide();
    expect(readKept()).toEqual({ kind: 'nothing' });
    expect(keepReport(REPORT)).toBeUndefined();
    expect(readKept()).toEqual({ kind: 'kept', kept: REPORT });
    expect(forgetReport()).toBe(true);
    expect(items.size).toBe(0);
  });

  it.each(['{', 'null', '{"version":2,"data":{}}', '{"version":1,"data":{}}'])(
    'stays as it is where it cannot be read: %s',
    (raw) => {
      const items = provide(new Map([['meshready:resume-report', raw]]));
      expect(readKept()).toEqual({ kind: 'unreadable', raw });
      expect([...items.values()]).toEqual([raw]);
    },
  );

  it.each([
    ['QuotaExceededError', 'quota'],
    ['SecurityError', 'denied'],
    ['UnknownError', 'failed'],
  ])('says why it could not be kept: %s', (name, why) => {
    provide(new Map(), () => {
      throw new DOMException('no', name);
    });
    expect(keepReport(REPORT)).toBe(why);
  });

  it('says that storage is denied', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readKept()).toEqual({ kind: 'denied' });
    expect(forgetReport()).toBe(false);
  });
});
