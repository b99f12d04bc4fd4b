import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../../../src/domain/resume/match/roles.ts';
import { match, type Match, type MatchInput } from '../../../../../src/domain/resume/match/score.ts';
import { MATCHER, SKILLS } from '../skills.ts';
import * as texts from './texts.ts';

function matched(resume: string, advert: string, more: Partial<MatchInput> = {}): Match {
  const result = match({ matcher: MATCHER, resume, advert, ...more });
  if (result.kind !== 'match') throw new Error('nothing asked');
  return result;
}
const scoreOf = (resume: string, advert: string) => matched(resume, advert).score;
const termOf = ({ terms }: Match, skill: string) => terms.find(({ ask }) => ask.skills.includes(skill));

describe('what other checkers get wrong', () => {
  it('a resume of short names and signs covers an advertisement of the same', () => {
    const result = matched(texts.SIGNS_RESUME, texts.SIGNS_ADVERT);
    expect(result.terms.every(({ state }) => state === 'listed')).toBe(true);
    expect(result.score).toBe(90);
  });

  it('a resume of nothing but phrases scores nothing', () => {
    expect(scoreOf(texts.BOILERPLATE_RESUME, texts.BOILERPLATE_ADVERT)).toBe(0);
  });

  it('a good engineer without a mesh does not match a role about one', () => {
    const without = scoreOf(texts.NO_MESH_RESUME, texts.MESH_ADVERT);
    expect(without).toBeLessThan(40);
    expect(without).toBeGreaterThan(15);
    expect(scoreOf(texts.MESH_RESUME, texts.MESH_ADVERT)).toBeGreaterThan(85);
  });
});

describe('evidence', () => {
  const one = (resume: string, advert: string) => matched(resume, advert).terms[0];
  it('stands on both sides', () => {
    const term = one('Ran Istio for forty services of a bank.', 'You must know Istio.');
    expect(term?.ask.quotes).toEqual(['You must know Istio.']);
    expect(term?.evidence.map(({ quote }) => quote)).toEqual(['Ran Istio for forty services of a bank.']);
  });

  it('quotes a sentence once, however many names in it count', () => {
    const term = one('Debugged Envoy with xDS dumps for forty services of a bank.', 'Requirements\n- L7');
    expect(term?.evidence.map(({ quote }) => quote)).toEqual([
      'Debugged Envoy with xDS dumps for forty services of a bank.',
    ]);
  });

  it.each([
    ['itself', 'Istio', 'Ran Istio for forty services of a bank.', 'shown', 1],
    ['in a list', 'Istio', 'Skills: Istio', 'listed', 0.9],
    ['what cannot be had without it', 'Kubernetes', 'Built forty clusters of EKS for a bank.', 'related', 0.9],
    [
      'the whole of which it is a part',
      'AuthorizationPolicy',
      'Ran Istio for forty services of a bank.',
      'related',
      0.5,
    ],
    ['what does the same work', 'Istio', 'Ran Linkerd for forty services of a bank.', 'related', 0.4],
    ['what it stands on', 'Istio', 'Built forty clusters of Kubernetes for a bank.', 'missing', 0],
    ['a denial', 'Istio', 'No experience with Istio.', 'missing', 0],
    ['a wish', 'Istio', 'Eager to learn Istio.', 'missing', 0],
  ])('%s', (_, asked, resume, state, credit) => {
    const term = one(resume, `Requirements\n- ${asked}`);
    expect([term?.state, term?.credit]).toEqual([state, credit]);
  });

  it('of one of several is enough', () => {
    expect(scoreOf('Ran Azure for forty services of a bank.', 'AWS, GCP or Azure')).toBe(100);
  });

  it('says what is denied', () => {
    expect(one('No experience with Istio.', 'Istio')?.denied).toEqual(['No experience with Istio.']);
  });
});

it('an advertisement that asks for nothing known gets no score', () => {
  expect(match({ matcher: MATCHER, resume: texts.MESH_RESUME, advert: 'Call us. Competitive salary!' }).kind).toBe(
    'nothing asked',
  );
});

describe('years and recency, where the roles are known', () => {
  const resume = 'Ran Istio for forty services of a bank.\nBuilt forty clusters with Terraform for a shop.';
  const advert = 'Requirements\n- 4 years of Istio\n- Terraform';
  const roles = [
    { from: monthOf(2023, 1), to: monthOf(2024, 12), lines: [0] },
    { from: monthOf(2010, 1), to: monthOf(2014, 12), lines: [1] },
  ];

  it('count months of the roles that name it', () => {
    const result = matched(resume, advert, { roles });
    expect(result.years.map(({ shown, credit }) => [shown, credit])).toEqual([[2, 0.5]]);
    expect(termOf(result, 'istio')?.credit).toBe(1);
    expect(termOf(result, 'terraform')?.credit).toBeCloseTo(0.8);
  });

  it('do not count where no role has dates', () => {
    const result = matched(resume, advert);
    expect(result.yearsCount).toBe(false);
    expect(result.years.map(({ worth }) => worth)).toEqual([0]);
    expect(result.score).toBe(100);
  });

  it('take a claim, too', () => {
    expect(matched(`${resume}\n5 years of Istio in all`, advert, { roles }).years[0]).toMatchObject({
      stated: 5,
      credit: 1,
    });
  });

  it('claim of a skill what is said of it, not what is said of all', () => {
    const claim = 'Nine years of experience, four of them with Istio.';
    expect(matched(claim, 'Istio. 4 years of Istio.', { roles }).years[0]?.stated).toBe(4);
    const listed = 'Terraform (6 years), Istio (3 years)';
    expect(matched(listed, advert, { roles }).years[0]?.stated).toBe(3);
  });

  it('of another trade count nothing', () => {
    const other = matched('Baked bread for a shop.', 'Istio\n3+ years of experience', { roles });
    expect([other.years[0]?.credit, other.score]).toEqual([0, 0]);
    expect(matched(resume, 'Istio\n3+ years of experience', { roles }).years[0]?.credit).toBe(1);
  });

  it('count no month twice', () => {
    const twice = [...roles, { from: monthOf(2023, 6), to: monthOf(2024, 6), lines: [0] }];
    expect(matched(resume, advert, { roles: twice }).years[0]?.shown).toBe(2);
  });
});

describe('laws', () => {
  const skill = fc.constantFrom(...SKILLS);
  const names = fc.uniqueArray(skill, { minLength: 1, maxLength: 12, selector: ({ id }) => id });
  const sentence = ({ name }: { name: string }) => `Wrote and ran and taught ${name} for forty people.`;
  const listing = ({ name }: { name: string }) => `- ${name}`;
  const advertOf = (asked: readonly { name: string }[]) =>
    `Requirements\n${asked.slice(0, 6).map(listing).join('\n')}\nNice to have\n${asked.slice(6).map(listing).join('\n')}`;
  const result = (resume: string, advert: string) => match({ matcher: MATCHER, resume, advert });
  const points = (resume: string, advert: string) => {
    const outcome = result(resume, advert);
    return outcome.kind === 'match' ? outcome.terms.reduce((sum, term) => sum + term.points, 0) : 0;
  };

  it('an added skill never lowers the score', () => {
    fc.assert(
      fc.property(names, names, skill, fc.boolean(), (asked, had, added, isListed) => {
        const resume = had.map(sentence).join('\n');
        const more = `${resume}\n${isListed ? listing(added) : sentence(added)}`;
        expect(points(more, advertOf(asked))).toBeGreaterThanOrEqual(points(resume, advertOf(asked)) - 1e-9);
      }),
    );
  });

  it('the order of the resume does not matter, nor does that of the sections of the advertisement', () => {
    fc.assert(
      fc.property(names, names, fc.infiniteStream(fc.nat()), (asked, had, order) => {
        const keys = had.map(() => order.next().value as number);
        const lines = had.map(sentence);
        const mixed = lines.toSorted((a, b) => (keys[lines.indexOf(a)] ?? 0) - (keys[lines.indexOf(b)] ?? 0));
        const [required = '', nice = ''] = advertOf(asked).split('Nice to have\n');
        const turned = `Nice to have\n${nice}\n${required}`;
        expect(points(mixed.join('\n'), turned)).toBeCloseTo(points(lines.join('\n'), advertOf(asked)), 9);
      }),
    );
  });

  const UNRELATED = [
    'In spring I grow tomatoes and walk the dog with great joy.',
    'Our office has a large kitchen and a small garden.',
    'The team meets every Monday and likes to laugh.',
    'References are given when asked for.',
  ];

  it('an unrelated sentence moves it by less than a point, on either side', () => {
    fc.assert(
      fc.property(names, names, fc.constantFrom(...UNRELATED), fc.nat(20), (asked, had, unrelated, at) => {
        const [resume, advert] = [had.map(sentence), advertOf(asked).split('\n')];
        const put = (lines: readonly string[]) => lines.toSpliced(at % (lines.length + 1), 0, unrelated).join('\n');
        const before = points(resume.join('\n'), advert.join('\n'));
        expect(Math.abs(points(put(resume), advert.join('\n')) - before)).toBeLessThan(1);
        expect(Math.abs(points(resume.join('\n'), put(advert)) - before)).toBeLessThan(1);
      }),
    );
  });

  it('to say a thing often does not help', () => {
    fc.assert(
      fc.property(names, names, fc.integer({ min: 2, max: 9 }), (asked, had, times) => {
        const once = had.map(listing).join('\n');
        const often = Array.from({ length: times }, () => once).join('\n');
        expect(points(often, advertOf(asked))).toBeCloseTo(points(once, advertOf(asked)), 9);
      }),
    );
  });

  it('is between 0 and 100, and the same each time', () => {
    fc.assert(
      fc.property(names, fc.string({ maxLength: 200 }), (asked, noise) => {
        const outcome = result(noise, advertOf(asked));
        expect(outcome).toEqual(result(noise, advertOf(asked)));
        if (outcome.kind !== 'match') return;
        expect(outcome.score).toBeGreaterThanOrEqual(0);
        expect(outcome.score).toBeLessThanOrEqual(100);
        expect(outcome.terms.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(100, 6);
      }),
    );
  });
});
