import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAM_DOMAIN_IDS, type ExamDomain } from '../../../../../src/domain/content/vocabulary.ts';
import { domainWeight, draw } from '../../../../../src/domain/practice/interview/draw.ts';
import { varied } from '../../../../../src/domain/practice/interview/order.ts';
import { roundOf } from '../../../../../src/domain/practice/interview/pool.ts';
import { WEAKNESS, lastMarks, weaknessOf } from '../../../../../src/domain/practice/interview/weakness.ts';
import type { InterviewEvent } from '../../../../../src/domain/practice/log/event.ts';

interface Candidate {
  readonly id: string;
  readonly topic: string;
  readonly exam: ExamDomain;
}

const pools = fc
  .array(fc.record({ topic: fc.constantFrom('a', 'b', 'c', 'd'), exam: fc.constantFrom(...EXAM_DOMAIN_IDS) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.map((part, i): Candidate => ({ ...part, id: `q${i}` })));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** An interview in which everything that was drawn was marked. */
const held = (questions: readonly string[], at: number): InterviewEvent => ({
  kind: 'interview',
  id: `00000000${at}abcdef`,
  day: '2026-11-26',
  minutes: 30,
  scope: { topics: [], levels: [], exams: [], questions: [] },
  asked: questions.map((question) => ({ question, seconds: 1, points: 0, said: [], mark: 50, text: '' })),
});

const plain = (pool: readonly Candidate[], count: number, seed: number, interviews: readonly InterviewEvent[] = []) =>
  draw({ pool, count, round: roundOf(pool, interviews), weakness: () => 1, seed });

describe('drawing', () => {
  test('law: whatever is asked interview after interview, nothing comes again before the pool is spent', () => {
    fc.assert(
      fc.property(
        pools,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), seeds), { maxLength: 12 }),
        (pool, rounds) => {
          const interviews: InterviewEvent[] = [];
          const asked: string[] = [];
          rounds.forEach(([wanted, seed], i) => {
            const count = Math.min(wanted, pool.length);
            const { questions, anew } = plain(pool, count, seed, interviews);
            expect(questions).toHaveLength(count);
            expect(new Set(questions).size).toBe(count);
            const left = pool.length - (asked.length % pool.length);
            expect(anew).toBe(Math.max(0, count - left));
            interviews.push(held(questions, i % 10));
            asked.push(...questions);
          });
          // Also where an interview spends the pool in its middle: what comes then belongs to the next round.
          for (let from = 0; from < asked.length; from += pool.length) {
            const round = asked.slice(from, from + pool.length);
            expect(new Set(round).size).toBe(round.length);
          }
        },
      ),
    );
  });

  test('law: the same seed draws the same, and questions of the pool only', () => {
    fc.assert(
      fc.property(pools, fc.nat(50), seeds, (pool, count, seed) => {
        const drawn = plain(pool, count, seed);
        expect(plain(pool, count, seed)).toEqual(drawn);
        expect(pool.map(({ id }) => id)).toEqual(expect.arrayContaining([...drawn.questions]));
      }),
    );
  });

  test('law: each domain has its share to within one question, where it has enough', () => {
    const plenty = EXAM_DOMAIN_IDS.flatMap((exam) =>
      Array.from({ length: 60 }, (_, i): Candidate => ({ id: `${exam}${i}`, topic: String(i), exam })),
    );
    const total = EXAM_DOMAIN_IDS.reduce((sum, exam) => sum + domainWeight(exam), 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), seeds, (count, seed) => {
        const { questions } = plain(plenty, count, seed);
        for (const exam of EXAM_DOMAIN_IDS) {
          const share = (count * domainWeight(exam)) / total;
          const found = questions.filter((id) => id.startsWith(exam)).length;
          expect(Math.abs(found - share)).toBeLessThan(1);
        }
      }),
    );
  });

  test('over many draws of one question, domains come up as they weigh', () => {
    const one = EXAM_DOMAIN_IDS.map((exam): Candidate => ({ id: exam, topic: exam, exam }));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 11_000; seed++) {
      const [id = ''] = plain(one, 1, seed).questions;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // Weights of 20, 35, 25, 20 and 10 of 110, each to within four standard deviations of 11,000 draws.
    for (const exam of EXAM_DOMAIN_IDS) {
      const share = domainWeight(exam) / 110;
      expect(Math.abs((counts.get(exam) ?? 0) - 11_000 * share)).toBeLessThan(
        4 * Math.sqrt(11_000 * share * (1 - share)),
      );
    }
  });

  test('what is weak comes up three times as readily as what is known', () => {
    const pool = ['known', 'weak'].map((id): Candidate => ({ id, topic: id, exam: 'security' }));
    let weak = 0;
    for (let seed = 0; seed < 4_000; seed++) {
      const drawn = draw({
        pool,
        count: 1,
        round: roundOf(pool, []),
        weakness: ({ id }) => WEAKNESS[id === 'weak' ? 'weak' : 'known'],
        seed,
      });
      weak += drawn.questions[0] === 'weak' ? 1 : 0;
    }
    expect(weak).toBeGreaterThan(2_890);
    expect(weak).toBeLessThan(3_110);
  });

  test('what was skipped or not reached comes again in the same round', () => {
    const pool = ['a', 'b'].map((id): Candidate => ({ id, topic: id, exam: 'security' }));
    const interview = held(['a', 'b'], 1);
    const skipped = {
      ...interview,
      asked: interview.asked.map((asked, i) => (i === 0 ? { ...asked, mark: null } : asked)),
    };
    expect([...roundOf(pool, [skipped]).asked]).toEqual(['b']);
    expect(plain(pool, 2, 7, [skipped])).toEqual({ questions: ['a', 'b'], anew: 1 });
    expect(roundOf(pool, [interview])).toEqual({ asked: new Set(), spent: 1 });
  });
});

describe('the order', () => {
  test('law: neighbours are of different topics wherever that is possible', () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const { questions } = plain(pool, pool.length, seed);
        const topics = questions.map((id) => pool.find((question) => question.id === id)?.topic);
        const most = Math.max(...[...Map.groupBy(topics, (topic) => topic).values()].map(({ length }) => length));
        const alike = topics.filter((topic, i) => i > 0 && topic === topics[i - 1]).length;
        expect(alike).toBe(Math.max(0, 2 * most - topics.length - 1));
      }),
    );
  });

  test('goes on from the topic before', () => {
    expect(varied([{ topic: 'a' }, { topic: 'b' }], () => 0.1, 'a')).toEqual([{ topic: 'b' }, { topic: 'a' }]);
  });
});

describe('weakness', () => {
  test('the weaker of card and mark counts; a card never seen says nothing beside a mark', () => {
    expect(weaknessOf('new', undefined)).toBe(2);
    expect(weaknessOf('known', undefined)).toBe(1);
    expect(weaknessOf('known', 39)).toBe(3);
    expect(weaknessOf('weak', 100)).toBe(3);
    expect(weaknessOf('new', 100)).toBe(1);
    expect(weaknessOf('known', 70)).toBe(1.5);
  });

  test('the last mark of a question holds, and a skipped one is none', () => {
    const [first, second] = [held(['a', 'b'], 1), held(['a'], 2)];
    const later = { ...second, asked: second.asked.map((asked) => ({ ...asked, mark: 90 })) };
    const skipped = { ...second, asked: second.asked.map((asked) => ({ ...asked, mark: null })) };
    expect([...lastMarks([first, later, skipped])]).toEqual([
      ['a', 90],
      ['b', 50],
    ]);
  });
});
