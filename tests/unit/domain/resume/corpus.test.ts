import { describe, expect, it } from 'vitest';
import {
  GOALS,
  LEXICON,
  measure,
  precisionOf,
  recallOf,
  samples,
  totals,
  type Measured,
} from '../../../resume/measure.ts';

const all: Measured[] = [];
for (const sample of samples()) all.push(await measure(sample));

describe('the corpus of resumes', () => {
  const readable = all.filter(({ sample }) => sample.expected.fields);
  const refused = all.filter(({ sample }) => sample.expected.refusal);

  it('has at least sixty, by several programs', () => {
    expect(readable.length).toBeGreaterThanOrEqual(60);
    expect(new Set(readable.map(({ sample }) => sample.expected.producer)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.entries(GOALS))('gives %s with its precision and recall', (field, goal) => {
    const count = totals(readable)[field as keyof typeof GOALS];
    expect(precisionOf(count)).toBeGreaterThanOrEqual(goal);
    expect(recallOf(count)).toBeGreaterThanOrEqual(goal);
  });

  it('is compared with skills that the lexicon has', () => {
    const ids = new Set(LEXICON.map(({ id }) => id));
    const named = readable.flatMap(({ sample }) => sample.expected.fields?.skills ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(
    readable
      .filter(({ sample }) => sample.name.includes('sandoval'))
      .map(({ sample, ...rest }) => ({ name: sample.name, sample, ...rest })),
  )('takes no word of a shipyard for a skill in $name', ({ sample, skills }) =>
    expect(skills.toSorted()).toEqual(sample.expected.fields?.skills),
  );

  it.each(
    refused.map(({ sample, result }) => ({ name: sample.name, result, expected: sample.expected.refusal ?? [] })),
  )('refuses $name for the right reason', ({ result, expected }) => {
    expect(result.kind).toBe('refused');
    if (result.kind === 'refused') expect(expected).toContain(result.refusal);
  });

  it.each(
    readable
      .filter(({ sample }) => (sample.expected.places ?? []).length > 0)
      .map(({ sample, result }) => ({ name: sample.name, result, places: sample.expected.places ?? [] })),
  )('sees what $name puts beside the text', ({ result, places }) => {
    const seen = result.kind === 'document' ? result.document.lines.map(({ place }) => place as string) : [];
    for (const place of places) expect(seen).toContain(place);
  });

  it.each(
    readable
      .filter(({ sample }) => sample.expected.columns)
      .map(({ sample, result }) => ({ name: sample.name, result, columns: sample.expected.columns })),
  )('counts the columns of $name', ({ result, columns }) => {
    expect(result.kind === 'document' ? result.document.layout.columns : 0).toBe(columns);
  });

  it('reads hidden words, and says that they are hidden', () => {
    const { result } = all.find(({ sample }) => sample.name.startsWith('word-hiddenWords')) as Measured;
    expect(result.kind === 'document' ? result.document.layout.hidden : []).toEqual([
      'istio envoy kubernetes terraform ansible golang rust cilium ebpf',
    ]);
  });
});
