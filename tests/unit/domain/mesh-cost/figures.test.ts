import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIGURES, quantitiesText } from '../../../../src/domain/mesh-cost/figures.ts';

describe('the published figures', () => {
  it('each name a source of the library, and link to it', () => {
    for (const { id, source, url } of FIGURES) {
      const file = `src/content/references/${source}.yaml`;
      expect(existsSync(file), `${id}: ${file}`).toBe(true);
      const reference = parse(readFileSync(file, 'utf8')) as { url: string };
      expect(url.replace(/#.*/, ''), id).toBe(reference.url);
    }
  });

  it('each have an id of their own, a condition and a grade', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
    for (const { condition, grade } of FIGURES) expect([condition.length > 8, grade]).toEqual([true, 'A']);
  });

  it.each([
    ['sidecar-used', '0.20 vCPU, 60 MB'],
    ['waypoint-used', '0.25 vCPU, 60 MB'],
    ['ztunnel-used', '0.06 vCPU, 12 MB'],
    ['sidecar-requested', '0.10 vCPU, 128 MiB'],
    ['ztunnel-requested', '0.20 vCPU, 512 MiB'],
    ['cni-requested', '0.10 vCPU, 100 MiB'],
    ['istiod-requested', '0.50 vCPU, 2048 MiB'],
    ['ambient-l4-latency-added', 'p90 0.110 ms, p99 0.125 ms'],
    ['sidecar-latency-stated', 'p90 0.63 ms, p99 0.88 ms'],
  ])('%s is shown as its source has it: %s', (id, text) => {
    expect(quantitiesText(FIGURES.find((figure) => figure.id === id)?.quantities ?? [])).toBe(text);
  });

  it('of added latency are what the charts show above no mesh at 1,000 requests a second', () => {
    const noMesh = { p90: 0.152, p99: 0.181 };
    const shown = {
      'ambient-l4': { p90: 0.262, p99: 0.306 },
      'ambient-l7': { p90: 0.534, p99: 0.672 },
      sidecar: { p90: 0.623, p99: 0.722 },
    };
    for (const [plane, { p90, p99 }] of Object.entries(shown)) {
      const figure = FIGURES.find(({ id }) => id === `${plane}-latency-added`);
      const [first, second] = figure?.quantities ?? [];
      expect(first?.amount, plane).toBeCloseTo(p90 - noMesh.p90, 10);
      expect(second?.amount, plane).toBeCloseTo(p99 - noMesh.p99, 10);
    }
  });
});
