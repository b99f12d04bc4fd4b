import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateCore } from '../../../src/domain/scorecard/template.ts';
import { canonicalJson, hashOf } from '../../../src/site/template-core.ts';

const core: TemplateCore = {
  id: 'leadership',
  version: '1',
  title: 'Leadership',
  question: 'Is it worth it?',
  finance: { currency: 'USD', horizonMonths: 36, discountAnnual: 0.1, rangeMeans: 'bounds' },
  drivers: [],
  options: [
    { id: 'nothing', name: 'Do nothing' },
    { id: 'mesh', name: 'Adopt it' },
  ],
  proposed: 'mesh',
  criteria: [],
  phases: [],
  rule: {
    minScore: 70,
    minCoverage: 0.8,
    minProbability: 0.8,
    benefitsMustBeMeasured: true,
    costSide: 'likely',
    wording: 'adopt',
  },
};

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, reversed(part)]),
        )
      : value;

describe('the hash of a template', () => {
  it('is twelve hex digits and stays the same from build to build', () => {
    expect(hashOf(core)).toMatch(/^[0-9a-f]{12}$/);
    expect(hashOf(structuredClone(core))).toBe(hashOf(core));
  });

  it('changes with whatever becomes part of a card', () => {
    expect(hashOf({ ...core, rule: { ...core.rule, minScore: 71 } })).not.toBe(hashOf(core));
    expect(hashOf({ ...core, options: [...core.options].reverse() })).not.toBe(hashOf(core));
  });

  it('asks nothing of the order in which keys were written', () => {
    expect(hashOf(reversed(core) as TemplateCore)).toBe(hashOf(core));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 11 },
    );
  });
});
