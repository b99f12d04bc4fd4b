import { expect, it } from 'vitest';
import { monthOf } from '../../../../../src/domain/resume/match/roles.ts';
import { match, type MatchResult } from '../../../../../src/domain/resume/match/score.ts';
import {
  gainsInWords,
  MEANING,
  scoreInWords,
  termInWords,
  TRACKING_SYSTEMS,
  yearsInWords,
} from '../../../../../src/domain/resume/match/words.ts';
import { MATCHER } from '../skills.ts';

const resultOf = (resume: string, advert: string): MatchResult => match({ matcher: MATCHER, resume, advert });
const nameOf = (id: string) => MATCHER.skills.get(id)?.name ?? id;

function said(resume: string, advert: string): string {
  const result = resultOf(resume, advert);
  const [term] = result.kind === 'match' ? result.terms : [];
  return term ? termInWords(term, nameOf) : '';
}

it('says how a score came about', () => {
  const result = resultOf('Ran Istio for forty services of a bank.', 'You must know Istio and Envoy. Rust is a plus.');
  expect(scoreInWords(result)).toBe(
    '45 of 100 (rules of version 2): your text meets 1 of 2 required skills and 0 of 1 nice to have.',
  );
  expect(scoreInWords(resultOf('Istio', 'Call us.'))).toContain('no score');
});

it.each([
  ['Ran Istio for forty services of a bank.', 'In a sentence: counts 100\u00a0%.'],
  ['Skills: Istio', 'In a list; a sentence that says what you did with it convinces more: counts 90\u00a0%.'],
  ['Ran Linkerd for forty services of a bank.', 'You name Linkerd, which does the same work: counts 40\u00a0%.'],
  [
    'Ran istiod for forty services of a bank.',
    'You name istiod, which means that you know it, though a search for "Istio" does not find it: counts 90\u00a0%.',
  ],
  ['No experience with Istio.', 'Not in your text. Your text says that you do not know it.'],
])('says what a term comes to: %s', (resume, words) => {
  expect(said(resume, 'Istio')).toBe(words);
});

it('offers what would change it, and tells nobody to write what is not so', () => {
  const result = resultOf('Skills: Istio', 'You must know Istio and Envoy.');
  if (result.kind !== 'match') throw new Error('nothing asked');
  expect(gainsInWords(result)).toEqual([
    'Envoy: if you know it, write where you used it (50 points).',
    'Istio: say in a sentence what you did with it (5 points).',
  ]);
});

it('says that years do not count where no dates were read', () => {
  const result = resultOf('6 years of Istio in all', '5 years of Istio');
  const [years] = result.kind === 'match' ? result.years : [];
  expect(years && yearsInWords(years, false)).toBe(
    '5 years of Istio asked. Your text claims 6. No role with dates was read, so this does not count.',
  );
});

it('speaks of roles where years are asked in all', () => {
  const said = (resume: string, advert: string) => {
    const roles = [{ from: monthOf(2020, 1), to: monthOf(2023, 12), lines: [0] }];
    const result = match({ matcher: MATCHER, resume, advert, roles });
    return result.kind === 'match' ? result.years.map((years) => yearsInWords(years, true)) : [];
  };
  expect(said('Ran Istio for a bank.', 'Istio. 1 year of experience.')).toEqual([
    '1 year in all asked. The dates of your roles come to 4.',
  ]);
  expect(said('Baked bread for a shop.', 'Istio. 2 years of experience.')).toEqual([
    '2 years in all asked. The dates of your roles come to 4. They do not count, because your text shows none of the skills that are asked for.',
  ]);
});

it('invents no statistics', () => {
  expect([...MEANING, ...TRACKING_SYSTEMS].join(' ')).not.toMatch(/\d\s?%|percent|per cent/);
});

it('says of a skill that is shown that a sentence shows it, also where a list counts more', () => {
  const result = match({
    matcher: MATCHER,
    resume: 'Ran Istio for forty services of a bank.\n\nSkills: Istio',
    advert: 'Istio',
    roles: [{ from: 24_000, to: 24_012, lines: [0] }],
    today: 24_300,
  });
  const [term] = result.kind === 'match' ? result.terms : [];
  expect(term?.state).toBe('shown');
  expect(term && termInWords(term, nameOf)).toBe(
    'In a list, which counts more than the sentence about what lies years back: counts 90\u00a0%.',
  );
});
