import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../../../src/domain/resume/lexicon/lexicon.ts';
import { matcherOf } from '../../../../../src/domain/resume/lexicon/find.ts';
import { match, type Term } from '../../../../../src/domain/resume/match/score.ts';
import { minutesOf, studyPlan, worthStudying } from '../../../../../src/domain/resume/plan/plan.ts';

const lesson = (id: string, level: 'Beginner' | 'Intermediate' | 'Advanced') => ({
  id,
  question: `What is ${id}?`,
  short: id,
  href: `/questions/${id}/`,
  level,
  seconds: 30,
  words: 360,
});

const LEXICON: Lexicon = {
  version: 1,
  skills: [
    { id: 'istio', name: 'Istio', kind: 'mesh', questions: ['routes', 'what'], terms: ['istiod'] },
    { id: 'mtls', name: 'mTLS', kind: 'identity', questions: ['modes', 'what'], references: ['security'] },
    { id: 'kafka', name: 'Kafka', kind: 'messaging' },
  ],
  questions: [lesson('routes', 'Intermediate'), lesson('what', 'Beginner'), lesson('modes', 'Beginner')],
  terms: [{ id: 'istiod', title: 'istiod', href: '/terms/#istiod', words: 90 }],
  references: [{ id: 'security', title: 'Security', href: '/references/#security', words: 90 }],
};
const MATCHER = matcherOf(LEXICON.skills);

function terms(resume: string): readonly Term[] {
  const result = match({ matcher: MATCHER, resume, advert: 'You must know Istio. Also mTLS. Kafka is a plus.' });
  return result.kind === 'match' ? result.terms : [];
}

const planOf = (resume: string) => studyPlan(LEXICON, worthStudying(terms(resume)));

describe('a study plan', () => {
  it('holds every question once, the easy ones first, as a deck', () => {
    const { questions, deck } = planOf('Nothing of it.');
    expect(questions.map(({ id }) => id)).toEqual(['what', 'modes', 'routes']);
    expect(deck).toBe('#deck=questions:what,modes,routes');
  });

  it('begins with what the score would gain most by, and names what is not taught here', () => {
    const { topics, elsewhere } = planOf('Nothing of it.');
    expect(topics.map(({ names }) => names)).toEqual([['Istio'], ['mTLS']]);
    expect(topics[0]?.terms.map(({ id }) => id)).toEqual(['istiod']);
    expect(elsewhere).toEqual([{ skills: ['kafka'], names: ['Kafka'] }]);
  });

  it('leaves out what the resume shows', () => {
    expect(planOf('Ran Istio for forty services of a bank.').topics.map(({ names }) => names)).toEqual([['mTLS']]);
    const done = planOf('Ran Istio with mTLS and Kafka for forty services.');
    expect([done.questions, done.deck, done.minutes]).toEqual([[], undefined, 0]);
  });

  it('counts the time to read each page, and to say each answer twice', () => {
    expect(minutesOf(lesson('what', 'Beginner'))).toBe(3);
    const plan = planOf('Nothing of it.');
    expect([plan.minutes, plan.extraMinutes]).toEqual([9, 1]);
  });

  it('spreads it over the days that are left', () => {
    const all = worthStudying(terms('Nothing of it.'));
    const until = (interview: string) => {
      const { days, minutesADay } = studyPlan(LEXICON, all, { today: '2026-11-23', interview });
      return [days, minutesADay];
    };
    expect(until('2026-11-27')).toEqual([4, 3]);
    expect(until('2026-11-23')).toEqual([0, undefined]);
    expect(until('2026-11-01')).toEqual([0, undefined]);
  });
});
